import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Draft, type Problem, type Review, unreviewable } from "@xianshen/core";
import type { ReviewerSettings } from "./make-reviewer.ts";

export interface Task {
  readonly kind: "review" | "mask";
  readonly draft: Draft;
}

export interface Answer {
  readonly review: Review;
  /** The masked text; null unless the task was to mask and the draft could be reviewed. */
  readonly text: string | null;
}

/** The built thread: the same file whether this one runs from `src` or from `dist`. */
const THREAD = new URL("../dist/review-worker.js", import.meta.url);

/**
 * Reviews in a thread that can be stopped. A task past its time, or one that breaks the thread, gives an
 * `unreviewable` review; the next task starts a new thread. One task at a time; the thread is kept between tasks and
 * does not keep the process alive while it is idle.
 */
export class WorkerReviewer {
  private readonly settings: ReviewerSettings;
  private readonly seconds: number;
  private worker: Promise<Worker> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  /** Tasks given and not yet answered. */
  waiting = 0;

  /** @param seconds Time for one draft, counted once the thread is ready. */
  constructor(settings: ReviewerSettings, seconds: number) {
    this.settings = settings;
    this.seconds = seconds;
  }

  run(task: Task): Promise<Answer> {
    this.waiting += 1;
    const answer = this.queue
      .then(() => this.attempt(task))
      .finally(() => {
        this.waiting -= 1;
      });
    this.queue = answer;
    return answer;
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    if (worker !== null) await worker.then((thread) => thread.terminate()).catch(() => undefined);
  }

  private async attempt(task: Task): Promise<Answer> {
    try {
      this.worker ??= startThread(this.settings);
      const worker = await this.worker;
      worker.ref();
      const answer = await ask(worker, task, this.seconds);
      worker.unref();
      return answer;
    } catch (error) {
      await this.close();
      return failed(task.draft, error instanceof OutOfTime ? timeout(this.seconds) : { code: "internal", data: {} });
    }
  }
}

class OutOfTime extends Error {}

async function startThread(settings: ReviewerSettings): Promise<Worker> {
  // The thread runs the built files whatever conditions this process resolves packages with.
  const worker = new Worker(THREAD, { workerData: settings, execArgv: [] });
  // A thread that fails between two tasks must not take the process with it; the next task finds out.
  worker.on("error", () => undefined);
  await once(worker, "message");
  return worker;
}

async function ask(worker: Worker, task: Task, seconds: number): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), seconds * 1000);
  try {
    worker.postMessage(task);
    // `once` also fails when the thread does: out of memory, out of stack.
    const [answer] = (await once(worker, "message", { signal: stop.signal })) as [Answer];
    return answer;
  } catch (error) {
    throw stop.signal.aborted ? new OutOfTime() : error;
  } finally {
    clearTimeout(timer);
  }
}

function timeout(seconds: number): Problem {
  return { code: "timeout", data: { seconds } };
}

function failed(draft: Draft, problem: Problem): Answer {
  return { review: unreviewable(draft, [problem]), text: null };
}
