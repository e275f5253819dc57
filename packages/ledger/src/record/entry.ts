import * as z from "zod";
import { LedgerRefusal } from "../refusal.ts";

const line = z.string().trim().min(1).max(2000);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
/** A calendar day in China, YYYY-MM-DD. */
const day = z.iso.date();
/** A moment, ISO 8601 in UTC with milliseconds. */
const moment = z.iso.datetime({ precision: 3 });

/** The parts people play in a review; `author` is found, not granted. */
export const HOLDERS = ["author", "section-head", "secrecy-reviewer", "leader", "chief", "publisher"] as const;
const role = z.enum(HOLDERS);

const point = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });

/** A finding as the record keeps it: type, place and keyed fingerprint; no value, no excerpt, no sentence. */
const finding = z.strictObject({
  ruleId: z.string(),
  type: z.string(),
  gate: z.enum(["forbid", "approve", "advise"]),
  approvers: z.array(role).readonly(),
  incident: z.boolean(),
  fingerprint: z.string(),
  part: z.string(),
  start: point,
  end: point,
});

const submitted = z.strictObject({
  kind: z.literal("submitted"),
  /** Where the draft comes from; one open item a source. */
  source: line,
  path: line,
  /** The heading, masked where a finding stands in it; empty when there is none. */
  title: z.string().max(300),
  documentNumber: z.string().max(100).nullable(),
  noticeType: z.string().nullable(),
  /** Column of the site, by configuration. */
  column: z.string().nullable(),
  unit: z.string(),
  authors: z.array(line).min(1).readonly(),
  verdict: z.enum(["clear", "held", "blocked", "unreviewable"]),
  problems: z.array(z.string()).readonly(),
  attachments: z.array(z.strictObject({ path: line, digest })).readonly(),
  findings: z.array(finding).readonly(),
  /** Organs whose consent the text needs: joint papers, another organ's information (条例 art. 10, 11, 34). */
  organs: z.array(line).readonly(),
});

/** What is done about one finding. */
export const DISPOSITIONS = ["changed", "false-positive", "public-by-duty", "consent", "refused"] as const;
/** What is decided of an item; the first two publish. */
export const CONCLUSIONS = ["publish", "publish-part", "on-request", "withhold", "refer", "consult", "return"] as const;
/** Grounds of withholding: articles of the 政府信息公开条例. */
export const GROUNDS = ["14", "15", "16-1", "16-2", "16-3"] as const;

const decided = z.strictObject({
  kind: z.literal("decided"),
  finding: z.string(),
  disposition: z.enum(DISPOSITIONS),
  reason: line,
  /** The law that makes it public. */
  basis: line.nullable(),
  /** Where the consent is kept. */
  reference: line.nullable(),
});

const signed = z.strictObject({
  kind: z.literal("signed"),
  conclusion: z.enum(CONCLUSIONS),
  opinion: line,
  ground: z.enum(GROUNDS).nullable(),
});

const seq = z.int().min(1);
const withdrawn = z.strictObject({ kind: z.literal("withdrawn"), entry: seq, reason: line });
const consulted = z.strictObject({ kind: z.literal("consulted"), organ: line, reference: line });
const answered = z.strictObject({
  kind: z.literal("answered"),
  organ: line,
  answer: z.enum(["agrees", "objects"]),
  reference: line,
});
const published = z.strictObject({ kind: z.literal("published"), address: z.string().max(500) });
const revealed = z.strictObject({ kind: z.literal("revealed"), finding: z.string() });
const told = z.strictObject({ kind: z.literal("told"), organ: line, how: line });
const closed = z.strictObject({ kind: z.literal("closed"), reference: line });
const delegated = z.strictObject({ kind: z.literal("delegated"), to: line, from: day, until: day, reason: line });
const recalled = z.strictObject({ kind: z.literal("recalled"), entry: seq, reason: line });

const bodySchema = z.discriminatedUnion("kind", [
  submitted,
  decided,
  signed,
  withdrawn,
  consulted,
  answered,
  published,
  revealed,
  told,
  closed,
  delegated,
  recalled,
]);

/** Who acts and how that was established. */
const actor = z.strictObject({
  account: line,
  how: z.enum(["system-account", "git-identity", "forge-account"]),
});

/** One thing that happened, as it is written down. */
export const entrySchema = z.strictObject({
  seq,
  at: moment,
  /** Null for what concerns no single item (a delegation). */
  item: z.string().nullable(),
  actor,
  /** The part played; null where none is needed. */
  role: role.nullable(),
  /** Whose power a delegate used. */
  onBehalfOf: line.nullable(),
  /** Of the draft and its attachments at that moment. */
  digest: digest.nullable(),
  packs: z.record(z.string(), z.string()),
  tool: z.string(),
  body: bodySchema,
});

export type Entry = z.infer<typeof entrySchema>;
export type Body = z.infer<typeof bodySchema>;
export type BodyOf<K extends Body["kind"]> = Extract<Body, { kind: K }>;
/** An entry of one kind. */
export type EntryOf<K extends Body["kind"]> = Omit<Entry, "body"> & { readonly body: BodyOf<K> };
export type Actor = z.infer<typeof actor>;
export type Holder = (typeof HOLDERS)[number];
export type Disposition = (typeof DISPOSITIONS)[number];
export type Conclusion = (typeof CONCLUSIONS)[number];
export type Ground = (typeof GROUNDS)[number];
export type RecordedFinding = z.infer<typeof finding>;

/** @throws {LedgerRefusal} `malformed` naming the field, not its content. */
export function wellFormed(entry: Entry): Entry {
  const checked = entrySchema.safeParse(entry);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new LedgerRefusal("malformed", { field: issue?.path.join(".") ?? "" });
}

/** Whether an entry is of a kind. */
export function isKind<K extends Body["kind"]>(kind: K, entry: Entry): entry is Entry & EntryOf<K> {
  return entry.body.kind === kind;
}
