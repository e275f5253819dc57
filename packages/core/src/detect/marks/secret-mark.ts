import { allMatches } from "../../all-matches.ts";
import type { Step } from "../../finding.ts";
import type { Hit, Recogniser, View } from "../hit.ts";
import { type Level, LONGEST_YEARS, type Period, readPeriod } from "./period.ts";
import { standsAlone, standsAsValue, standsBracketed } from "./shape.ts";

/**
 * State-secret marks by shape and position, not by word: 密级★期限 anywhere; a level alone on a line, in brackets at
 * an end of a line, or behind a 密级 label; a sentence that declares the paper secret. 秘密 and 机密 inside ordinary
 * sentences (保守国家秘密, 加密机密钥) have none of these shapes.
 */
export const secretMark: Recogniser = {
  id: "secret-mark",
  types: ["secret_mark"],
  needs: { all: ["level"] },
  *find(view) {
    for (const level of findLevels(view.text)) {
      if (qualifierOf(view.text, level.start) !== null) continue;
      const mark = readMark(view, level);
      if (mark) yield mark;
    }
  },
};

/** The star form under a qualifier that is no state-secret level: 工作秘密★3年, 商业秘密★5年. */
export const qualifiedMark: Recogniser = {
  id: "qualified-mark",
  types: ["work_secret"],
  needs: { all: ["level"] },
  *find(view) {
    for (const level of findLevels(view.text)) {
      const qualifier = qualifierOf(view.text, level.start);
      if (qualifier === null || qualifier.word === "国家") continue;
      const star = readStar(view.text, level);
      if (!star || (!star.strong && !star.period)) continue;
      yield hit(view, { ...level, start: qualifier.start }, star.end, "work_secret", 0.95, "mark-star");
    }
  },
};

interface LevelAt {
  readonly level: Level;
  readonly start: number;
  readonly end: number;
  /** One of the two characters is a known misreading (枧, 宓, 蜜): only the full star form counts. */
  readonly doubtful: boolean;
}

const FIRST: Readonly<Record<string, Level>> = { 绝: "绝密", 机: "机密", 枧: "机密", 秘: "秘密" };
/** What may stand between the two characters of a level: the em space of GB/T 9704-1999, line breaks, markers. */
const GAP = /[\s._\-*·•/|~^]/;
const GAP_LIMIT = 6;
const SECOND = /[密宓蜜]/g;
const LEVELS = /(?:绝|机|秘)\s*密\s*级?/g;

function* findLevels(text: string): Iterable<LevelAt> {
  for (const match of allMatches(text, SECOND)) {
    let first = match.index - 1;
    while (first >= 0 && match.index - first <= GAP_LIMIT && GAP.test(text[first]!)) first--;
    const level = FIRST[text[first] ?? ""];
    if (!level) continue;
    const doubtful = match[0] !== "密" || text[first] === "枧";
    yield { level, start: first, end: match.index + 1, doubtful };
  }
}

/** 工作秘密, 商业秘密, 国家秘密 …: the word right before 秘密. */
function qualifierOf(text: string, start: number): { word: string; start: number } | null {
  const match = /(工作|商业|技术|个人|通信|审判|检察|警务|国家|核心商业|普通商业)$/.exec(
    text.slice(Math.max(0, start - 4), start),
  );
  return match ? { word: match[0], start: start - match[0].length } : null;
}

function readMark(view: View, level: LevelAt): Hit | null {
  const star = readStar(view.text, level);
  if (star && (star.strong || star.period?.kind !== "condition")) return marked(view, level, star);
  if (level.doubtful) return null;
  return readBareLevel(view, level);
}

interface Star {
  readonly end: number;
  readonly strong: boolean;
  readonly period: Period | null;
}

