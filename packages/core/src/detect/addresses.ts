import { allMatches } from "../all-matches.ts";
import type { Span } from "../text-map.ts";

/** How finely an address places somebody. */
type AddressLevel = "door" | "village" | "area";

export interface AddressSpan extends Span {
  readonly level: AddressLevel;
  /** What stands inside or right behind it belongs to an organ or a firm. */
  readonly organ: boolean;
}

const UNIT =
  "(?:特别行政区|自治区|自治州|街道|小区|社区|新村|花园|大厦|广场|公寓|村委会|村民组|工业区|开发区|高新区|经开区|(?<![全各我本该两跨外入出进每在内])[省市区县旗镇乡村路街巷道弄里园苑庭湾坊桥庄屯寨塘州盟](?![长民级委直属内外府企校]))";
const NUMBER = "(?:[0-9]{1,6}|[一二三四五六七八九十百零〇两甲乙丙]{1,5}|[A-Za-z])";
/** A number with its unit, or numbers joined by hyphens (47-6-746). */
const DOOR = new RegExp(
  `(?:第|${NUMBER}[-之]){0,3}${NUMBER} ?(?:号楼|村民组|单元|号院|号|组|栋|幢|室|(?<=[号组元栋幢楼] ?[0-9]{1,4})户|楼|弄|宅|(?<=[0-9A-Za-z] ?)[层座房门队])(?!线|文|令|公告|函|店铺|以上|以下|以内)`,
  "g",
);
/** 一幢, 一栋 count a building; they do not number it. */
const COUNTED = /^一[幢栋]$/;
const PLACE = new RegExp(UNIT, "g");
/** Han, digits and Latin letters with the few signs that stand inside an address. */
const INSIDE = /[一-龥〇0-9A-Za-z#\-·]/;
const PROVINCE =
  /北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门/g;
/** What makes a province's name inside a run the province: 西湖南京路 holds none. */
const FORMAL = /^(?:[省市]|自治区|壮族|回族|维吾尔|特别行政区)/;
/** Room numbers without a unit behind the last place or door: 47-6-746, 705, A座1090. */
const ROOM = /^[A-Za-z]?\d{1,5}(?:-\d{1,5}){0,3}[A-Za-z]?(?![0-9A-Za-z.年月日亿万元%-])/;
/** Words that continue a sentence, so that a line that begins with an address is more than one. */
const SENTENCE =
  /[的了是在为有和与及将已被把等从向对于]|电话|手机|开展|举行|召开|组织|发生|发布|进行|实施|建设|工作|印发|关于|通知|公告|公示|人民政府$|委员会$|[局厅处]$/;
/** Words that lead into an address; what stands before them is not part of it. */
const LEAD =
  /^.*(?:住址|地址|户籍地|户籍所在地|户口所在地|居住地|住所地?|现居|所在地|住在|居住在|家住|现住|住于|寄到|寄往|送到|送往|送达|位于|坐落于?|坐落在|搬到|来到|迁至|设在|人在|家在|在|到|为|是|住)(?=[一-龥〇0-9A-Za-z])/;
const ORGAN =
  /[局厅]|办公室|中心|政府|公司|法院|检察院|委员会|大队|支队|派出所|医院|学校|银行|窗口|大厅|机关|协会|服务站|楼\d{0,4}会议室|信访|科室|电影院/;
/** Words of a sentence inside what would be an address without a door. */
const PROSE = /[的被余正我等各所了]|年|度/;
/** Longest run read as one address. */
const RUN_MAX = 80;

/** Addresses of any level in a folded text, in order. */
export function addressesIn(text: string): readonly AddressSpan[] {
  const found: AddressSpan[] = [];
  for (const run of runs(text)) {
    const address = addressIn(text, run);
    if (address) found.push(address);
  }
  return found;
}

function* runs(text: string): Iterable<Span> {
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && INSIDE.test(text.charAt(at)) && at - start < RUN_MAX) continue;
    if (spaceInside(text, at)) continue;
    if (at - start >= 4) yield { start, end: at };
    start = at + 1;
  }
}

/** A space between a place and its number does not end an address: 某路 8 号. */
function spaceInside(text: string, at: number): boolean {
  return (
    text.charAt(at) === " " && /[路街道巷弄号楼栋幢元]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))
  );
}

function addressIn(text: string, run: Span): AddressSpan | null {
  const whole = text.slice(run.start, run.end);
  const places = [...allMatches(whole, PLACE)];
  if (places.length === 0 && !/小区|路|村/.test(whole)) return null;
  const doors = [...allMatches(whole, DOOR)].filter((door) => numbersDoor(whole, door));
  if (places.length + doors.length < 2) return null;
  const firstUnit = Math.min(places[0]?.index ?? Number.POSITIVE_INFINITY, doors[0]?.index ?? Number.POSITIVE_INFINITY);
  const from = startOf(whole, firstUnit);
  const lastPlace = places[places.length - 1];
  const lastDoor = doors[doors.length - 1];
  const placeEnd = lastPlace ? lastPlace.index + lastPlace[0].length : 0;
  const doorEnd = lastDoor ? lastDoor.index + lastDoor[0].length : 0;
  const unitEnd = Math.max(placeEnd, doorEnd);
  if (unitEnd - from < 4) return null;
  const to = endOf(text, run, from, unitEnd);
  const behind = text.slice(run.start + to, run.start + to + 14);
  const organ = ORGAN.test(whole.slice(from, to)) || ORGAN.test(behind);
  if (!lastDoor && to < whole.length && (organ || PROSE.test(whole.slice(from, to)))) return null;
  return {
    start: run.start + from,
    end: run.start + to,
    level: lastDoor && doorEnd > from ? "door" : /[村组社]|小区/.test(whole.slice(from, to)) ? "village" : "area",
    organ,
  };
}

/** Whether a match numbers a door: not a count of buildings, not a certificate's number (不动产权第…号). */
function numbersDoor(whole: string, { 0: door, index }: RegExpMatchArray): boolean {
  return !COUNTED.test(door) && !/(?:产权|权证|证字|字)第?\d{0,8}$/.test(whole.slice(Math.max(0, index! - 12), index));
}

/** Where it ends: behind a bare room number, or at the end of a line that is nothing but an address and the place's name. */
function endOf(text: string, run: Span, from: number, unitEnd: number): number {
  const rest = text.slice(run.start + unitEnd, run.end);
  const alone = from === 0 && isLineEdge(text, run.start - 1) && isLineEdge(text, run.end);
  if (alone && run.end - run.start <= 45 && !SENTENCE.test(text.slice(run.start, run.end))) return run.end - run.start;
  return unitEnd + (ROOM.exec(rest)?.[0].length ?? 0);
}

function isLineEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text.charAt(at) === "\n";
}

/** Where the address begins in its run: after a word that leads into it, else at the province, else at the run's start. */
function startOf(whole: string, firstUnit: number): number {
  const head = whole.slice(0, firstUnit);
  const lead = LEAD.exec(head)?.[0].length ?? 0;
  for (const province of allMatches(head, PROVINCE)) {
    const formal = FORMAL.test(whole.slice(province.index + province[0].length));
    if (province.index === lead || (province.index > lead && formal)) return province.index;
  }
  return lead;
}
