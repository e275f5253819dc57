import type { DraftFormat, Problem } from "../document.ts";
export function guard(text: string, _format: DraftFormat): Problem | null {
  return text.trim() === "" ? { code: "empty", data: {} } : null;
}
