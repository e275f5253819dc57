import type { Gate, Language, RuleSet } from "@xianshen/core";
import { builtInRules, type NoticeRule, nearest, noticeRules, type RegionRule, regionRules } from "@xianshen/rules";
import { padEnd, widest } from "../formats/width.ts";
import { textsOf } from "../locales/index.ts";
import type { ExitCode } from "../report/exit-code.ts";
import { type Terminal, write } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { type Bilingual, inLanguage, noticeRulePage, rulePage, titleOf } from "./rule-page.ts";

interface Listed {
  readonly id: string;
  readonly gate: Gate;
  readonly title: Bilingual;
  /** The notice type that asks for it. */
  readonly notice?: string;
  /** The region whose practice it is; in force only where a configuration names the region. */
  readonly region?: string;
}

/** What `rules list` is narrowed to. */
export interface ListOptions {
  readonly json?: boolean;
  readonly pack?: string;
  readonly type?: string;
}

/** `xianshen rules list`: the rules of packs, what each notice type asks for, what regions add. */
export async function listRules(options: ListOptions, { stdout }: Terminal, lang: Language): Promise<ExitCode> {
  const set = builtInRules();
  const { gate, rules: texts } = textsOf(lang);
  const listed = narrowed(everyRule(set), options, lang);
  if (options.json) {
    await write(stdout, print(listed));
    return 0;
  }
  const columns = { id: widest(listed.map(({ id }) => id)), gate: widest(Object.values(gate)) };
  const lines = listed.map(({ id, title, region, ...one }) => {
    const where = region === undefined ? "" : texts.inRegion(region);
    return `${padEnd(id, columns.id)}  ${padEnd(gate[one.gate], columns.gate)}  ${inLanguage(title, lang)}${where}`;
  });
  const packs = new Set(listed.map(({ id }) => id.slice(0, id.indexOf("/"))));
  await write(stdout, `${lines.join("\n")}\n\n${texts.count(listed.length, packs.size)}\n`);
  return 0;
}

function everyRule(set: RuleSet): readonly Listed[] {
  return [
    ...set.rules.map(({ id, gate, title }) => ({ id, gate, title })),
    ...[...noticeRules(set.notices), ...regionRules(set)].map((rule) => ({
      id: rule.id,
      gate: rule.gate,
      title: titleOf(rule),
      notice: rule.notice.notice,
      ...("region" in rule ? { region: (rule as RegionRule).region } : {}),
    })),
  ];
}

/** @throws {UsageError} for a pack or type that is not there, with the nearest one. */
function narrowed(rules: readonly Listed[], { pack, type }: ListOptions, lang: Language): readonly Listed[] {
  const { run } = textsOf(lang);
  const packs = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf("/"))))];
  const types = [...new Set(rules.flatMap(({ notice }) => notice ?? []))];
  if (pack !== undefined && !packs.includes(pack)) throw new UsageError(run.unknownPack(pack, nearest(pack, packs)));
  if (type !== undefined && !types.includes(type)) {
    throw new UsageError(run.unknownNotice(type, nearest(type, types)) + types.join(", "));
  }
  return rules.filter(
    ({ id, notice }) => (pack === undefined || id.startsWith(`${pack}/`)) && (type === undefined || notice === type),
  );
}

/** `xianshen rules show <id>`. @throws {UsageError} for an id that is not there, with the nearest one. */
export async function showRule(id: string, json: boolean, { stdout }: Terminal, lang: Language): Promise<ExitCode> {
  const set = builtInRules();
  const rule = set.rules.find((one) => one.id === id);
  const asked = [...noticeRules(set.notices), ...regionRules(set)];
  const found = asked.filter((one) => one.id === id);
  if (rule !== undefined) await write(stdout, json ? print(rule) : rulePage(rule, lang));
  else if (found.length > 0) {
    const pages = json ? [print(titled(found[0]!))] : found.map((one) => noticeRulePage(one, lang));
    await write(stdout, pages.join("\n"));
  } else throw new UsageError(textsOf(lang).run.unknownRule(id, likely(id, [...set.rules, ...asked])));
  return 0;
}

/** A field or section with the id of its rule, titled with its notice type. */
function titled(rule: NoticeRule): object {
  const region = "region" in rule ? { region: rule.region } : {};
  return { ...rule.member, id: rule.id, notice: rule.notice.notice, title: titleOf(rule), ...region };
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The id that shares most with a mistyped one: the same name in any pack, or the longest common beginning. */
function likely(id: string, rules: readonly { readonly id: string }[]): string | null {
  const name = id.slice(id.indexOf("/") + 1);
  const byName = rules.find((rule) => rule.id.endsWith(`/${name}`));
  if (byName !== undefined) return byName.id;
  const shared = (other: string): number => [...other].findIndex((sign, at) => sign !== id[at]);
  const best = rules.map((rule) => rule.id).sort((a, b) => shared(b) - shared(a))[0];
  return best !== undefined && shared(best) >= 3 ? best : null;
}
