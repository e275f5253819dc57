import * as z from "zod";
import { bilingual, examples, field, kebab, section, snake, words } from "./schema.ts";

/**
 * What the practice of a region adds to one notice type: a layer over it, never a copy of it. One YAML file under
 * `rules/regions/<region>/`; a region has a file for each type it adds to.
 */
export const regionSchema = z.strictObject({
  region: kebab,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingual,
  /** The type it adds to. */
  notice: snake,
  /** More labels of fields that are there, by field id. */
  labels: z.record(kebab, words).default({}),
  /** Fields and sections to add; one with the id of one that is there takes its place. */
  fields: z.array(field).readonly().default([]),
  sections: z.array(section).readonly().default([]),
  /** Proved with the region's layers applied. */
  examples,
});

export type RegionLayer = z.infer<typeof regionSchema>;
