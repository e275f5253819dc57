// Prints the closing line from the test runner's own report.
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync("coverage/report.json", "utf8"));
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
