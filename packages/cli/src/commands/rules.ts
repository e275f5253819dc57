import type { Gate, Language } from "@xianshen/core";
import { builtInRules, type NoticeRule, noticeRules } from "@xianshen/rules";
import { UsageError } from "../failure.ts";
import { padEnd, widest } from "../formats/width.ts";
import { textsOf } from "../locales/index.ts";
import type { ExitCode } from "../report/exit-code.ts";
import { type Terminal, write } from "../terminal.ts";
import { type Bilingual, inLanguage, noticeRulePage, rulePage, titleOf } from "./rule-page.ts";

interface Listed {
  readonly id: string;
  readonly gate: Gate;
  readonly title: Bilingual;
}

/** `xianshen rules list`: the rules of packs, then what each notice type asks for. */
export async function listRules(json: boolean, { stdout }: Terminal, lang: Language): Promise<ExitCode> {
  const { rules, notices, packs } = builtInRules();
  const { gate, rules: texts } = textsOf(lang);
  const listed = [...rules, ...noticeRules(notices).map(titled)].map(({ id, gate, title }) => ({ id, gate, title }));
  if (json) {
    await write(stdout, `${JSON.stringify(listed, null, 2)}\n`);
    return 0;
  }
  const columns = { id: widest(listed.map(({ id }) => id)), gate: widest(Object.values(gate)) };
  const lines = listed.map(
    (one) => `${padEnd(one.id, columns.id)}  ${padEnd(gate[one.gate], columns.gate)}  ${inLanguage(one.title, lang)}`,
  );
  await write(stdout, `${lines.join("\n")}\n\n${texts.count(listed.length, Object.keys(packs).length)}\n`);
  return 0;
}

/** `xianshen rules show <id>`. @throws {UsageError} for an id that is not there, with the nearest one. */
export async function showRule(id: string, json: boolean, { stdout }: Terminal, lang: Language): Promise<ExitCode> {
  const { rules, notices } = builtInRules();
  const rule = rules.find((one) => one.id === id);
  const asked = noticeRules(notices);
  const notice = asked.find((one) => one.id === id);
  if (rule !== undefined) await write(stdout, json ? print(rule) : rulePage(rule, lang));
  else if (notice !== undefined) await write(stdout, json ? print(titled(notice)) : noticeRulePage(notice, lang));
  else throw new UsageError(textsOf(lang).run.unknownRule(id, likely(id, [...rules, ...asked])));
  return 0;
}

/** A field or section with the id of its rule, titled with its notice type. */
function titled(rule: NoticeRule): Listed & { readonly notice: string } {
  return { ...rule.member, id: rule.id, notice: rule.notice.notice, title: titleOf(rule) };
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
