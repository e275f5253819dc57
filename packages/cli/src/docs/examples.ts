import type { RuleExample } from "@xianshen/core";
import { stripMarks } from "@xianshen/rules";
import { block } from "./markdown.ts";
import type { Voice } from "./voice.ts";

/** Examples under their heading, without the brackets that mark a place. */
export function examplesOf(
  kind: "bad" | "ok",
  examples: readonly RuleExample[],
  { texts }: Voice,
  level: "##" | "###" = "###",
  note: (index: number) => string = () => "",
): readonly string[] {
  if (examples.length === 0) return [];
  return [
    `${level} ${texts.head[kind]}`,
    ...examples.flatMap((example, index) => {
      const { text, format = "markdown" } = typeof example === "string" ? { text: example } : example;
      return [note(index), block(kind === "bad" ? stripMarks(text).text : text, format)];
    }),
  ];
}
