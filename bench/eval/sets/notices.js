// A folder of notices with INDEX.tsv: id, kind, host, personal_data_in_source, url, expected (in words).
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * Verdict cases. A notice whose expectation says `=> review` is to be held; a made-up one (`s…`) is to be blocked; any
 * other was published as it stands, and is right when it passes.
 */
export function readNotices(folder) {
  const said = new Map(
    readFileSync(join(folder, "INDEX.tsv"), "utf8")
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line) => (line === "" ? [] : [[line.split("\t")[0], line.split("\t").at(-1)]])),
  );
  const files = readdirSync(folder)
    .filter((file) => /\.(md|txt)$/.test(file))
    .sort();
  const items = files.map((file) => {
    const [id] = file.split("-");
    const text = readFileSync(join(folder, file), "utf8");
    return { id, text, name: file, kind: file.replace(/^[^-]*-|\.\w+$/g, ""), ...expectation(id, said.get(id)) };
  });
  return { name: basename(folder), kind: "verdicts", items };
}

function expectation(id, words = "") {
  if (id.startsWith("s")) return { expected: "blocked" };
  return words.includes("=> review") ? { expected: "held" } : { expected: "clear" };
}
