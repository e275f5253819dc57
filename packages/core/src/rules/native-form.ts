const PIECES = /\[(?:\\.|[^\\\]])*\]|\\[pP]\{\^?\w+\}|\\.|\./gu;
/** What RE2 takes for white space. */
const SPACE = "\\t\\n\\f\\r ";

/** Spells out what the engines read differently: white space, `.` at line breaks, names of scripts. */
function nativePiece(piece: string): string {
  if (piece === ".") return "[^\\n]";
  if (piece.startsWith("[")) {
    // Inside a class there is no other way to say it.
    if (/\\[SQEB]/.test(piece)) return "[";
    return piece.replace(/\\(?:[pP]\{\^?\w+\}|.)/gu, (inner) => (inner === "\\s" ? SPACE : scriptName(inner)));
  }
  if (piece === "\\s") return `[${SPACE}]`;
  if (piece === "\\S") return `[^${SPACE}]`;
  return /^\\[AzZQE]/.test(piece) ? "[" : scriptName(piece);
}

function scriptName(piece: string): string {
  return piece.replace(/^(\\[pP]\{)(Han|Latin|Common)\}/, "$1Script=$2}");
}

/** A pattern in RE2 syntax for the language's own engine (flag `u`), or null where its syntax has no such form. */
export function nativeForm(source: string): string | null {
  const form = source.replace(PIECES, nativePiece);
  try {
    new RegExp(form, "u");
    return form;
  } catch {
    return null;
  }
}
