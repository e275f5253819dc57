import stringWidth from "string-width";

/** Pads `text` with spaces to the width of `model` on a terminal, where a Chinese character takes two columns. */
export function padEnd(text: string, model: string): string {
  return text + " ".repeat(Math.max(0, stringWidth(model) - stringWidth(text)));
}

/** The text that is widest on a terminal; empty for none. */
export function widest(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (padEnd(longest, text) === longest ? longest : text), "");
}

/** Punctuation that may not begin a line. */
const CLOSING = /^[，。；：、！？）》」』”’,.;:!?)\]]/;

/** Cuts a line into lines of at most `width` columns: between Chinese characters anywhere, in Latin text at spaces. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of text.match(/[!-~\u00a0-\u02ff]+ ?|[\s\S]/gu) ?? []) {
    const columns = stringWidth(piece.trimEnd()) || (piece === " " ? 1 : 0);
    if (used > 0 && used + columns > width && !CLOSING.test(piece)) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    line += piece;
    used += stringWidth(piece);
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}
