import type { Document, Passage } from "../document.ts";
import { fold } from "../fold/fold.ts";

/**
 * The document with its table headers, row labels and keys folded: they are context, and an author may write them in
 * full width or traditional characters like anything else.
 */
export function foldSeats(document: Document): Document {
  const plain = lastRemembered((text) => fold(text).text);
  const headers = document.tables.map(({ header }) => header.map(plain));
  const written = document.tables.map(({ header }) => header);
  const passages = document.passages.map((passage) => foldSeat(passage, written, headers, plain));
  const isFolded = document.tables.every(({ header }, table) =>
    header.every((text, at) => text === headers[table]![at]),
  );
  if (isFolded && passages.every((passage, index) => passage === document.passages[index])) return document;
  const tables = document.tables.map(({ index, rows }) => ({
    index,
    header: headers[index]!,
    rows: rows.map((row) => row.map((cell) => passages[cell.index]!)),
  }));
  return { ...document, tables, passages };
}

/** The cells of a row have one label. */
function lastRemembered(work: (text: string) => string): (text: string) => string {
  let last = "";
  let result = work(last);
  return (text) => {
    if (text !== last) {
      last = text;
      result = work(text);
    }
    return result;
  };
}

/** Headers by table and column, from 0. */
type Headers = readonly (readonly string[])[];

function foldSeat(passage: Passage, written: Headers, folded: Headers, plain: (text: string) => string): Passage {
  const { cell, key } = passage;
  if (cell) {
    const own = written[cell.table]?.[cell.column - 1] ?? "";
    const header = own === cell.header ? (folded[cell.table]?.[cell.column - 1] ?? "") : plain(cell.header);
    const label = plain(cell.label);
    return header === cell.header && label === cell.label ? passage : { ...passage, cell: { ...cell, header, label } };
  }
  return key === undefined ? passage : { ...passage, key: plain(key) };
}
