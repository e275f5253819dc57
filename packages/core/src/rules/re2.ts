import { RE2JS } from "re2js";

/**
 * Compiles a pattern in RE2 syntax. Nothing else of core imports the engine, so that a bundle can load it for the first
 * pattern that needs it.
 */
export function compileRe2(source: string): RE2JS {
  return RE2JS.compile(source);
}
