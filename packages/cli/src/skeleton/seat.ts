import type { NoticeType } from "@xianshen/core";

type Field = NoticeType["fields"][number];

/** Where a skeleton asks for a field; `none`: its title or its set phrases are there already. */
export type Seat = "head" | "recipient" | "label" | "column" | "section" | "organ" | "date" | "none";

const first: Readonly<Partial<Record<Field["where"][number], Seat>>> = {
  title: "none",
  head: "head",
  recipient: "recipient",
  table: "column",
  "signature-organ": "organ",
  "signature-date": "date",
};

/** The seat a field's places propose: the first of them, but a label before a heading before a set phrase. */
export function seatOf({ where }: Field): Seat {
  const seat = first[where[0]!];
  if (seat !== undefined) return seat;
  if (where[0] === "section") return "section";
  if (where.includes("label") || where.includes("front-matter")) return "label";
  return where.includes("section") ? "section" : "none";
}
