import type { Line } from "./lines.ts";
import { type Stretch, squeeze } from "./squeeze.ts";
import { DATE_SOURCE } from "./written-date.ts";

/** The closing block: who signs, and when. */
export interface Signature {
  readonly organs: readonly Stretch[];
  readonly dates: readonly Stretch[];
}

/** Longest sentence that signs, and what its last character may be. */
const LONGEST = 120;
const MAY_END_DATE = /[月日\d)发]/;
const DATE_ALONE = new RegExp(`^\\(?(${DATE_SOURCE})\\)?(?:印发)?$`, "d");
const ORGAN_AND_DATE = new RegExp(`^([\\p{Script=Han}()、·]{2,60})(${DATE_SOURCE})$`, "du");
const ORGAN = /^[\p{Script=Han}()、·]{2,60}$/u;
/** Closing words and headings that stand where an organ would. */
const NOT_ORGAN =
  /^(?:特此|此致|附件|附表|敬礼|以上|联系|抄送|时间|日期|发布|成文|生成|公示|公告|第[一二三四五六七八九十])|(?:如下|时间|日期|于|自|至|截止|期限)$/;
/** What an organ's name ends with; asked for when no space parts it from the date. */
const ORGAN_SUFFIX =
  /(?:政府|办公室|办公厅|委员会|委|局|厅|部|院|处|中心|领导小组|指挥部|大队|支队|办事处|公司|协会|学校|大学|医院)$/;

/**
 * Signatures anywhere below the title (a paper that issues another one is signed in its middle): a date on a line or in
 * a sentence of its own, in Arabic or Han numerals, with the organ before it or on the line above.
 */
export function signatureOf(lines: readonly Line[]): Signature {
  const organs: Stretch[] = [];
  const dates: Stretch[] = [];
  for (const [index, line] of lines.entries()) {
    for (const sentence of sentencesOf(line)) {
      const signed = readSentence(sentence);
      if (signed === undefined) continue;
      dates.push(signed.date);
      const above = sentence.start === line.start ? organLine(lines[index - 1]) : undefined;
      const organ = signed.organ ?? above;
      if (organ !== undefined) organs.push(organ);
    }
  }
  return { organs, dates };
}

function sentencesOf(line: Line): Stretch[] {
  const sentences: Stretch[] = [];
  let { start } = line;
  while (start < line.end) {
    const stop = line.view.text.indexOf("。", start);
    const end = stop < 0 ? line.end : Math.min(stop, line.end);
    if (end > start) sentences.push({ view: line.view, start, end });
    start = end + 1;
  }
  return sentences;
}

function readSentence({ view, start, end }: Stretch): { date: Stretch; organ?: Stretch } | undefined {
  if (end - start > LONGEST || !MAY_END_DATE.test(view.text.slice(start, end).trimEnd().slice(-1))) return undefined;
  const { text, at } = squeeze(view.text, start, end);
  const part = ([from, to]: readonly [number, number]): Stretch => ({ view, start: at(from), end: at(to - 1) + 1 });
  const alone = DATE_ALONE.exec(text);
  if (alone !== null) return { date: part(alone.indices![1]!) };
  const both = ORGAN_AND_DATE.exec(text);
  if (both === null) return undefined;
  const [, organ, date] = both.indices!;
  const parted = at(date![0]) > at(organ![1] - 1) + 1;
  if (NOT_ORGAN.test(both[1]!) || !(parted || ORGAN_SUFFIX.test(both[1]!))) return undefined;
  return { date: part(date!), organ: part(organ!) };
}

function organLine(line: Line | undefined): Stretch | undefined {
  if (line === undefined || line.heading) return undefined;
  const { text } = line.squeezed;
  return ORGAN.test(text) && !NOT_ORGAN.test(text) ? line : undefined;
}

const RECIPIENT_LINES = 8;
const LONGEST_RECIPIENT = 200;
const RECIPIENT =
  /^(?:各[^。;:]{1,150}(?:[:…]|$)|[^。;:?]{2,150}:$|[^。;:,]{0,40}(?:单位|部门|政府|委员会|办公室|[局厅委院]):$)/;
const NOT_RECIPIENT = /如下|以下|下列|现将|^附件|^[(一二三四五六七八九十\d]/;

/** The addressee (主送机关): near the top, a line that ends with a colon or begins with 各 … and has one. */
export function recipientOf(lines: readonly Line[], isLabel: (line: Line) => boolean): Stretch | undefined {
  const opening = lines.filter((line) => !line.heading && !isLabel(line)).slice(0, RECIPIENT_LINES);
  for (const line of opening) {
    const { text, at } = squeeze(line.view.text, line.start, Math.min(line.end, line.start + LONGEST_RECIPIENT));
    const match = RECIPIENT.exec(text);
    if (match !== null && !NOT_RECIPIENT.test(match[0])) {
      return { view: line.view, start: line.start, end: at(match[0].length - 1) + 1 };
    }
  }
  return undefined;
}
