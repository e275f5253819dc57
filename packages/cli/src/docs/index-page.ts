import type { RuleSet } from "@xianshen/core";
import { code, link, page, prose, table } from "./markdown.ts";
import type { Voice } from "./voice.ts";

/** The front page of a language: every pack with its rules, every notice type. */
export function indexPage(set: RuleSet, voice: Voice): string {
  const { texts } = voice;
  const other = voice.lang === "en" ? "zh-CN" : "en";
  return page([
    `# ${texts.index}`,
    [texts.generated, texts.intro].join(voice.lang === "en" ? " " : ""),
    link(texts.otherLanguage, `../${other}/README.md`),
    `## ${texts.head.packs}`,
    ...packsWithRules(set).map((pack) => packTable(pack, set, voice)),
    `## ${texts.head.notices}`,
    noticeTable(set, voice),
    ...regionBlocks(set, voice),
  ]);
}

/** Packs that hold rules, by name. */
export function packsWithRules({ rules }: RuleSet): readonly string[] {
  return [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf("/"))))].sort();
}

/** A pack's title, or its name when it has none. */
export function packTitle(pack: string, { titles }: RuleSet, { say }: Voice): string {
  const title = titles?.[pack];
  return title === undefined ? prose(pack) : say(title);
}

function packTable(pack: string, set: RuleSet, voice: Voice): string {
  const { head } = voice.texts;
  const rows = set.rules
    .filter(({ id }) => id.startsWith(`${pack}/`))
    .map(({ id, title, gate, basis }) => [
      link(voice.say(title), `${pack}.md#${id.slice(pack.length + 1)}`),
      code(id),
      voice.gate(gate),
      voice.basis(basis),
    ]);
  const version = set.packs[pack] ?? "";
  return page([
    `### ${link(packTitle(pack, set, voice), `${pack}.md`)} ${version}`.trimEnd(),
    table([head.rule, head.id, head.gate, head.basis], rows),
  ]).trimEnd();
}

function regionBlocks({ regions = [] }: RuleSet, { texts, say }: Voice): readonly string[] {
  if (regions.length === 0) return [];
  const rows = regions.map(({ region, title, version }) => [
    link(say(title), `region-${region}.md`),
    code(region),
    version,
  ]);
  return [`## ${texts.head.regions}`, table([texts.head.region, texts.head.id, texts.head.version], rows)];
}

function noticeTable({ notices }: RuleSet, voice: Voice): string {
  const { head, count } = voice.texts;
  const number = (of: number) => count(of);
  const rows = notices.map(({ notice, title, version, fields, sections, tables, periods }) => [
    link(voice.say(title), `notice-${notice}.md`),
    code(notice),
    version,
    number(fields.length),
    number(sections.length + tables.length),
    number(periods.length),
  ]);
  const sections = `${head.sections}${voice.texts.separator}${head.tables}`;
  return table([head.notice, head.id, head.version, head.field, sections, head.periods], rows);
}
