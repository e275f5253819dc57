/** What a review needs where nobody configured anything: without the code that reads and checks configurations. */
export { builtInRules } from "./built-in-rules.ts";
export { findConfiguration } from "./configuration/find-configuration.ts";
