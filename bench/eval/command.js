// The one way to the tool: its real command line.
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../packages/cli/bin/xianshen.js", import.meta.url));

/** A private folder (mode 0700) for the time of one evaluation: it holds the sets' values. */
export function openRoom() {
  const folder = mkdtempSync(join(tmpdir(), "xianshen-eval-"));
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs the command in `folder`; what it prints goes through files, so no length is too long. */
export function run(args, { folder, input = "" }) {
  const at = (name) => join(folder, name);
  mkdirSync(at("config"), { recursive: true });
  writeFileSync(at("stdin"), input);
  const descriptors = [openSync(at("stdin"), "r"), openSync(at("stdout"), "w"), openSync(at("stderr"), "w")];
  const env = { ...process.env, XDG_CONFIG_HOME: at("config"), NO_COLOR: "1" };
  const { status, error } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, env, stdio: descriptors });
  for (const descriptor of descriptors) closeSync(descriptor);
  if (error || status === null) throw new Error(`the command did not end: ${args.join(" ")}`);
  return { status, stdout: readFileSync(at("stdout"), "utf8"), stderr: readFileSync(at("stderr"), "utf8") };
}

/** Reviews `{id, text, name?}` items in one process; gives the draft objects in order. */
export function review(items, room, options = ["--no-config"]) {
  const input = items.map(({ id, text, name }) => JSON.stringify({ id, text, name })).join("\n");
  const args = ["check", "--input", "jsonl", "-", "--format", "jsonl", "--entities", "--quiet", ...options];
  const { status, stdout, stderr } = run(args, { ...room, input });
  const drafts = stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
  const inOrder = drafts.length === items.length && drafts.every(({ id }, at) => id === items[at].id);
  if (!inOrder) throw new Error(`${drafts.length} drafts for ${items.length} lines (exit ${status})\n${stderr}`);
  return drafts;
}
