import { parentPort, workerData } from "node:worker_threads";
import { makeReviewer, type ReviewerSettings } from "./make-reviewer.ts";
import type { Answer, Task } from "./worker-reviewer.ts";

/** The thread's side of {@link WorkerReviewer}: says that it is ready, then answers task by task in their order. */
const reviewer = makeReviewer(workerData as ReviewerSettings);
const port = parentPort!;

let last: Promise<void> = Promise.resolve();

async function answer({ kind, draft }: Task): Promise<void> {
  const given: Answer =
    kind === "mask" ? await reviewer.mask(draft) : { review: await reviewer.review(draft), text: null };
  port.postMessage(given);
}

port.on("message", (task: Task) => {
  last = last.then(() => answer(task));
});
port.postMessage("ready");
