import * as z from "zod";

const line = z.string().trim().min(1);

/** One post as the organisation's own roster has it. Days are inclusive. */
const entry = z
  .strictObject({
    /** As written in papers, 2–20 characters. */
    name: z.string().trim().min(2).max(20),
    /** The post, with its body where one is meant to be held to it: 示例市商务局副局长. */
    title: z.string().trim().min(2).max(60),
    from: z.iso.date(),
    to: z.iso.date().optional(),
    /** The paper the post rests on. */
    source: line,
  })
  .refine(({ from, to }) => to === undefined || from <= to, "`to` lies before `from`");

/** The organisation's own roster of its leaders; none is shipped. */
export const rosterSchema = z
  .strictObject({ roster: z.array(entry).min(1).readonly() })
  .refine(
    ({ roster }) =>
      new Set(roster.map(({ name, title, from }) => [name, title, from].join("\n"))).size === roster.length,
    "entries must differ",
  );

export type RosterEntry = z.infer<typeof entry>;
