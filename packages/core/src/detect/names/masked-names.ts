import type { NameSpan } from "./name-span.ts";
import { surnameLength } from "./surnames.ts";

/** Units that stand for hidden characters of a name. */
const HIDDEN = /[*★×xX○〇●□■_]/;
/** What may follow 某 in a masked name: the end, punctuation, or a word that goes on about the person. */
const GOES_ON =
  /^(?:$|[^一-龥]|[因的患系等及和与在于诉为住之女男被将向经无其称犯持不同已未申提对自户夫妻父母账帐卡身手电家存])/;
/** Words made of 某 that no person is called by: 任某镇, 于某日. */
const COMMON_AFTER = /[村镇县市区局公司日月年人地处户项物类种个乡州街路小些一时单企机厂店站所院校政部门职位案市]/;
/** Surnames that are as often verbs or particles before 某. */
const DOUBTFUL = /[任于和向从对安时能应解经万方成如与为在由以让令有及同或某是到把关至据查管]/;

/** What only a person has or does: 于某账户, 于某犯, 于某持身份证. */
const DOES = /^(?:[账帐犯诉患]|持(?!股))/;
/** Ends the name of a place that is left out: 位于某某县. */
const PLACE = /[省市县区州盟旗镇乡村]/;

/** The masked part behind a surname that ends at `at`: how long it is, or 0. */
function maskLength(text: string, at: number, doubtful: boolean): number {
  const tail = text.slice(at, at + 4);
  const starred = /^(?:[*★×xX○〇●□■_]{1,3}[一-龥]?|[一-龥][*★×xX○〇●□■_]{1,2})/.exec(tail)?.[0];
  if (starred) return starredLength(text, at, starred);
  if (tail.charAt(0) !== "某") return 0;
  if (doubtful && /^某{2,3}/.test(tail) && PLACE.test(text.charAt(at + /^某+/.exec(tail)![0].length))) return 0;
  if (/^某[某甲乙丙丁戊己]/.test(tail)) return tail.charAt(2) === "某" ? 3 : 2;
  if (GOES_ON.test(tail.slice(1)))
    return doubtful && /^[一-龥]/.test(tail.slice(1)) && !DOES.test(tail.slice(1)) ? 0 : 1;
  if (/^[一-龥]$/.test(tail.charAt(1)) && !COMMON_AFTER.test(tail.charAt(1)) && !doubtful) {
    return GOES_ON.test(text.slice(at + 2, at + 3)) ? 2 : 0;
  }
  return 0;
}

/** Stars hide a name only when no Latin word or number goes on after them. */
function starredLength(text: string, at: number, starred: string): number {
  const next = text.charAt(at + starred.length);
  if (HIDDEN.test(next) || /[0-9A-Za-z]/.test(next)) return 0;
  const trailing = /^[*★×xX○〇●□■_]{1,3}[一-龥]$/.test(starred) && /[一-龥]/.test(next) && !GOES_ON.test(next);
  return trailing ? starred.length - 1 : starred.length;
}

/** Masked names in `text`: 张某, 张某某, 李某乙, 王×, 李*明; each with where it stands. */
export function maskedNames(text: string): readonly NameSpan[] {
  if (!/[某*★×xX○〇●□■_]/.test(text)) return [];
  const found: NameSpan[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const surname = surnameLength(text, at);
    if (surname === 0) continue;
    const mask = maskLength(text, at + surname, surname === 1 && DOUBTFUL.test(text.charAt(at)));
    if (mask === 0) continue;
    found.push({ start: at, end: at + surname + mask, masked: true, confidence: 0.9 });
    at += surname + mask - 1;
  }
  return found;
}
