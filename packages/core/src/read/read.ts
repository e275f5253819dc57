import type { Document, Draft, DraftFormat, Problem } from "../document.ts";
import { Collector } from "./collector.ts";
import { guard } from "./guard.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlainText } from "./plain-text.ts";

/** Reads a draft into passages. Never throws: what went wrong stands in `problems`. */
export function read(draft: Draft): Document {
  const { path, text } = draft;
  const format = draft.format ?? formatOf(path);
  const origin = text.startsWith("\uFEFF") ? 1 : 0;
  const out = new Collector(origin);
  const found = guard(text);
  const problems: readonly Problem[] = found ? [found] : attempt(text.slice(origin), format, out);
  const { passages, tables } = out;
  return { path, source: text, format, passages, tables, title: out.title(), problems };
}

function attempt(text: string, format: DraftFormat, out: Collector): readonly Problem[] {
  try {
    if (format === "markdown") readMarkdown(text, out);
    else readPlainText(text, out);
    return out.problems;
  } catch (error) {
    // A stack that overflows is the sign of nesting that no guard foresaw.
    return [...out.problems, { code: error instanceof RangeError ? "too-deep" : "internal", data: {} }];
  }
}

function formatOf(path: string): DraftFormat {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 || /^\.(?:md|markdown)$/i.test(name.slice(dot)) ? "markdown" : "text";
}
