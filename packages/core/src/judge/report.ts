import type { Hit, View } from "../detect/hit.ts";
import type { Considered, Finding, FindingPart, Gate, Ignore, Language, Step, Verdict } from "../finding.ts";
import { localeOf } from "../locales/locale.ts";
import type { NoticeFinding } from "../notice/notice-finding.ts";
import { titled } from "../notice/titled.ts";
import type { Rule } from "../rules/schema.ts";
import type { Judgement } from "./apply-rules.ts";
import { exceptionsOf } from "./exceptions.ts";
import { excerptOf } from "./excerpt.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type IgnoreRequest, listIgnore } from "./ignores.ts";
import type { Places } from "./places.ts";

export interface ReportOptions {
  readonly path: string;
  readonly key: Uint8Array;
  readonly lang: Language;
  readonly explain: boolean;
  readonly places: Places;
  /** Title of a notice type. */
  readonly title: (notice: string) => string;
}

/** Turns judgements into findings: places in the source, masked excerpts, sentences, fingerprints. */
export class Reporter {
  private readonly options: ReportOptions;
  private readonly ignores: readonly IgnoreRequest[];
  /** By the text they speak of and the rule: of several the first counts. */
  private readonly requested = new Map<View, Map<string, IgnoreRequest>>();
  private readonly used = new Map<IgnoreRequest, Ignore["effect"]>();
  /** How often a value stood under a rule before: the occurrence in its fingerprint. */
  private readonly seen = new Map<string, number>();

  constructor(options: ReportOptions, ignores: readonly IgnoreRequest[]) {
    this.options = options;
    this.ignores = ignores;
    for (const request of ignores.toReversed()) {
      if (request.target === null) continue;
      const byRule = this.requested.get(request.target) ?? new Map<string, IgnoreRequest>();
      this.requested.set(request.target, byRule.set(request.ruleId, request));
    }
  }

  findings(judgements: readonly Judgement[], notice: readonly NoticeFinding[]): readonly Finding[] {
    const reported = judgements.filter(({ reported, rule }) => reported && rule !== null);
    const placed = reported.map((judgement) => ({ judgement, place: this.place(judgement.hit) }));
    const asked = notice.map((found) => this.noticeFinding(found));
    const own = untold(unique([...placed].sort((a, b) => byPlace(a, b))), asked);
    const findings = own.flatMap(({ judgement }) => this.finding(judgement) ?? []);
    return [...findings, ...asked].sort((a, b) => byPlace(a, b));
  }

  considered(judgements: readonly Judgement[]): readonly Considered[] {
    const cleared = judgements.filter(({ reported }) => !reported);
    return cleared.map((judgement) => this.consideration(judgement)).sort(byPlace);
  }

  /** Every request in the text with what became of it. Call after {@link findings}. */
  requests(): readonly Ignore[] {
    return this.ignores.map((request) => listIgnore(request, this.used.get(request) ?? "none", this.options.places));
  }

  private finding({ hit, rule, gate, confidence, steps }: Judgement): Finding | null {
    if (!rule) return null;
    const request = this.requested.get(hit.view)?.get(rule.id);
    if (request && gate !== "forbid") this.used.set(request, gate === "advise" ? "silenced" : "proposed");
    if (request && gate === "advise") return null;
    const locale = localeOf(this.options.lang);
    const data = hit.data ?? {};
    const messageId = messageOf(hit);
    const language = this.options.lang === "en" ? "en" : "zh";
    const finding: Finding = {
      ruleId: rule.id,
      type: hit.type,
      gate,
      confidence,
      messageId,
      data,
      path: this.options.path,
      place: this.place(hit),
      parts: (hit.parts ?? []).map((part) => this.part(part)),
      excerpt: excerptOf(hit, rule),
      reason: locale.reason(messageId, rule.title[language], data),
      basis: rule.basis.map(({ law, article, url }) => ({
        law,
        ...(article ? { article } : {}),
        ...(url ? { url } : {}),
      })),
      advice: rule.advice[language],
      approvers: gate === "approve" ? (rule.approver ?? ["secrecy-reviewer"]) : [],
      fingerprint: this.fingerprint(rule.id, fingerprintValue(hit)),
      incident: rule.incident,
      ...(request && gate === "approve" ? { proposal: request.reason } : {}),
      ...(this.options.explain ? { why: this.why(steps, rule) } : {}),
    };
    return Object.freeze(finding);
  }

