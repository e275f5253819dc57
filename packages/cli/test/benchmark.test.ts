import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { benchmark } from "../../../bench/benchmark/benchmark.js";
import { CARRIERS } from "../../../bench/benchmark/carriers.js";

const file = new URL("../../../fixtures/benchmark/drafts.jsonl", import.meta.url);
const written = readFileSync(file, "utf8");

interface Entity {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly disguise?: string;
}
interface Draft {
  readonly id: string;
  readonly notice: string;
  readonly text: string;
  readonly verdict: string;
  readonly entities: readonly Entity[];
  readonly decoys: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
}
const drafts: readonly Draft[] = written
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));
const entities = drafts.flatMap(({ text, entities: own }) =>
  own.map((entity) => ({ ...entity, text: text.slice(entity.start, entity.end) })),
);

/** What a synthetic value has to look like: the convention of fixtures/README.md. */
const CONVENTION: Readonly<Record<string, RegExp>> = {
  person_name: /^\p{Script=Han}某[某甲乙]?$/u,
  resident_id_18: /^(?:\d{6}190\d|\d{4}00(?:19|20)\d\d)\d{7}[\dX]$/,
  resident_id_15: /^\d{6}0\d{8}$/,
  weak_mask: /^(?:\d{6})\*{8}\d{3}[\dX]$/,
  disability_cert: /^(?:\d{6}190\d|\d{4}0019\d\d)\d{7}[\dX]\d\d$/,
  student_no: /^G\d{4}00201\d{8}[\dX]$/,
  mobile: /^1\d{2}0{8}$/,
  landline: /^0563-\d0{6}$/,
  bank_card: /^\d{6}0{7,}\d{3}$/,
  bank_account_personal: /^10{12}\d{4}$/,
  passport_cn: /^[A-Z]{1,2}0{6,7}\d$/,
  hk_macao_permit: /^CA?0{6,7}\d$/,
  home_return_permit: /^H0{7}\d00$/,
  social_security: /^A0{7}\d$/,
  military_id: /^[军士武]字第0{6}\d号$/,
  plate: /^[皖苏][A-Z]D?0{4}\d$/,
  email: /@example\.com$/,
  qq_wechat: /^1000\d$/,
  address_home: /某某.*00号0幢0单元00\d室$/,
  birth_date: /^190\d年|^190\d{5}$|^19[5-9]\d{5}$/,
};

it("is what the generator makes of its seed, to the byte", () => {
  const made = benchmark().map((draft) => `${JSON.stringify(draft)}\n`);
  expect(made.join("") === written).toBe(true);
});

it("has at least ten drafts of each of the 33 notice types, and a third of them good", () => {
  const types = new Set(drafts.map(({ notice }) => notice));
  expect(types.size).toBe(33);
  expect(drafts.length).toBeGreaterThanOrEqual(330);
  const clear = drafts.filter(({ verdict }) => verdict === "clear").length;
  expect(clear / drafts.length).toBeGreaterThan(0.25);
});

it("says of every span what stands there", () => {
  const plain = entities.filter(({ disguise }) => disguise === undefined);
  expect(plain.filter(({ text, value }) => text !== value)).toEqual([]);
  const carried = entities.filter(({ disguise }) => disguise !== undefined && Object.hasOwn(CARRIERS, disguise));
  const asWritten = carried.filter(({ disguise }) => disguise !== "percent" && disguise !== "base64");
  expect(asWritten.filter(({ text, value }) => text !== value)).toEqual([]);
  expect(carried.filter(({ text }) => text.trim() !== text)).toEqual([]);
});

it("disguises a value so that it does not stand there as it is", () => {
  const inPlace = entities.filter(({ disguise }) => disguise !== undefined && !Object.hasOwn(CARRIERS, disguise));
  expect(inPlace.filter(({ text, value }) => text === value)).toEqual([]);
  expect(new Set(inPlace.map(({ disguise }) => disguise)).size).toBeGreaterThanOrEqual(25);
});

it("holds nobody's numbers", () => {
  const checked = entities.filter(({ type }) => CONVENTION[type] !== undefined);
  expect(checked.filter(({ type, value }) => !CONVENTION[type]?.test(value))).toEqual([]);
  const words = ["secret_mark", "work_secret", "disclosure_attribute", "process_document"];
  const others = entities.filter(({ type }) => CONVENTION[type] === undefined && !words.includes(type));
  expect(others).toEqual([]);
});

it("plants no decoy over a span", () => {
  const crossed = drafts.filter(({ decoys, entities: own }) =>
    decoys.some((decoy) => own.some(({ start, end }) => start < decoy.end && decoy.start < end)),
  );
  expect(crossed).toEqual([]);
});
