/** One step of an explanation: what was wanted, what was seen, and the steps it rests on. Codes name sentences. */
export interface Answer {
  readonly code: string;
  readonly satisfied: boolean;
  readonly data: Readonly<Record<string, string | number>>;
  readonly parts: readonly Answer[];
}

export function answer(
  code: string,
  satisfied: boolean,
  data: Answer["data"] = {},
  parts: readonly Answer[] = [],
): Answer {
  return { code, satisfied, data, parts };
}

/** Satisfied when every part is. */
export function all(code: string, parts: readonly Answer[], data: Answer["data"] = {}): Answer {
  return answer(
    code,
    parts.every(({ satisfied }) => satisfied),
    data,
    parts,
  );
}
