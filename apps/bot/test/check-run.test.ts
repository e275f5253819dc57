import type { Annotation } from "@xianshen/gate";
import { describe, expect, it } from "vitest";
import type { Api } from "../src/github/api.ts";
import { type Check, publishCheck } from "../src/github/check-run.ts";
import { faultsOf } from "./openapi.ts";

/** A forge that keeps check runs as the real one does: annotations are added up, the newest run counts. */
class Runs implements Api {
  readonly runs: {
    id: number;
    external_id: string;
    status: string;
    conclusion?: string;
    annotations: unknown[];
    app: { id: number };
  }[] = [];
  readonly requests: { route: string; parameters: Record<string, unknown> }[] = [];
  failAfter = Number.POSITIVE_INFINITY;

  async request(route: string, parameters: Record<string, unknown> = {}) {
    this.requests.push({ route, parameters });
    if (route.startsWith("GET")) return { status: 200, data: { check_runs: this.runs } };
    if (this.requests.length > this.failAfter) throw new Error("down");
    const { output, ...rest } = parameters as { output: { annotations: unknown[] } } & Record<string, unknown>;
    if (route.startsWith("POST")) {
      const run = {
        id: this.runs.length + 1,
        annotations: [],
        app: { id: 1 },
        ...rest,
      } as unknown as Runs["runs"][number];
      run.annotations = [...output.annotations];
      this.runs.push(run);
      return { status: 201, data: run };
    }
    const run = this.runs.find(({ id }) => id === parameters.check_run_id)!;
    run.annotations.push(...output.annotations);
    Object.assign(run, rest);
    return { status: 200, data: run };
  }
}

const where = { owner: "bureau", repo: "site" };

function check(count: number, more: Partial<Check> = {}): Check {
  const annotations = Array.from(
    { length: count },
    (_, at): Annotation => ({
      path: "a.md",
      start_line: at + 1,
      end_line: at + 1,
      start_column: 1,
      end_column: 5,
      annotation_level: "failure",
      message: "手机号码",
      title: "禁止",
    }),
  );
  const summary = { title: "不得公开", summary: "已审查", text: "表" };
  return {
    name: "保密审查",
    head: "a".repeat(40),
    verdict: "blocked",
    summary,
    annotations,
    recheck: { label: "重新审查", description: "再审" },
    ...more,
  };
}

describe("a check run", () => {
  it.each([
    ["clear", "success"],
    ["held", "action_required"],
    ["blocked", "failure"],
    ["unreviewable", "failure"],
  ] as const)("%s is %s", async (verdict, conclusion) => {
    const api = new Runs();
    await publishCheck(api, where, check(0, { verdict }), 1);
    expect(api.runs[0]).toMatchObject({ status: "completed", conclusion });
  });

  it.each([0, 1, 50, 51, 173, 500])(
    "with %i annotations has them all, fifty a request, as the interface wants them",
    async (count) => {
      const api = new Runs();
      await publishCheck(api, where, check(count), 1);
      expect(api.runs).toHaveLength(1);
      expect(api.runs[0]!.annotations).toHaveLength(count);
      expect(api.runs[0]).toMatchObject({ status: "completed", conclusion: "failure" });
      for (const { route, parameters } of api.requests) expect(faultsOf(route, parameters)).toEqual([]);
    },
  );

  it("is not written again when nothing changed, and is a new run when something did", async () => {
    const api = new Runs();
    expect(await publishCheck(api, where, check(2), 1)).toBe(true);
    expect(await publishCheck(api, where, check(2), 1)).toBe(false);
    expect(await publishCheck(api, where, check(1, { verdict: "held" }), 1)).toBe(true);
    expect(api.runs.map(({ annotations }) => annotations.length)).toEqual([2, 1]);
    expect(await publishCheck(api, where, check(2), 1)).toBe(true);
  });

  it("cut short stays in progress, and is made anew", async () => {
    const api = new Runs();
    api.failAfter = 2;
    await expect(publishCheck(api, where, check(120), 1)).rejects.toThrow("down");
    expect(api.runs[0]!.status).toBe("in_progress");
    expect(api.runs[0]!.conclusion).toBeUndefined();
    api.failAfter = Number.POSITIVE_INFINITY;
    expect(await publishCheck(api, where, check(120), 1)).toBe(true);
    expect(api.runs[1]).toMatchObject({ status: "completed", conclusion: "failure" });
  });

  it("of another app with the same name is not taken for its own", async () => {
    const api = new Runs();
    await publishCheck(api, where, check(0), 1);
    api.runs[0]!.app.id = 99;
    expect(await publishCheck(api, where, check(0), 1)).toBe(true);
  });
});
