import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { Draft, Reviewer } from "@xianshen/core";
import { makeReviewer, type ReviewerSettings } from "./make-reviewer.ts";
import { type Answer, type Task, WorkerReviewer } from "./worker-reviewer.ts";

/** Seconds one draft may take unless the configuration says otherwise (`limits.seconds`). */
const DEFAULT_SECONDS = 30;

/** Largest draft reviewed in the calling thread, in bytes of UTF-8. */
const SMALL_BYTES = 64 * 1024;

/** Most of these signs in a draft reviewed in the calling thread: each may open a construct the parser must undo. */
const FEW_SIGNS = 2048;

/**
 * From so many UTF-16 units on a run is worth one more thread, which compiles everything anew and takes the processor
 * from the compiler of the calling one: on two processors 20 MB are read 25 % faster without it, 200 MB 20 % slower.
 * The more processors there are, the sooner they pay.
 */
const LARGE_RUN = 8 * 1024 * 1024;
/** More threads than this wait for each other's memory. */
const MOST_THREADS = 8;

/**
 * Reviews with a bound in time. A small plain draft is reviewed in the calling thread, because a thread costs a
 * second start of everything; its work is bounded by its size. A large one, or one dense with the signs that make a
 * Markdown parser slow, goes to a thread that is stopped when its time is up. Once a caller has asked for much, a
 * thread for each further processor takes what it can; the calling thread, which is warm by then, goes on with the rest.
 */
export class BoundedReviewer {
  private readonly settings: ReviewerSettings;
  private readonly threads: readonly WorkerReviewer[];
  /** How many of the threads take small drafts, too. */
  private readonly helpers: number;
  private readonly largeRun: number;
  private here: Reviewer | null = null;
  private seen = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(settings: ReviewerSettings, seconds: number = DEFAULT_SECONDS) {
    this.settings = settings;
    this.helpers = Math.min(MOST_THREADS, availableParallelism() - 1);
    const count = Math.max(1, this.helpers);
    this.largeRun = this.helpers === 0 ? Number.POSITIVE_INFINITY : LARGE_RUN / this.helpers;
    this.threads = Array.from({ length: count }, () => new WorkerReviewer(settings, seconds));
  }

  async run(task: Task): Promise<Answer> {
    this.seen += task.draft.text.length;
    if (!isSmall(task.draft)) return this.idlest().run(task);
    return this.seen <= this.largeRun ? this.runHere(task) : this.share(task);
  }

  /** Gives the task to a thread that is free, else does it here, one task after the other. */
  private share(task: Task): Promise<Answer> {
    for (const helper of this.threads) helper.startAhead();
    const shared = this.turn.then(async () => {
      // Lets in what the threads have answered meanwhile.
      await setImmediate();
      const thread = this.idlest();
      // Not waited for: the turn passes on at once.
      return thread.free ? { answer: thread.run(task) } : { answer: Promise.resolve(await this.runHere(task)) };
    });
    this.turn = shared.catch(() => undefined);
    return shared.then(({ answer }) => answer);
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private async runHere(task: Task): Promise<Answer> {
    this.here ??= makeReviewer(this.settings);
    return task.kind === "mask"
      ? this.here.mask(task.draft)
      : { review: await this.here.review(task.draft), text: null };
  }

  private idlest(): WorkerReviewer {
    return this.threads.reduce((best, thread) =>
      thread.free === best.free ? (thread.load < best.load ? thread : best) : thread.free ? thread : best,
    );
  }
}

function isSmall({ text }: Draft): boolean {
  return text.length <= SMALL_BYTES && Buffer.byteLength(text) <= SMALL_BYTES && signsIn(text) <= FEW_SIGNS;
}

function signsIn(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < SIGNS.length) signs += SIGNS[unit]!;
  }
  return signs;
}

/** 1 for each that may open a construct of Markdown. */
const SIGNS: Uint8Array = new Uint8Array(0x80);
for (const sign of "*_[]<>`~|") SIGNS[sign.charCodeAt(0)] = 1;
