// Blocks of a draft and how they are written in Markdown and in plain text.

export const heading = (level, ...parts) => ({ kind: "heading", level, parts: parts.flat(3) });
export const line = (...parts) => ({ kind: "line", parts: parts.flat(3) });
/** Markup or hidden text: Markdown only. */
export const raw = (...parts) => ({ kind: "raw", parts: parts.flat(3) });
/** `rows` are lists of cells, a cell a string or parts; the first row is the header. */
export const table = (...rows) => ({ kind: "table", rows });
/** Front matter: goes first, Markdown only. */
export const matter = (...lines) => ({ kind: "matter", lines });

const cell = (content) => [content].flat(3);

function markdownRow(cells) {
  return cells.flatMap((content, at) => [at === 0 ? "| " : " | ", ...cell(content)]).concat(" |");
}

function markdown(block) {
  if (block.kind === "heading") return [`${"#".repeat(block.level)} `, ...block.parts];
  if (block.kind === "matter") return ["---\n", ...block.lines.flatMap((parts) => [...cell(parts), "\n"]), "---"];
  if (block.kind !== "table") return block.parts;
  const [header, ...rows] = block.rows;
  const rule = `\n|${"---|".repeat(header.length)}`;
  return [...markdownRow(header), rule, ...rows.flatMap((row) => ["\n", ...markdownRow(row)])];
}

function plain(block) {
  if (block.kind !== "table") return block.parts;
  return block.rows.flatMap((row, at) => [
    ...(at === 0 ? [] : ["\n"]),
    ...row.flatMap((content, column) => [...(column === 0 ? [] : ["    "]), ...cell(content)]),
  ]);
}

/** Parts of a whole draft in the format. */
export function write(blocks, format) {
  const one = format === "markdown" ? markdown : plain;
  return blocks.flatMap((block, at) => [...(at === 0 ? [] : ["\n\n"]), ...one(block)]).concat("\n");
}
