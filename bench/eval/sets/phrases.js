// Tab-separated lines; `\uXXXX` and `\n` are escapes, `#` starts a comment.

const EXPECTED = {
  BLOCK: { expected: "blocked" },
  REVIEW: { expected: "held", accept: ["held", "blocked"] },
  PASS: { expected: "clear" },
};

/** `BLOCK | REVIEW | PASS`, text, note. */
export function readVerdictLines(name, text) {
  const items = rows(text).map(([word, phrase], at) => {
    const expectation = EXPECTED[word];
    if (!expectation || !phrase) throw new Error(`line ${at + 1} of the cases: ${word}`);
    return { id: String(at + 1), text: unescaped(phrase), ...expectation };
  });
  return { name, kind: "verdicts", items };
}

/** Phrase, trigger, class: nothing to object to in any. */
export function readPhrases(name, text) {
  const items = rows(text).map(([phrase], at) => ({ id: String(at + 1), text: unescaped(phrase), ...EXPECTED.PASS }));
  return { name, kind: "verdicts", items };
}

function rows(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.map((line) => line.split("\t"));
}

function unescaped(text) {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll("\\n", "\n");
}
