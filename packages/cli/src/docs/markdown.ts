/** Text as Markdown shows it: what would be markup is escaped, line ends become spaces. */
export function prose(text: string): string {
  return visible(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>~&#]/g, "\\$&")
    .trim();
}

/**
 * A stretch in a code span. Readers of Markdown disagree on a backslash before a pipe in a table: such a stretch is
 * written as HTML.
 */
export function code(text: string): string {
  const inside = visible(text).replaceAll("\n", " ");
  if (inside.includes("\\|")) return `<code>${inside.replace(/[^\p{L}\p{N} ]/gu, entity)}</code>`;
  const fence = "`".repeat(longestRun(inside) + 1);
  const pad = /^`|`$|^ .* $/.test(inside) ? " " : "";
  return `${fence}${pad}${inside}${pad}${fence}`;
}

/** A block of code that no text can close from inside. */
export function block(text: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${visible(text).replace(/\n+$/, "")}\n${fence}`;
}

/** A table of cells in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A link; the address is one of ours or was checked as a URL. */
export function link(text: string, address: string): string {
  return `[${text}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** A place that keeps its name when headings change. */
export function anchor(name: string): string {
  return `<a id="${name}"></a>`;
}

/** The blocks of a page, an empty line between them. */
export function page(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** Examples of disguises hold signs that cannot be seen, or turn the line around: they are named instead. */
function visible(text: string): string {
  return text.replace(
    /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0\p{Variation_Selector}]/gu,
    (sign) => `‹U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}›`,
  );
}

function entity(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
