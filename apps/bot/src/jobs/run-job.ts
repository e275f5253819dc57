import { LedgerRefusal } from "@xianshen/ledger";
import { statusOf } from "../github/api.ts";
import { factsOf } from "../log.ts";
import type { Office } from "../office.ts";
import type { Job } from "../queue.ts";
import { runCommand, tellEdited } from "./command.ts";
import { reviewGroup, sweepPush } from "./group.ts";
import { reconcile } from "./reconcile.ts";
import { reviewHead, reviewPull } from "./review.ts";

/** Does a job. What it throws is tried again later, with longer and longer waits. */
export async function runJob(job: Job, id: string, office: Office): Promise<void> {
  const started = performance.now();
  try {
    await doIt(job, office);
    office.metrics.jobs.inc({ kind: job.kind, result: "done" });
    office.log.debug({ job: id, kind: job.kind, ms: Math.round(performance.now() - started) }, "job");
  } catch (error) {
    // The installation or the repository is gone: there is nothing to be reviewed any more, and nobody to tell.
    const gone = statusOf(error) === 404 || statusOf(error) === 410;
    office.metrics.jobs.inc({ kind: job.kind, result: gone ? "gone" : "failed" });
    office.log[gone ? "warn" : "error"]({ ...factsOf(error), job: id, kind: job.kind, ...refusalOf(error) }, "job");
    // A copy without its message: the queue writes down what it is thrown.
    if (!gone) throw new JobFailure(factsOf(error));
  } finally {
    office.metrics.seconds.observe({ kind: job.kind }, (performance.now() - started) / 1000);
  }
}

class JobFailure extends Error {
  constructor(facts: Readonly<Record<string, string | number>>) {
    super(Object.values(facts).join(" "));
    this.name = "JobFailure";
    this.stack = "";
  }
}

function doIt(job: Job, office: Office): Promise<void> {
  switch (job.kind) {
    case "review":
      return reviewPull(job.target, office);
    case "command":
      return runCommand(job.target, job.comment, office);
    case "edited":
      return tellEdited(job.target, office);
    case "find":
      return reviewHead(job.repository, job.head, office);
    case "group":
      return reviewGroup(job.repository, job, office);
    case "sweep":
      return sweepPush(job.repository, job, office);
    case "reconcile":
      return reconcile(office);
  }
}

function refusalOf(error: unknown): { readonly refusal?: string } {
  return error instanceof LedgerRefusal ? { refusal: error.code } : {};
}
