import { readFile } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import type { Item, ReviewedAttachment, Submission } from "@xianshen/ledger";
import { bytesDigest, submissionOf } from "@xianshen/ledger";
import { authorsOf, draftKind, errnoOf, readDraft } from "@xianshen/node";
import { findConfiguration } from "@xianshen/rules";
import { UsageError } from "../usage-error.ts";
import type { Office } from "./open-desk.ts";

/** What goes with a draft that is handed in. */
export interface With {
  readonly attach: readonly string[];
  readonly organs: readonly string[];
  readonly authors: readonly string[];
}

/** A submission and the text it was made of, its findings masked. */
export interface Prepared {
  readonly submission: Submission;
  readonly masked: string | null;
  readonly text: string | null;
}

/** Reviews a draft and its attachments, for handing in or for comparing with what was handed in. */
export async function prepare(path: string, office: Office, more: With): Promise<Prepared> {
  const { session, terminal, settings, person } = office;
  const { cwd } = terminal;
  const file = resolve(cwd, path);
  const bytes = await bytesAt(file, path, office);
  const read = readDraft(file, path);
  const { review, text: masked } = await session.mask(read);
  const attachments: ReviewedAttachment[] = [];
  for (const one of [...new Set(more.attach)].sort()) attachments.push(await attachment(one, office));
  const written = more.authors.length > 0 ? more.authors : await authorsOf(file, dirname(file));
  const column = await session.columnOf(file);
  const about = {
    source: await sourceOf(file, cwd),
    unit: settings.review.unit,
    authors: [...new Set([person.account, ...written])],
    column: column?.name ?? null,
    organs: more.organs,
    packs: session.inForce().packs,
    bytesDigest: bytesDigest(bytes),
    masked,
  };
  return {
    submission: submissionOf(review, about, attachments),
    masked,
    text: "draft" in read ? read.draft.text : null,
  };
}

/** The digest an item's draft has now; null when the file is not there. */
export async function digestNow(item: Item, office: Office): Promise<Prepared | null> {
  const { body } = item.submission;
  const { cwd } = office.terminal;
  const root = await rootOf(resolve(cwd, body.path), cwd);
  const path = relative(cwd, resolve(root, body.source.replace(/^file:/, "")))
    .split(sep)
    .join("/");
  const attach = body.attachments.map((one) => one.path);
  try {
    return await prepare(path, office, { attach, organs: body.organs, authors: body.authors });
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

async function attachment(path: string, office: Office): Promise<ReviewedAttachment> {
  const file = resolve(office.terminal.cwd, path);
  const bytes = await bytesAt(file, path, office);
  const read =
    draftKind(file) === "draft"
      ? readDraft(file, path)
      : { path, problem: { code: "no-reader" as const, data: { extension: basename(path).split(".").at(-1) ?? "" } } };
  const { review } = await office.session.review(read);
  return { path, digest: bytesDigest(bytes), review };
}

async function bytesAt(file: string, path: string, { texts }: Office): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const errno = errnoOf(error);
    throw new UsageError(errno === "ENOENT" ? texts.desk.textMissing(path) : texts.run.cannotWrite(path, errno));
  }
}

/** Where a draft comes from, the same on every machine that has the folder of the configuration. */
async function sourceOf(file: string, cwd: string): Promise<string> {
  return `file:${relative(await rootOf(file, cwd), file)
    .split(sep)
    .join("/")}`;
}

async function rootOf(file: string, cwd: string): Promise<string> {
  const configuration = await findConfiguration(dirname(file));
  return configuration === null ? cwd : dirname(configuration);
}
