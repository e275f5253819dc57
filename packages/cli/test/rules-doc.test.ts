import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { recogniserIds } from "@xianshen/core";
import { readRulesFolder } from "@xianshen/rules";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { block, code, prose, table } from "../src/docs/markdown.ts";
import { docsPages } from "../src/docs/pages.ts";
import { run } from "./run.ts";

const top = fileURLToPath(new URL("../../..", import.meta.url));
const docs = join(top, "docs/rules");
const { rules } = await readRulesFolder(join(top, "rules"), { knownRecognisers: recogniserIds });
const pages = docsPages(rules);

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}
const parse = (text: string): Node => unified().use(remarkParse).use(remarkGfm).parse(text);
const nodes = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();

it("is up to date: run `npm run build && npm run docs`, and delete pages of rules that are gone", () => {
  expect(filesIn(docs)).toEqual([...pages.keys()].sort());
  const stale = [...pages].filter(([path, text]) => readFileSync(join(docs, path), "utf8") !== text);
  expect(stale.map(([path]) => path)).toEqual([]);
});

it("is written by the command, the same on every run", async () => {
  const folder = temporaryFolder();
  expect((await run(folder, ["rules", "doc", "--out", "out"])).code).toBe(0);
  expect((await run(folder, ["rules", "doc", "--out", "out"])).code).toBe(0);
  const out = join(folder, "out");
  expect(filesIn(out)).toEqual([...pages.keys()].sort());
  for (const path of filesIn(out)) expect(readFileSync(join(out, path), "utf8"), path).toBe(pages.get(path));
  expect((await run(folder, ["rules", "doc", "--out", "out/en/README.md"])).code).toBe(2);
});

it.each(["zh-CN", "en"])("shows every rule and every member of every notice type in %s", (lang) => {
  for (const { id } of rules.rules) {
    const [pack, name] = id.split("/");
    expect(pages.get(`${lang}/${pack}.md`)).toContain(`<a id="${name}"></a>`);
  }
  for (const { notice, fields, sections, tables, periods } of rules.notices)
    for (const { id } of [...fields, ...sections, ...tables, ...periods])
      expect(pages.get(`${lang}/notice-${notice}.md`), `${notice} ${id}`).toContain(`<a id="${id}"></a>`);
});

it.each([...pages])(
  "%s is well-formed: tables keep their width, links lead somewhere, no marks, no hidden signs",
  (path, text) => {
    expect(text).not.toMatch(/[⟦⟧]|undefined|\[object/);
    expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
    const tree = nodes(parse(text));
    for (const { children = [] } of tree.filter(({ type }) => type === "table"))
      expect(new Set(children.map((row) => row.children?.length)).size).toBe(1);
    for (const { value } of tree.filter(({ type }) => type === "html"))
      expect(value).toMatch(/^<(a id="[a-z0-9-]+"|\/a|\/?code)>/);
    for (const { url = "" } of tree.filter(({ type }) => type === "link")) {
      if (url.startsWith("http")) continue;
      const [file = "", name] = url.split("#");
      const target = pages.get(join(path, "..", file).replaceAll("\\", "/"));
      expect(target, relative(path, url)).toBeDefined();
      if (name !== undefined) expect(target).toContain(`<a id="${name}"></a>`);
    }
  },
);

it("escapes what Markdown would read", () => {
  const cells = (text: string) =>
    nodes(parse(table(["a", "b"], [[text, "x"]]))).filter(({ type }) => type === "tableCell");
  for (const hostile of ["a|b", "`|`", "``a`", "<b>|</b>", "\\|", "[x](y)", "a\nb", "***", "\u202e\u200b"]) {
    expect(cells(prose(hostile)), hostile).toHaveLength(4);
    expect(cells(code(hostile)), hostile).toHaveLength(4);
    expect(parse(block(`${hostile}\n\`\`\`\n# x`, "markdown")).children).toHaveLength(1);
  }
  expect(nodes(cells(code("a|`b"))[2]!).find(({ type }) => type === "inlineCode")?.value).toBe("a|`b");
});
