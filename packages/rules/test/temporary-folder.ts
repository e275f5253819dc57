import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** One for a test file, asked for or not: what is registered while a test runs comes too late. */
const home = join(tmpdir(), "xianshen-");
let own: string | null = null;
let count = 0;

afterAll(() => {
  if (own !== null) rmSync(own, { recursive: true, force: true });
});

/** A folder that is gone after the test file. */
export function temporaryFolder(): string {
  own ??= mkdtempSync(home);
  const folder = join(own, String(count++));
  mkdirSync(folder);
  return folder;
}
