import { noticeSchema, packSchema, regionSchema } from "@xianshen/core/schemas";
import * as z from "zod";
import { configurationSchema } from "./configuration/schema.ts";

/** JSON Schemas (2020-12) of what people write, for editors and other tools; by file name without its ending. */
export function jsonSchemas(): Readonly<Record<"pack" | "notice" | "region" | "configuration", object>> {
  return {
    pack: toJsonSchema("Xianshen rule pack", packSchema),
    notice: toJsonSchema("Xianshen notice type", noticeSchema),
    region: toJsonSchema("Xianshen regional practice", regionSchema),
    configuration: toJsonSchema("xianshen.yml", configurationSchema),
  };
}

function toJsonSchema(title: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return { $schema, title, ...rest };
}