  private noticeFinding(found: NoticeFinding): Finding {
    const locale = localeOf(this.options.lang);
    const language = this.options.lang === "en" ? "en" : "zh";
    const place = found.view
      ? this.place({ view: found.view, start: found.start, end: found.end })
      : this.options.places.lines.place(found);
    return Object.freeze({
      ruleId: found.ruleId,
      type: found.type,
      gate: found.gate,
      confidence: found.confidence,
      messageId: found.messageId,
      data: found.data,
      path: this.options.path,
      place,
      parts: [],
      excerpt: "",
      reason: locale.reason(found.messageId, "", found.data),
      basis: found.basis,
      advice: found.advice[language],
      // What a notice must say is the section's business, not a matter of secrecy.
      approvers: found.gate === "approve" ? ["section-head" as const] : [],
      fingerprint: this.fingerprint(found.ruleId, ""),
      incident: false,
      ...(this.options.explain ? { why: this.why(found.steps) } : {}),
    });
  }

  /** Every step in words, and when the rule would not apply. */
  private why(steps: readonly Step[], rule?: Rule): readonly string[] {
    const { lang, title } = this.options;
    const exceptions = rule ? exceptionsOf(rule, title) : null;
    const all = exceptions === null ? steps : [...steps, exceptions];
    return all.map((step) => localeOf(lang).step(titled(step, title)));
  }

  private consideration({ hit, rule, confidence, steps }: Judgement): Considered {
    const locale = localeOf(this.options.lang);
    return Object.freeze({
      type: hit.type,
      ruleId: rule?.id ?? null,
      confidence,
      place: this.place(hit),
      excerpt: rule ? excerptOf(hit, rule) : "***",
      why: steps.map((step) => locale.step(step)),
    });
  }

  private part(hit: Hit): FindingPart {
    return { type: hit.type, place: this.place(hit) };
  }

  private place(hit: Pick<Hit, "view" | "start" | "end">): Finding["place"] {
    return this.options.places.of(hit.view, hit);
  }

  private fingerprint(ruleId: string, value: string): string {
    const id = `${ruleId}\u0000${value}`;
    const occurrence = this.seen.get(id) ?? 0;
    this.seen.set(id, occurrence + 1);
    return fingerprintOf(this.options.key, ruleId, value, occurrence);
  }
}

function messageOf(hit: Hit): string {
  if (hit.messageId !== undefined) return hit.messageId;
  return hit.type === "combined" ? "combined" : "found";
}

function fingerprintValue(hit: Hit): string {
  return hit.parts ? hit.parts.map(({ value }) => value).join("\u0001") : hit.value;
}

function byPlace(a: { readonly place: Finding["place"] }, b: { readonly place: Finding["place"] }): number {
  return (
    a.place.start.offset - b.place.start.offset ||
    a.place.end.offset - b.place.end.offset ||
    compare(ruleOf(a), ruleOf(b))
  );
}

/** By code units: `localeCompare` costs 6 ms at first use and depends on the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function ruleOf(item: object): string {
  if ("ruleId" in item && typeof item.ruleId === "string") return item.ruleId;
  if ("judgement" in item) return (item.judgement as Judgement).rule?.id ?? "";
  return "";
}

interface Placed {
  readonly judgement: Judgement;
  readonly place: Finding["place"];
}

/** One finding a rule and place: a value shown twice by one stretch of source (a link and its text) counts once. */
function unique(items: readonly Placed[]): readonly Placed[] {
  const seen = new Set<string>();
  return items.filter(({ judgement, place }) => {
    const id = `${judgement.rule?.id} ${place.start.offset} ${place.end.offset} ${judgement.hit.type}`;
    return !seen.has(id) && seen.add(id);
  });
}

/** A malformed value is told once: where the notice type asks for its form or order, as its field. */
const FORM_OF_FIELD: readonly string[] = ["bad-field", "period-order"];

/** What the fields of notice types do not tell already. */
function untold(placed: readonly Placed[], asked: readonly Finding[]): readonly Placed[] {
  const fields = asked.filter(({ messageId }) => FORM_OF_FIELD.includes(messageId)).map(({ place }) => place);
  return placed.filter(
    ({ judgement, place }) => judgement.hit.type !== "bad_field" || !fields.some((field) => overlap(field, place)),
  );
}

function overlap(a: Finding["place"], b: Finding["place"]): boolean {
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset;
}

const SEVERITY: Readonly<Record<Gate, Verdict>> = { forbid: "blocked", approve: "held", advise: "clear" };

/** The verdict of a draft that could be read. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const verdicts = findings.map(({ gate }) => SEVERITY[gate]);
  if (verdicts.includes("blocked")) return "blocked";
  return verdicts.includes("held") ? "held" : "clear";
}
