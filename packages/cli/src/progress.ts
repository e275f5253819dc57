import type { Language } from "@xianshen/core";
import { textsOf } from "./locales/index.ts";
import type { Terminal } from "./terminal.ts";

interface Progress {
  step(): void;
  stop(): void;
}

const NONE: Progress = { step: () => undefined, stop: () => undefined };

/** Fewest drafts worth a progress bar. */
const MANY = 20;

/** A bar on standard error for a long run that somebody watches and wants to hear of; nothing otherwise. */
export async function startProgress(
  total: number | null,
  quiet: boolean,
  { stderr }: Terminal,
  lang: Language,
): Promise<Progress> {
  if (quiet || total === null || total < MANY || stderr.isTTY !== true) return NONE;
  const { default: bars } = await import("cli-progress");
  const format = `${textsOf(lang).run.progress} {bar} {value}/{total}`;
  const bar = new bars.SingleBar(
    { stream: stderr, clearOnComplete: true, hideCursor: true, format },
    bars.Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
