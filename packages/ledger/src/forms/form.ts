import type { Language } from "@xianshen/core";
import type { Standings } from "../desk.ts";
import { ledgerTexts } from "../locales/locale.ts";
import { dayIn } from "../policy/deadlines.ts";
import { keyOf } from "../policy/item.ts";
import { shortId } from "../policy/standing.ts";
import type { Entry, EntryOf, Holder, RecordedFinding } from "../record/entry.ts";

/** One of the boxes people sign in. */
interface Box {
  readonly label: string;
  readonly opinion: string;
  /** Account, and whose power was used. */
  readonly by: string;
  readonly on: string;
}

/** A review form, before it becomes a document: what stands in it, not how it looks. */
export interface Form {
  readonly title: string;
  /** Pairs of label and value, two pairs a line where both are short. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly findingsTitle: string;
  readonly heads: readonly string[];
  readonly findings: readonly (readonly string[])[];
  readonly none: string;
  readonly boxes: readonly Box[];
  readonly signature: string;
  readonly notes: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly foot: string;
}

export interface FormOptions {
  readonly lang: Language;
  /** Title of a notice type. */
  readonly noticeTitle: (type: string) => string;
  /** Hash of the record's last row, printed so that the paper can be traced. */
  readonly head: string;
}

/**
 * The review form of an item: the fields of 常州市行政机关信息公开保密审查单 (five boxes) and the least record the published
 * procedures ask for (title, document number, kind, medium, conclusion, grounds, who, when).
 */
export function reviewForm({ item, standing }: Standings, { lang, noticeTitle, head }: FormOptions): Form {
  const { form, conclusion, ground } = ledgerTexts(lang);
  const { body, at, digest } = item.submission;
  const refusal = item.signatures.find((one) => one.body.ground !== null);
  const settled = standing.conclusion === null ? form.open : conclusion[standing.conclusion];
  return {
    title: form.title,
    facts: [
      [form.number, item.id],
      [form.date, dayIn(at)],
      [form.unit, body.unit],
      [form.name, body.title || body.path],
      [form.documentNumber, body.documentNumber ?? form.none],
      [form.noticeType, body.noticeType === null ? form.none : noticeTitle(body.noticeType)],
      [form.medium, form.paper],
      [form.channel, body.column === null ? form.website : `${form.website} ${body.column}`],
      [form.digest, digest ?? ""],
      [form.attachments, body.attachments.map(({ path }) => path).join("、") || form.none],
      [form.conclusion, refusal?.body.ground ? `${settled}：${ground[refusal.body.ground]}` : settled],
    ],
    findingsTitle: form.findings,
    heads: [form.finding, form.kind, form.place, form.gate, form.disposition, form.grounds, form.by],
    findings: body.findings.flatMap((finding) => findingRows({ item, standing }, finding, lang)),
    none: form.none,
    boxes: boxesOf({ item, standing }, lang),
    signature: form.signature,
    notes: notesOf({ item, standing }, lang),
    foot: form.record(recordRange(item.entries), head.slice(0, 16)),
  };
}

function findingRows({ item }: Standings, finding: RecordedFinding, lang: Language): readonly (readonly string[])[] {
  const { form, gate, disposition } = ledgerTexts(lang);
  const first = [
    shortId(item, finding),
    finding.ruleId,
    form.line(finding.start.line, finding.part),
    gate[finding.gate],
  ];
  const decided = item.decisions.filter(({ body }) => body.finding === keyOf(finding));
  if (decided.length === 0) return [[...first, "", "", ""]];
  return decided.map((one) => {
    const grounds = [one.body.basis, one.body.reference, one.body.reason].filter(Boolean).join("；");
    return [...first, disposition[one.body.disposition], grounds, signer(one, lang)];
  });
}

function boxesOf({ item, standing }: Standings, lang: Language): readonly Box[] {
  const { form, conclusion } = ledgerTexts(lang);
  const { submission } = item;
  const author: Box = {
    label: form.boxes.author,
    opinion: form.submitted(item.versions),
    by: submission.body.authors.join("、"),
    on: dayIn(submission.at),
  };
  const signed = (["section-head", "secrecy-reviewer", "leader", "chief"] as const)
    .filter((role) => role !== "chief" || standing.chain.includes("chief"))
    .map((role): Box => {
      const found = item.signatures.find((one) => one.role === role);
      if (found === undefined) return { label: form.boxes[role], opinion: form.unsigned, by: "", on: "" };
      const opinion = `${conclusion[found.body.conclusion]}。${found.body.opinion}`;
      return { label: form.boxes[role], opinion, by: signer(found, lang), on: dayIn(found.at) };
    });
  const { published } = item;
  const publisher: Box = {
    label: form.boxes.publisher,
    opinion: published === null ? "" : form.publishedAt(published.body.address),
    by: published === null ? "" : signer(published, lang),
    on: published === null ? "" : dayIn(published.at),
  };
  return [author, ...signed, publisher];
}

function signer({ actor, onBehalfOf, role }: Omit<Entry, "body">, lang: Language): string {
  const { form, holder } = ledgerTexts(lang);
  const who = onBehalfOf === null ? actor.account : `${actor.account}${form.delegate(onBehalfOf)}`;
  return role === null ? who : `${holder[role as Holder]} ${who}`;
}

function notesOf({ item }: Standings, lang: Language): Form["notes"] {
  const texts = ledgerTexts(lang);
  const consents = item.submission.body.organs.map((organ) => {
    const found = item.answers.find(({ body }) => body.organ === organ);
    const answer = texts.answer[found === undefined ? "organ-silent" : "organ-answered"];
    const data = { organ, answer: found?.body.answer ?? "", entry: found?.seq ?? 0 };
    const reference = found === undefined ? "" : ` ${found.body.reference}`;
    return `${answer(data, found?.body.answer === "agrees")}${reference}`;
  });
  const lapsed = item.lapsed.map(({ entry, why }) => `${lapsedLine(entry, lang)}：${texts.lapse[why]}`);
  return [
    { title: texts.form.consents, lines: consents },
    { title: texts.form.lapsed, lines: lapsed },
  ].filter(({ lines }) => lines.length > 0);
}

/** What lapsed, in one line. */
export function lapsedLine(
  entry: EntryOf<"decided"> | EntryOf<"signed"> | EntryOf<"answered">,
  lang: Language,
): string {
  const { kind } = ledgerTexts(lang);
  return `#${entry.seq} ${kind[entry.body.kind]} ${signer(entry, lang)} ${dayIn(entry.at)}`;
}

function recordRange(entries: readonly Entry[]): string {
  const numbers = entries.map(({ seq }) => seq);
  return numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : String(numbers[0] ?? 0);
}
