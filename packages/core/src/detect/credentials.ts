import type { Document, Passage } from "../document.ts";
import { identity } from "../text-map.ts";
import type { Found } from "./detect.ts";
import type { View } from "./hit.ts";
import { traitsOf } from "./traits.ts";

/** A credential an injected engine found, in UTF-16 offsets of the text it was given; `kind` is the engine's rule. */
export interface CredentialSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

export type FindCredentials = (text: string) => Promise<readonly CredentialSpan[]>;

/** Credentials by the injected engine, over the source as written: keys and tokens are literal strings. */
export async function credentialHits(document: Document, find: FindCredentials | undefined): Promise<readonly Found[]> {
  if (!find) return [];
  const spans = await find(document.source);
  if (spans.length === 0) return [];
  const view = wholeSource(document);
  return spans.map(({ start, end, kind }) => ({
    id: "credential",
    hit: {
      type: "credential",
      view,
      start,
      end,
      value: document.source.slice(start, end),
      confidence: 0.9,
      steps: [{ code: "credential", data: { kind }, confidence: 0.9 }],
      situation: "running",
    },
  }));
}

function wholeSource({ source }: Document): View {
  const passage: Passage = {
    kind: "code",
    index: -1,
    ...identity(source),
    part: "body",
    section: "",
    hidden: false,
  };
  return { passage, ...identity(source), ...traitsOf(source) };
}
