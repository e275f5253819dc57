import { jsonSchemas } from "@xianshen/rules";
import * as z from "zod";
import type { ExitCode } from "../report/exit-code.ts";
import { draftSchema, reportSchema } from "../report/schema.ts";
import { type Terminal, write } from "../terminal.ts";

/** `xianshen schema [name]`: one JSON Schema (2020-12), or all of them by name. */
export async function printSchema(name: string | undefined, { stdout }: Terminal): Promise<ExitCode> {
  const schemas: Readonly<Record<string, object>> = {
    report: titled("Xianshen report", z.toJSONSchema(reportSchema)),
    draft: titled("Xianshen report, one draft", z.toJSONSchema(draftSchema)),
    ...jsonSchemas(),
  };
  await write(stdout, `${JSON.stringify(name === undefined ? schemas : schemas[name], null, 2)}\n`);
  return 0;
}

function titled(title: string, { $schema, ...rest }: object & { $schema?: string }): object {
  return { $schema, title, ...rest };
}
