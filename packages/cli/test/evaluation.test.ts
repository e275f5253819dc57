import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { halfOf } from "../../../bench/eval/half.js";
import { readableIn, valuesOf } from "../../../bench/eval/planted.js";
import { scoreSpans } from "../../../bench/eval/score-spans.js";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";

const script = (name: string) => fileURLToPath(new URL(`../../../bench/eval/${name}`, import.meta.url));

function node(name: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name), ...words], { encoding: "utf8" });
  return { status, out: stdout + stderr };
}

const text = "张某，13000000000，订单 13100000000";
const gold = {
  id: "a",
  text,
  entities: [{ type: "mobile", start: 3, end: 14, disguise: "none" }],
  decoys: [{ kind: "order", start: 18, end: 29 }],
};

it("counts exact spans, near ones and decoys", () => {
  const exact = { type: "mobile", start: 3, end: 14 };
  const near = { type: "mobile", start: 3, end: 13 };
  const order = { type: "mobile", start: 18, end: 29 };
  const score = (...spans: readonly unknown[]) => scoreSpans([gold], new Map([["a", spans]]), (type: string) => [type]);
  expect(score(exact, order).types.get("mobile")).toEqual({ gold: 1, predicted: 2, exact: 1, near: 1, touched: 1 });
  expect(score(near).types.get("mobile")).toEqual({ gold: 1, predicted: 1, exact: 0, near: 1, touched: 1 });
  expect(score(order).decoys.get("order")).toEqual({ planted: 1, hit: 1 });
  expect(score(exact).decoys.get("order")).toEqual({ planted: 1, hit: 0 });
  expect(score().disguises.get("none")).toMatchObject({ gold: 1, exact: 0 });
});

it.each([
  "13000000000",
  "１３００００００００0",
  "130 0000 0000",
  "1300<b>0000</b>000",
  "一三〇〇〇〇〇〇〇〇〇",
  "&#49;3000000000",
  "%31%33000000000",
  "MTMwMDAwMDAwMDA=",
])("reads a value left over as %s", (left) => {
  const values = valuesOf(gold);
  expect(readableIn(`电话 ${left}。`, values)).toHaveLength(1);
  expect(readableIn("电话 130＊＊＊＊0000。", values)).toEqual([]);
});

it("halves a set by its ids alone", () => {
  const halves = Array.from({ length: 400 }, (_, id) => halfOf("set", String(id)));
  expect(halves.filter((half) => half === "dev").length).toBeGreaterThan(150);
  expect(halves.filter((half) => half === "held-out").length).toBeGreaterThan(150);
  expect(halfOf("set", "1")).toBe(halfOf("set", "1"));
});

it("exits with 2 without a set, with 1 below a bar and with 0 above", () => {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  mkdirSync(data);
  expect(node("run.js", "--data", data).status).toBe(2);
  writeFileSync(join(data, "tiny.jsonl"), "");
  expect(node("run.js", "--data", data).status).toBe(2);
  writeFileSync(join(data, "tiny.jsonl"), `${JSON.stringify(gold)}\n`);
  const bars = join(folder, "bars.json");
  const bar = { figure: "span", set: "tiny", type: "mobile", measure: "recall" };
  const run = (least: number) => {
    writeFileSync(bars, JSON.stringify({ bars: [{ ...bar, least }] }));
    return node("run.js", "--data", data, "--bars", bars, "--layers", "none");
  };
  expect(run(1)).toMatchObject({ status: 0, out: expect.stringContaining("mobile") });
  expect(run(1.01).status).toBe(1);
});

it("scores the spans of any tool with its own words for the types", () => {
  const folder = temporaryFolder();
  const at = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, `${JSON.stringify(content)}\n`);
    return path;
  };
  const predicted = at("mine.jsonl", { id: "a", entities: [{ type: "PHONE", start: 3, end: 14 }] });
  const words = [
    "--gold",
    at("gold.jsonl", gold),
    "--predicted",
    predicted,
    "--types",
    at("types.json", { mobile: ["PHONE"] }),
  ];
  expect(node("score.js", ...words)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/mobile +1 +1 +100\.0 +100\.0/),
  });
});
