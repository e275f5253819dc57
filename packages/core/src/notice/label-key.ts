/** A unit or note in brackets at the end of a label: 金额(元). */
const NOTE = /\([^()]{0,20}\)$/;
const DECORATION = /[\s【】[\]「」<>*:=]/g;

/** Nothing to take out and only one way to write it: most of what labels are looked for in. */
const PLAIN = /^[\u4e00-\u9fa5]*$/;

/** The form in which labels, table headers and front-matter keys are compared: no spaces, brackets, colon or unit. */
export function labelKey(text: string): string {
  if (PLAIN.test(text)) return text;
  const plain = text.normalize("NFKC").toLowerCase().replace(DECORATION, "");
  const key = plain.replace(NOTE, "");
  return key === "" ? plain : key;
}
