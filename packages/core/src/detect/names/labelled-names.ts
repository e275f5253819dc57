import { allMatches } from "../../all-matches.ts";
import { headerKind } from "../../headers.ts";
import type { View } from "../hit.ts";
import { isDottedName, isFullName, isMaskedName } from "./name-shape.ts";
import type { NameSpan } from "./name-span.ts";
import { surnameLength } from "./surnames.ts";

/** Labels whose value is a natural person's name; a following colon, space or nothing leads to it. */
const LABEL =
  /(?:姓\s?名|联系人|负责人|经办人|法定代表人|法人代表|当事人|申请人|被申请人|户主|经营者|监护人|投资人|原告|被告|被处罚人|违法行为人|患者|病人|死者|学生|幼儿|孤儿|儿童|收件人|寄件人|持卡人|开户人|收款人|登记人|车主|业主|住户|旅客|客户|用户|残疾人|对象|承租人|户名|名字|投诉人|举报人|主治医师|代理人|受理人|签发人|拟稿人|署名|参会人员|参加人员|与会人员|出席人员)(?:[:：]\s?|\s{1,2}|为|是)?/g;
const NAME_END = /[^一-龥·•・‧*★×xX○〇●□■_]/;
const LIST_SEPARATOR = /^[、,， ]{1,2}/;

/** What may directly follow a name that no punctuation closes. */
const GOES_ON =
  /^(?:因|患|系|于|的|自|住|现|身份|手机|电话|等|在|为|与|和|及|同志|同学|先生|女士|申请|邮箱|账户|护照|银行|将|向|到|家|账|联系)/;

const wholeName = (text: string): boolean => isFullName(text) || isDottedName(text) || isMaskedName(text);

/** The name that begins at `start`: the longest stretch up to punctuation that is one, or up to a word that goes on about a person. */
export function nameAt(text: string, start: number): NameSpan | null {
  const rest = text.slice(start, start + 24);
  const stop = rest.search(NAME_END);
  const run = stop < 0 ? rest : rest.slice(0, stop);
  if (wholeName(run)) return { start, end: start + run.length, masked: isMaskedName(run), confidence: 0.9 };
  for (const length of [4, 3, 2]) {
    const head = run.slice(0, length);
    if (head.length === length && wholeName(head) && GOES_ON.test(rest.slice(length))) {
      return { start, end: start + length, masked: isMaskedName(head), confidence: 0.8 };
    }
  }
  return null;
}

/** Names behind labels, and further names that follow in the same enumeration. */
export function labelledNames(text: string): readonly NameSpan[] {
  const found: NameSpan[] = [];
  for (const match of allMatches(text, LABEL)) {
    let at = match.index + match[0].length;
    for (let name = nameAt(text, at); name; name = nameAt(text, at)) {
      found.push(name);
      const separator = LIST_SEPARATOR.exec(text.slice(name.end, name.end + 2));
      if (!separator) break;
      at = name.end + separator[0].length;
    }
  }
  return found;
}

/** The name that a cell of a column of names holds; minority names without a known surname count there too. */
export function nameInCell(view: View): NameSpan | null {
  const { cell } = view.passage;
  if (!cell || cell.row === 0 || headerKind(cell.header) !== "name") return null;
  const value = view.text.trim().replace(/ /g, "");
  const start = view.text.length - view.text.trimStart().length;
  const end = start + view.text.trim().length;
  if (wholeName(value)) return { start, end, masked: isMaskedName(value), confidence: 0.95 };
  const other =
    /^[一-龥]{2,8}$/.test(value) &&
    /姓名|户主/.test(cell.header) &&
    !/[司局院所村镇县市区厂店会校部]$|合计|小计|总计/.test(value);
  return other ? { start, end, masked: false, confidence: 0.6 } : null;
}

const TITLE_AFTER =
  /([一-龥]{2,4})(?=同志|先生|女士|同学|老师|医生|教授|律师|法官|检察官|局长|处长|科长|主任|书记|镇长|乡长|县长|市长|区长|村民|记者)/g;

/** Names directly before a title (王小明同志): the shortest tail of the run that begins with a surname and is one. */
export function titledNames(text: string): readonly NameSpan[] {
  const found: NameSpan[] = [];
  for (const match of allMatches(text, TITLE_AFTER)) {
    const end = match.index + match[0].length;
    const full = match[0].length >= 3 ? match[0].slice(-3) : match[0];
    const bare = match[0].length <= 3 || /[^一-龥]/.test(text.charAt(match.index - 1));
    if (bare && isFullName(full)) found.push({ start: end - full.length, end, masked: false, confidence: 0.7 });
  }
  return found;
}

const NONE: readonly NameSpan[] = [];
/** Longest piece of an enumeration, and the longest name that has neither a dot nor a mask. */
const LONGEST_PIECE = 12;
const LONGEST_PLAIN = 4;
/** By unit, 1 for what stands between names, 2 for what stands inside dotted and masked ones. */
const PIECES: Uint8Array = new Uint8Array(0x10000);
for (const unit of "、, ") PIECES[unit.charCodeAt(0)] = 1;
for (const unit of "·*×○某") PIECES[unit.charCodeAt(0)] = 2;

/** Where most pieces are names, one that is neither the first nor the last is: it opens with a surname, is dotted or masked. */
function holdsNameBetween(text: string): boolean {
  let from = -1;
  let marked = false;
  for (let at = 0; at < text.length; at++) {
    const kind = PIECES[text.charCodeAt(at)]!;
    if (kind === 2) marked = true;
    if (kind !== 1) continue;
    const length = at - from;
    if (from > 0 && length > 1 && length <= LONGEST_PIECE) {
      if (marked || (length <= LONGEST_PLAIN && surnameLength(text, from) > 0)) return true;
    }
    from = at + 1;
    marked = false;
  }
  return false;
}

/** Names of an enumeration of at least three pieces that all look like names: 张三、李四、王五. */
export function enumeratedNames(text: string): readonly NameSpan[] {
  if (!holdsNameBetween(text)) return NONE;
  const found: NameSpan[] = [];
  for (const match of allMatches(text, /(?:[一-龥·*×○某]{2,12}[、, ]){2,400}[一-龥·*×○某]{2,12}/g)) {
    found.push(...rollOf(match[0], match.index));
  }
  return found;
}

function rollOf(run: string, offset: number): readonly NameSpan[] {
  const names: NameSpan[] = [];
  let at = offset;
  let pieces = 0;
  for (const piece of run.split(/[、, ]/)) {
    pieces += 1;
    if (wholeName(piece))
      names.push({ start: at, end: at + piece.length, masked: isMaskedName(piece), confidence: 0.8 });
    at += piece.length + 1;
  }
  return names.length >= 3 && names.length >= pieces * 0.7 ? names : [];
}