/** ★ and its look-alikes (folded to ★) make a mark by themselves. */
const STRONG = /^[\s_*\-.·|/~^]{0,4}★/;
/** Asterisks, reference marks, dots and OCR readings of the star (女, 大) need a period right behind them. */
const WEAK = /^\s{0,3}(?:[*※·•∙・●◆■▲#+☼⊙]|女|大|﹡){1,3}/;

function readStar(text: string, level: LevelAt): Star | null {
  const suffix = /^\s?[级件]/.exec(text.slice(level.end, level.end + 2))?.[0].length ?? 0;
  const at = level.end + suffix;
  const rest = text.slice(at, at + 8);
  const strong = STRONG.exec(rest);
  const match = strong ?? WEAK.exec(rest);
  if (!match) return null;
  const behind = at + match[0].length;
  const period = readPeriod(text, behind);
  if (!strong && !period) return null;
  return { end: behind + (period?.length ?? 0), strong: strong !== null, period };
}

function marked(view: View, level: LevelAt, star: Star): Hit {
  const found = hit(
    view,
    level,
    star.end,
    "secret_mark",
    star.strong ? 0.99 : 0.9,
    star.strong ? "mark-star" : "mark-look-alike",
  );
  const limit = LONGEST_YEARS[level.level];
  const { period } = star;
  if (!period || (period.years <= limit && !period.open)) return found;
  const steps = [...found.steps, { code: "mark-period-over", data: { limit } }];
  return { ...found, messageId: "period-over", data: { limit }, steps };
}

/** 密级 labels in their several wordings, with a colon, an equals sign or blank space before the value. */
const LABEL =
  /(?:[密秘]\s*级|保密等级|涉密等级|涉密级别|秘密等级|密\s*级\s*[和及]\s*保密期限|定密)\s*(?:\([^()]{0,6}\))?\s*(?:[:=|]|\s)\s*$/;
const SEAT = /[密秘]\s*级|保密等级|涉密等级|涉密级别|classification/i;
const DECLARED = /[本此该][^,。;\n]{0,6}(?:为|系|属|属于|定为|列为|是)(?:国家)?$/;
const DECLARED_END = /^(?:级)?(?:国家秘密|文件|材料|资料|公文|事项|电报|件|文)?\s*(?:[,。;!)]|$|\n)/;

/** 机密级, 机密件, 机密文件: a level with the name of what carries it. */
const BARE_SUFFIX = /^\s?级?(?:文件|资料|材料|公文|电报|图纸|件)?/;

function readBareLevel(view: View, level: LevelAt): Hit | null {
  const suffix = BARE_SUFFIX.exec(view.text.slice(level.end, level.end + 6))![0].trimEnd().length;
  const end = level.end + suffix;
  const { cell, key } = view.passage;
  if (enumerates(view.text, level)) return null;
  if (standsAsValue(view, level.start, end, LABEL)) return withPeriod(view, level, end, 0.95, "mark-label");
  const alone = standsAlone(view, level.start, withBarePeriod(view.text, end), LEVELS);
  if (alone && (SEAT.test(`${cell?.header ?? ""}${cell?.label ?? ""}`) || SEAT.test(key ?? "")))
    return withPeriod(view, level, end, 0.95, "mark-label");
  if (alone) return withPeriod(view, level, end, view.passage.index < 6 ? 0.9 : 0.7, "mark-alone");
  if (standsBracketed(view, level.start, end)) return hit(view, level, end, "secret_mark", 0.85, "mark-bracketed");
  const before = view.text.slice(Math.max(0, level.start - 16), level.start);
  if (DECLARED.test(before) && DECLARED_END.test(view.text.slice(level.end, level.end + 8)))
    return hit(view, level, end, "secret_mark", 0.75, "mark-declared");
  return null;
}

/** Two levels side by side (绝密、机密、秘密) speak of the levels; a form's empty boxes do so too. */
function enumerates(text: string, level: LevelAt): boolean {
  const before = text.slice(Math.max(0, level.start - 8), level.start);
  const after = text.slice(level.end, level.end + 8);
  return (
    /^级?\s*[、/或和及,□○][\s□○]*[绝机秘]密/.test(after) ||
    /[绝机秘]密级?\s*[、/或和及,□○][\s□○]*$/.test(before) ||
    /[□☐]\s?$/.test(before)
  );
}

/** 机密1年, 秘密（10年）: a period without a star, which counts only when nothing else is on the line. */
function withBarePeriod(text: string, end: number): number {
  const open = /^\s{0,3}[(\-:,.]?\s?/.exec(text.slice(end, end + 6))![0].length;
  const period = readPeriod(text, end + open);
  return period && period.kind !== "condition" ? end + open + period.length : end;
}

function withPeriod(view: View, level: LevelAt, end: number, confidence: number, code: string): Hit {
  return hit(view, level, withBarePeriod(view.text, end), "secret_mark", confidence, code);
}

function hit(view: View, level: LevelAt, end: number, type: string, confidence: number, code: string): Hit {
  const steps: readonly Step[] = [{ code, confidence }];
  return {
    type,
    view,
    start: level.start,
    end,
    value: view.text.slice(level.start, end).replace(/\s/g, ""),
    confidence,
    steps,
    situation: "field",
  };
}
