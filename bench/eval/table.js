// Aligned columns for a terminal; Han characters are two columns wide.

/** A share as a percentage with one digit, `–` for none. */
export function percent(share) {
  return share === null || share === undefined || Number.isNaN(share) ? "–" : (share * 100).toFixed(1);
}

function width(text) {
  let columns = 0;
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60]/.test(character) ? 2 : 1;
  return columns;
}

/** Prints a title and rows; the first column is left-aligned, the others right. */
export function printTable(title, header, rows) {
  if (rows.length === 0) return;
  const lines = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...lines.map((line) => width(line[column]))));
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((cell, column) => {
      const pad = " ".repeat(widths[column] - width(cell));
      return column === 0 ? cell + pad : pad + cell;
    });
    console.log(`  ${cells.join("  ").trimEnd()}`);
  }
}
