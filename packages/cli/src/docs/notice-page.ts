import type { NoticeType, RegionLayer } from "@xianshen/core";
import { inWords, requiredInWords } from "./conditions.ts";
import { examplesOf } from "./examples.ts";
import { anchor, code, link, page, prose, table } from "./markdown.ts";
import type { Voice } from "./voice.ts";

type Field = NoticeType["fields"][number];
type Member = Pick<Field, "id" | "title" | "gate" | "basis" | "advice">;

/** The page of a notice type. A later kind of member is one more function in this list. */
export function noticePage(notice: NoticeType, voice: Voice): string {
  const { texts, lang } = voice;
  const space = lang === "en" ? " " : "";
  return page([
    `# ${voice.say(notice.title)}`,
    [texts.generated, texts.synthetic, texts.invisible].join(space),
    [voice.fact("id", code(notice.notice)), voice.fact("version", notice.version)].map((one) => `- ${one}`).join("\n"),
    ...recognition(notice, voice),
    ...fields(notice, voice),
    ...sections(notice, voice),
    ...tables(notice, voice),
    ...periods(notice, voice),
    ...identities(notice, voice),
    ...personal(notice, voice),
    ...examples(notice, voice),
  ]);
}

function recognition({ layer, recognise }: NoticeType, { texts, words }: Voice): readonly string[] {
  const { titles, labels, texts: lines, notTitles, years, atLeast } = recognise;
  const row = (clue: keyof typeof texts.clue, content: string, weight: number | null) => [
    texts.clue[clue],
    content,
    weight === null ? "" : String(weight),
  ];
  const rows = [
    ...titles.map(({ pattern, weight }) => row("title", code(pattern), weight)),
    ...labels.map(({ any, weight, where }) => row(where === "head" ? "headLabel" : "label", words(any), weight)),
    ...lines.map(({ pattern, weight }) => row("text", code(pattern), weight)),
    ...notTitles.map((pattern) => row("notTitle", code(pattern), null)),
  ];
  return [
    `## ${texts.head.recognised}`,
    layer === "head" ? texts.headLayer : "",
    texts.recognised(atLeast),
    years === undefined ? "" : texts.years(years.from, years.to),
    table([texts.head.clue, texts.head.pattern, texts.head.weight], rows),
  ];
}

/** What a layer of a region adds to a notice type, and its examples, below the type's name. */
export function layerBlocks(
  layer: RegionLayer,
  notice: NoticeType,
  applied: NoticeType,
  voice: Voice,
): readonly string[] {
  const own = <T extends { readonly id: string }>(members: readonly T[], general: readonly T[]) =>
    members.filter((member) => !general.includes(member));
  const added = {
    ...applied,
    fields: own(applied.fields, notice.fields),
    sections: own(applied.sections, notice.sections),
  };
  return [
    `# ${voice.say(layer.title)}`,
    voice.fact("notice", link(voice.say(notice.title), `notice-${notice.notice}.md`)),
    voice.texts.regionLayer,
    ...fields(added, voice),
    ...sections(added, voice),
    ...examples({ ...applied, examples: layer.examples }, voice),
  ];
}

/** Title with an anchor, gate, basis and advice: what every member's row has. */
function row(member: Member, own: readonly string[], voice: Voice): readonly string[] {
  const { id, title, gate, basis, advice } = member;
  return [`${anchor(id)}${voice.say(title)}`, ...own, voice.gate(gate), voice.basis(basis), voice.say(advice)];
}

function memberTable(name: string, heads: readonly string[], rows: readonly (readonly string[])[], { texts }: Voice) {
  if (rows.length === 0) return [];
  const { head } = texts;
  return [`## ${name}`, table([head.title, ...heads, head.gate, head.basis, head.advice], rows)];
}

function fields(notice: NoticeType, voice: Voice): readonly string[] {
  const { head } = voice.texts;
  return (["always", "conditional", "optional"] as const).flatMap((kind) => {
    const rows = notice.fields
      .filter(({ required }) => kind === (typeof required === "string" ? required : "conditional"))
      .map((field) => row(field, fieldCells(field, kind === "conditional", voice), voice));
    const condition = kind === "conditional" ? [head.condition] : [];
    return memberTable(head[kind], [head.labels, head.where, head.form, ...condition], rows, voice);
  });
}

