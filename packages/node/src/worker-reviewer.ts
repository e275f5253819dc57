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

interface Pending {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
}

/** The built thread: the same file whether this one runs from `src` or from `dist`. */
const THREAD = new URL("../dist/review-worker.js", import.meta.url);

/** Tasks the thread has before it: it goes on while the process that gives them is busy. */
const AHEAD = 4;

/**
 * Reviews in a thread that can be stopped. A task past its time, or one that breaks the thread, gives an
 * `unreviewable` review, and a new thread goes on with the next one. The thread works on one task at a time, is kept
 * between tasks and does not keep the process alive while it is idle.
 */
export class WorkerReviewer {
  private readonly settings: ReviewerSettings;
  private readonly seconds: number;
  private thread: Worker | null = null;
  private starting: Promise<void> | null = null;
  private readonly waiting: Pending[] = [];
  private readonly given: Pending[] = [];
  private timer: NodeJS.Timeout | undefined;
  private failed = false;

  /** @param seconds Time for one draft, counted once the thread is ready and those before are done. */
  constructor(settings: ReviewerSettings, seconds: number) {
    this.settings = settings;
    this.seconds = seconds;
  }

  /** Whether the thread is up and has less before it than it may have. */
  get free(): boolean {
    return this.thread !== null && this.given.length + this.waiting.length < AHEAD;
  }

  /** Tasks not yet answered. */
  get load(): number {
    return this.given.length + this.waiting.length;
  }

  run(task: Task): Promise<Answer> {
    return new Promise((resolve) => {
      this.waiting.push({ task, resolve });
      if (this.thread === null) this.start();
      else this.give(this.thread);
    });
  }

  /** Starts the thread ahead of the first task, unless the last one could not be started. */
  startAhead(): void {
    if (!this.failed) this.start();
  }

  private start(): void {
    this.starting ??= this.open();
  }

  /** Stops the thread; what it has not answered is told as a fault. */
  async close(): Promise<void> {
    const { thread, starting } = this;
    this.forget();
    await starting;
    await thread?.terminate();
    for (const pending of [...this.given.splice(0), ...this.waiting.splice(0)]) fail(pending, INTERNAL);
  }

  private async open(): Promise<void> {
    // The thread runs the built files whatever conditions this process resolves packages with.
    const thread = new Worker(THREAD, { workerData: this.settings, execArgv: [] });
    try {
      await once(thread, "message");
    } catch {
      this.starting = null;
      this.failed = true;
      // Without a thread nothing can be reviewed here: the first task says so, the next one tries again.
      const [first] = this.waiting.splice(0, 1);
      if (first) fail(first, INTERNAL);
      if (this.waiting.length > 0) this.start();
      return;
    }
    if (this.starting === null) return void (await thread.terminate());
    this.failed = false;
    this.thread = thread;
    thread.unref();
    thread.on("message", (answer: Answer) => this.answered(thread, answer));
    // A thread that fails between two tasks must not take the process with it; the next task finds a new one.
    thread.on("error", () => this.broken(thread, INTERNAL));
    thread.on("exit", () => this.broken(thread, INTERNAL));
    this.give(thread);
  }

  private give(thread: Worker): void {
    while (this.given.length < AHEAD) {
      const pending = this.waiting.shift();
      if (!pending) break;
      this.given.push(pending);
      thread.postMessage(pending.task);
      if (this.given.length === 1) this.watch(thread);
    }
  }

  /** The time of the first task given begins. */
  private watch(thread: Worker): void {
    thread.ref();
    const problem: Problem = { code: "timeout", data: { seconds: this.seconds } };
    this.timer = setTimeout(() => this.broken(thread, problem), this.seconds * 1000);
  }

  private answered(thread: Worker, answer: Answer): void {
    if (thread !== this.thread) return;
    clearTimeout(this.timer);
    this.given.shift()?.resolve(answer);
    if (this.given.length > 0) this.watch(thread);
    else thread.unref();
    this.give(thread);
  }

  /** The task under way is told; those behind it go to a new thread. */
  private broken(thread: Worker, problem: Problem): void {
    if (thread !== this.thread) return;
    this.forget();
    void thread.terminate();
    const [first, ...others] = this.given.splice(0);
    this.waiting.unshift(...others);
    if (first) fail(first, problem);
    if (this.waiting.length > 0) this.start();
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.thread = null;
    this.starting = null;
  }
}

const INTERNAL: Problem = { code: "internal", data: {} };

function fail({ task, resolve }: Pending, problem: Problem): void {
  resolve({ review: unreviewable(task.draft, [problem]), text: null });
}
