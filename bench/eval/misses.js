// Every miss and false alarm, on the terminal only: the text is the set's own.

const AROUND = 24;

function shown(text) {
  return text.replace(/[\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, (character) =>
    character === "\n" ? "⏎" : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function context({ text, span }) {
  if (!span) return shown(text.slice(0, 160));
  const { start, end } = span;
  return `${shown(text.slice(Math.max(0, start - AROUND), start))}⟦${shown(text.slice(start, end))}⟧${shown(text.slice(end, end + AROUND))}`;
}

/** Prints one line a miss: set, id, what kind, the label, the place in its text. */
export function printMisses(set, misses, type) {
  for (const miss of misses) {
    if (type !== undefined && miss.label !== type) continue;
    const verdict = miss.verdict ? ` was ${miss.verdict}` : "";
    const disguise = miss.span?.disguise ? ` (${miss.span.disguise})` : "";
    console.log(`${set} ${miss.id}  ${miss.kind}  ${miss.label}${disguise}${verdict}  ${context(miss)}`);
  }
}