function fieldCells(field: Field, conditional: boolean, voice: Voice): readonly string[] {
  const { texts, join } = voice;
  const where = join(field.where.map((place) => texts.where[place]));
  const { required } = field;
  const condition = conditional && typeof required === "object" ? [inWords(required.when, voice)] : [];
  return [join(field.labels.map(prose)), where, form(field, voice), ...condition];
}

function form({ format, kinds, expected }: Field, { texts, words, say }: Voice): string {
  const named = typeof format === "string" ? [texts.format[format]] : [];
  const counted = kinds === undefined ? [] : [texts.kinds(kinds.atLeast, words(kinds.of))];
  return [...named, ...counted, ...(expected === undefined ? [] : [say(expected)])].join("; ");
}

function sections(notice: NoticeType, voice: Voice): readonly string[] {
  const { head } = voice.texts;
  const rows = notice.sections.map((one) =>
    row(one, [voice.join(one.titles.map(prose)), requiredInWords(one.required, voice)], voice),
  );
  return memberTable(head.sections, [head.headings, head.required], rows, voice);
}

function tables(notice: NoticeType, voice: Voice): readonly string[] {
  const { head } = voice.texts;
  const rows = notice.tables.map((one) => {
    const columns = one.columns.map((synonyms) => prose(synonyms.join(" / ")));
    const own = [voice.join(one.titles.map(prose)), voice.join(columns), requiredInWords(one.required, voice)];
    return row(one, own, voice);
  });
  return memberTable(head.tables, [head.headings, head.columns, head.required], rows, voice);
}

function periods(notice: NoticeType, voice: Voice): readonly string[] {
  const { texts } = voice;
  const titleOf = (id: string | undefined) => voice.say(notice.fields.find((field) => field.id === id)!.title);
  const rows = notice.periods.map((one) => {
    const of = one.of === undefined ? texts.between(titleOf(one.from), titleOf(one.to)) : titleOf(one.of);
    const length = texts.period[one.unit](one.atLeast, one.atMost);
    const when = one.when === undefined ? texts.required.always : texts.when(inWords(one.when, voice));
    return row(one, [`${of}${texts.colon}${length}`, when], voice);
  });
  return memberTable(texts.head.periods, [texts.head.period, texts.head.required], rows, voice);
}

function identities(notice: NoticeType, voice: Voice): readonly string[] {
  const { head } = voice.texts;
  const sum = (terms: readonly (readonly string[])[]) => terms.map(([label]) => prose(label!)).join(" + ");
  const rows = notice.identities.map((one) => row(one, [`${sum(one.left)} = ${sum(one.right)}`], voice));
  return memberTable(head.identities, [head.sum], rows, voice);
}

function personal({ personal }: NoticeType, { texts, words }: Voice): readonly string[] {
  const kinds = ["public", "board", "review", "mask", "block"] as const;
  const rows = kinds
    .filter((kind) => personal[kind].length > 0)
    .map((kind) => [texts.personal[kind], words(personal[kind])]);
  return [
    `## ${texts.head.personal}`,
    rows.length === 0 ? texts.noPersonal : table([texts.head.gate, texts.head.type], rows),
  ];
}

function examples({ examples, ...notice }: NoticeType, voice: Voice): readonly string[] {
  const { fields, sections, tables, periods, identities } = notice;
  const members: readonly Member[] = [...fields, ...sections, ...tables, ...periods, ...identities];
  const names = (ids: readonly string[]) =>
    voice.join(ids.map((id) => voice.say(members.find((one) => one.id === id)!.title)));
  const told = (index: number): string => {
    const { missing, malformed } = examples.bad[index]!;
    const { texts } = voice;
    const parts = [
      ...(missing.length === 0 ? [] : [texts.missing(names(missing))]),
      ...(malformed.length === 0 ? [] : [texts.malformed(names(malformed))]),
    ];
    return parts.join("; ");
  };
  return [...examplesOf("bad", examples.bad, voice, "##", told), ...examplesOf("ok", examples.ok, voice, "##")];
}
