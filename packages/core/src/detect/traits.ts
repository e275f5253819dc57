import { DIGIT_SIGNS } from "./digit-runs.ts";

/**
 * Classes of characters. A recogniser that cannot find anything without one of a class says so, and is not asked about
 * views that hold none: one pass over a text settles it for all recognisers.
 */
const CLASSES = {
  digit: "0123456789",
  capital: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  letter: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  sign: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
  /** Opens the year of a document's or a case's number. */
  bracket: "([（〔【",
  number: "号",
  /** What people mask with. */
  mask: "*∗×XxХх●○◯■□▇█_#…某·•?★",
  at: "@",
  point: ".",
  slash: "/",
  colon: ":：",
  degree: "°º度",
  year: "年",
  /** What a day is written with. */
  day: "月-./",
  weekday: "星周礼",
  level: "密宓蜜",
  copy: "份",
  door: "号组栋幢室户楼村元",
  birth: "生",
  series: "第证",
  deed: "权产",
  child: "童成幼孤学监",
  map: "图",
  code: "代",
  chat: "Qq微wWvV",
  network: "密口pP",
  illness: "症病滋Vv毒核肝癌瘤瘫梗血风痫郁森糖竭裂障残孕流尘患诊疾住健身",
  household: "因入况力仰系",
  /** Ends a label of a day. */
  dated: "期间",
} as const;

export type Trait = keyof typeof CLASSES;

/** What a text is made of, as far as recognisers ask. */
export interface Traits {
  /** One bit for each class of which the text holds a character. */
  readonly held: number;
  /** Units that may stand for a digit. */
  readonly figures: number;
}

/** What a view must hold before a recogniser is asked about it. */
export interface Needs {
  /** One character of each of these classes. */
  readonly all?: readonly Trait[];
  /** So many units that may stand for a digit. */
  readonly figures?: number;
}

const NAMES = Object.keys(CLASSES) as Trait[];
/** The lowest bit marks figures, each further one a class. */
const BIT = new Map(NAMES.map((name, index) => [name, 2 << index]));
const units: Int32Array = new Int32Array(0x10000);
for (const name of NAMES) for (const unit of CLASSES[name]) units[unit.charCodeAt(0)]! |= BIT.get(name)!;
for (const unit of DIGIT_SIGNS) units[unit.charCodeAt(0)]! |= 1;

/** The traits of a folded text, in one pass. */
export function traitsOf(text: string): Traits {
  let held = 0;
  let figures = 0;
  for (let at = 0; at < text.length; at++) {
    const bits = units[text.charCodeAt(at)]!;
    held |= bits;
    figures += bits & 1;
  }
  return { held, figures };
}

/** Whether a text of these traits holds a character of the class. */
export function holds({ held }: Traits, trait: Trait): boolean {
  return (held & BIT.get(trait)!) !== 0;
}

/** Needs as bits and a number, to be compared with those of a view. */
export function traitsNeeded({ all = [], figures = 0 }: Needs): Traits {
  return { held: all.reduce((bits, trait) => bits | BIT.get(trait)!, 0), figures };
}
