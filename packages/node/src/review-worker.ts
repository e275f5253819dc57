import { parentPort, workerData } from "node:worker_threads";
import { makeReviewer, type ReviewerSettings } from "./make-reviewer.ts";
import type { Answer, Task } from "./worker-reviewer.ts";

/** The thread's side of {@link WorkerReviewer}: says that it is ready, then answers one task at a time. */
const reviewer = makeReviewer(workerData as ReviewerSettings);
const port = parentPort!;

port.on("message", async ({ kind, draft }: Task) => {
  const answer: Answer =
    kind === "mask" ? await reviewer.mask(draft) : { review: await reviewer.review(draft), text: null };
  port.postMessage(answer);
});
port.postMessage("ready");
