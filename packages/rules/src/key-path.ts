/** Writes a key path as a reader would: `rules[0].find.terms`. Key names are shortened: they come from the file. */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = "";
  for (const segment of path) {
    if (typeof segment === "number") text += `[${segment}]`;
    else text += `${text === "" ? "" : "."}${formatKey(String(segment))}`;
  }
  return text;
}

/** A key name fit for a message: one line, at most 60 characters. */
export function formatKey(key: string): string {
  const line = key.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** The value at a path of a plain JSON-like value; undefined when there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const segment of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, segment)) return undefined;
    here = (here as Readonly<Record<PropertyKey, unknown>>)[segment];
  }
  return here;
}
