import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Draft, type Language, type Review, unreviewable } from "@xianshen/core";
import type { Column, Lowered, Settings } from "@xianshen/rules";
import { findConfiguration } from "@xianshen/rules/built-in";
import { openArchive } from "./archive.ts";
import type { Encoding } from "./decode.ts";
import { installationKey } from "./key.ts";
import type { ReadDraft } from "./read-draft.ts";
import { ReviewCache } from "./review-cache.ts";
import { openRoom, type Room } from "./room.ts";
import { SetupError } from "./setup-error.ts";

export interface SessionOptions {
  /** Where draft paths start. */
  readonly cwd: string;
  /** A configuration file for all drafts; false for none; by default the nearest one upwards from each draft. */
  readonly config?: string | false | undefined;
  /** Language of reasons and advice; by default the configuration's, then `otherwise`. */
  readonly lang?: Language | undefined;
  /** By default `zh-CN`. */
  readonly otherwise?: Language;
  readonly explain?: boolean;
  readonly entities?: boolean;
  /** An archive of what was published, to find masks that are weak together; relative to `cwd`. */
  readonly archive?: string | undefined;
  /** A file to keep reviews in, relative to `cwd`, and the tool's version, whose other reviews do not count. */
  readonly cache?: { readonly path: string; readonly tool: string } | undefined;
  readonly environment?: NodeJS.ProcessEnv;
}

/** A review and how it came about. */
export interface Outcome {
  readonly review: Review;
  /** Milliseconds the review took. */
  readonly ms: number;
  /** What the bytes were read as; null when they were not. */
  readonly encoding: Encoding | null;
}

/** Packs, lowered rules, notice types and language in force, over all configurations met so far. */
export interface InForce {
  readonly packs: Readonly<Record<string, string>>;
  readonly lowered: readonly Lowered[];
  /** Titles of the notice types by id, in `lang`. */
  readonly notices: Readonly<Record<string, string>>;
  readonly lang: Language;
}

export interface Session {
  /** False when the key could not be kept: fingerprints will differ next time. */
  readonly keyKept: boolean;
  inForce(): InForce;
  /**
   * Reviews a draft under the configuration nearest to it, or to `folder` when its name is not a place on disk.
   * @throws {RulesError} for a broken configuration; nothing else.
   */
  review(read: ReadDraft, folder?: string): Promise<Outcome>;
  /** Reviews a draft and gives its text with every reported value masked; no text when it could not be reviewed. */
  mask(read: ReadDraft, folder?: string): Promise<Outcome & { readonly text: string | null }>;
  /** Whether `include` and `ignore` of the configuration leave a file in. @throws {RulesError} */
  wants(file: string): Promise<boolean>;
  /** Settings in force for a file or folder. @throws {RulesError} */
  settingsAt(path: string): Promise<Settings>;
  /** The column of the site a file lies in, or null. @throws {RulesError} */
  columnOf(file: string): Promise<Column | null>;
  /** Key of this installation, for what else it has to seal. */
  readonly key: Uint8Array;
  /** Stops the reviewing threads. */
  close(): Promise<void>;
}

/**
 * Opens what a run needs: key, rules and configuration of the working folder.
 * @throws {SetupError} for the key, or a named configuration that is not there.
 * @throws {RulesError} for a broken configuration or pack, with its line and column.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { cwd } = options;
  const { key, kept } = installationKey(options.environment);
  // Told before the first draft: a thread that cannot open it could only fail.
  if (options.archive !== undefined) openArchive(resolve(cwd, options.archive), key);
  const cache = options.cache === undefined ? null : new ReviewCache(resolve(cwd, options.cache.path), key);
  const rooms = new Rooms(key, options);
  const own = await rooms.at(cwd);
  const attempt = async (kind: "review" | "mask", read: ReadDraft, folder?: string) => {
    const file = resolve(cwd, "problem" in read ? read.path : read.draft.path);
    return reviewIn(await rooms.at(folder ?? dirname(file)), kind, read, file, cache, options.cache?.tool ?? "");
  };
  return {
    keyKept: kept,
    inForce: () => rooms.inForce(own.lang),
    review: (read, folder) => attempt("review", read, folder),
    mask: (read, folder) => attempt("mask", read, folder),
    wants: async (file) => (await rooms.at(dirname(resolve(cwd, file)))).wants(resolve(cwd, file)),
    settingsAt: async (path) => (await rooms.at(resolve(cwd, path))).settings(),
    columnOf: async (file) => (await rooms.at(dirname(resolve(cwd, file)))).columnOf(resolve(cwd, file)),
    key,
    close: async () => {
      await rooms.close();
      await cache?.save();
    },
  };
}

/** One room a configuration, opened when a draft under it comes. */
class Rooms {
  private readonly key: Uint8Array;
  private readonly options: SessionOptions;
  private readonly configurations = new Map<string, Promise<string | null>>();
  private readonly rooms = new Map<string | null, Promise<Room>>();
  private readonly open: Room[] = [];

  constructor(key: Uint8Array, options: SessionOptions) {
    this.key = key;
    this.options = options;
  }

  async at(folder: string): Promise<Room> {
    const found = this.configurations.get(folder) ?? configurationFor(folder, this.options);
    this.configurations.set(folder, found);
    const path = await found;
    const room = this.rooms.get(path) ?? this.enter(path);
    this.rooms.set(path, room);
    return room;
  }

  inForce(lang: Language): InForce {
    const lowered = new Map(this.open.flatMap((room) => room.lowered.map((one) => [JSON.stringify(one), one])));
    const types = this.open.flatMap((room) => room.rules.notices);
    return {
      packs: Object.assign({}, ...this.open.map((room) => room.rules.packs)) as Record<string, string>,
      lowered: [...lowered.values()],
      notices: Object.fromEntries(types.map(({ notice, title }) => [notice, lang === "en" ? title.en : title.zh])),
      lang,
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.open.map((room) => room.reviewer.close()));
  }

  private async enter(path: string | null): Promise<Room> {
    const { lang, otherwise = "zh-CN", explain = false, entities = false, cwd, archive: named } = this.options;
    const archive = named === undefined ? undefined : resolve(cwd, named);
    const room = await openRoom(path, { key: this.key, lang, otherwise, explain, entities, archive });
    this.open.push(room);
    return room;
  }
}

async function configurationFor(folder: string, { cwd, config }: SessionOptions): Promise<string | null> {
  if (config === false) return null;
  if (config === undefined) return findConfiguration(folder);
  const path = resolve(cwd, config);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new SetupError("config-missing", { path: config });
  return path;
}

async function reviewIn(
  room: Room,
  kind: "review" | "mask",
  read: ReadDraft,
  file: string,
  cache: ReviewCache | null,
  tool: string,
): Promise<Outcome & { readonly text: string | null }> {
  if ("problem" in read) {
    return { review: unreviewable({ path: read.path, text: null }, [read.problem]), ms: 0, encoding: null, text: null };
  }
  const noticeType = room.noticeTypeOf(file);
  const draft: Draft = noticeType === null ? read.draft : { ...read.draft, noticeType };
  const start = performance.now();
  // A masked copy needs the text anew.
  const key = cache === null || kind === "mask" ? null : cache.keyOf(draft, room.settled(tool));
  const known = key === null ? null : cache!.get(key);
  if (known !== null) return { review: known, ms: performance.now() - start, encoding: read.encoding, text: null };
  const { review, text } = await room.reviewer.run({ kind, draft });
  if (key !== null) cache!.set(key, review);
  return { review, ms: performance.now() - start, encoding: read.encoding, text };
}
