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
 * Reviews with a bound in time. A small plain draft is reviewed in the calling thread, because a thread costs a
 * second start of everything; its work is bounded by its size. A large one, or one dense with the signs that make a
 * Markdown parser slow, goes to a thread that is stopped when its time is up.
 */
export class BoundedReviewer {
  private readonly settings: ReviewerSettings;
  private readonly thread: WorkerReviewer;
  private here: Reviewer | null = null;

  constructor(settings: ReviewerSettings, seconds: number = DEFAULT_SECONDS) {
    this.settings = settings;
    this.thread = new WorkerReviewer(settings, seconds);
  }

  async run(task: Task): Promise<Answer> {
    if (!isSmall(task.draft)) return this.thread.run(task);
    this.here ??= makeReviewer(this.settings);
    return task.kind === "mask"
      ? this.here.mask(task.draft)
      : { review: await this.here.review(task.draft), text: null };
  }

  close(): Promise<void> {
    return this.thread.close();
  }
}

function isSmall({ text }: Draft): boolean {
  if (text.length > SMALL_BYTES || Buffer.byteLength(text) > SMALL_BYTES) return false;
  return (text.match(/[*_[\]<>`~|]/g)?.length ?? 0) <= FEW_SIGNS;
}
