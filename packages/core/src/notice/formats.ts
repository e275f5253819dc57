import { matches } from "./match.ts";
import type { FormatName, NoticeField } from "./schema.ts";
import { countDays, namesDay, namesSignedDay } from "./written-date.ts";

const DOC_NO = /[\p{Script=Han}0-9A-Za-z]〔(?:19|20)\d{2}〕[1-9]\d{0,4}号/u;
/** 令 and 公告 are numbered without brackets: 国务院令第711号, 公告2020年第5号. */
const PLAIN_DOC_NO = /(?:令|公告|通告|(?:19|20)\d{2}年)第?[1-9]\d{0,4}号/;
const CATALOGUE_INDEX = /^[0-9A-Za-z]{1,40}(?:[-/_.][0-9A-Za-z]{1,40}){1,6}$/;
const PHONES = [
  /(?:\(0\d{2,3}\)|(?<!\d)0\d{2,3}-?)\d{5,8}(?!\d)/,
  /(?<!\d)[1-9]\d{6,7}(?!\d)/,
  /(?<!\d)1[3-9]\d{9}(?!\d)/,
  /(?<!\d)400-?\d{3,4}-?\d{3,4}/,
  /(?<!\d)(?:1[012]\d{1,3}|9[56]\d{3,4})(?!\d)/,
];
const DISCLOSURE = /主动公开|依申请公开|不予公开|不公开|公开发布|部分公开|删减后公开|免予公开|^公开$/;
const AMOUNT = /\d|[一二三四五六七八九十百千万零壹贰叁肆伍陆柒捌玖拾佰仟]元/;
const COUNT = /\d|[一二两三四五六七八九十百千万][人户名位项件个]/;
const PERIOD = /[\d一二三四五六七八九十]{1,3} ?个?(?:工作)?[日天]/;
const RANGE_END = /(?:[-—–~至到]|以前|之前|前|截止)/;

/** Forms of values as written, folded to NFKC, white space single. */
const FORMATS: Readonly<Record<FormatName, (value: string) => boolean>> = {
  date: namesDay,
  "signed-date": namesSignedDay,
  "date-range": (value) =>
    countDays(value) > 1 || (countDays(value) === 1 && RANGE_END.test(value)) || PERIOD.test(value),
  "doc-no": isDocNo,
  "catalogue-index": (value) => CATALOGUE_INDEX.test(compact(value)) && (value.match(/\d/g)?.length ?? 0) >= 5,
  phone: (value) => PHONES.some((phone) => phone.test(compact(value))),
  "disclosure-attribute": (value) => DISCLOSURE.test(compact(value)),
  amount: (value) => AMOUNT.test(value),
  count: (value) => COUNT.test(value),
};

function isDocNo(value: string): boolean {
  const written = compact(value);
  return DOC_NO.test(written) || (!/[〔([【]/.test(written) && PLAIN_DOC_NO.test(written));
}

function compact(value: string): string {
  return value.replaceAll(" ", "");
}

/** Whether a value as written has the field's form. Width, white space and invisible characters do not matter. */
export function isWellFormed(written: string, format: NonNullable<NoticeField["format"]>): boolean {
  const value = written
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return typeof format === "string" ? FORMATS[format](value) : matches(format.pattern, compact(value));
}

/** Whether a value only says that there is none, so that its label stands empty. */
export function isPlaceholder(written: string): boolean {
  return /^(?:[-—–/\\×.…_*]{0,8}|无|暂无|待定|略|空|待补充?|未填|n\/a|null|x{1,8})$/i.test(written.trim());
}
