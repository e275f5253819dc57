import { headerKind } from "../../headers.ts";
import { type AddressSpan, addressesIn } from "../addresses.ts";
import { precededBy } from "../context.ts";
import type { DetectContext, Hit, Recogniser, View } from "../hit.ts";
import { personOf } from "../near-name.ts";
import { isSeatOfOrganisation } from "../seat.ts";
import { type Reading, textHit } from "./text-hit.ts";

const HOME =
  /(?:家庭住址|家庭地址|住址|户籍地址?|户籍所在地|户口所在地|户籍|现居住?地?址?|居住地址?|居住在?|住所地?|现住址?|家住|门牌号?|(?:^|[,，。;；、\s])住(?:在|于)?)[:： 在是为]{0,3}$/;
const OFFICE =
  /(?:通讯|联系|办公|邮寄|注册|单位|经营|生产|公司|企业|机构|供应商|中标人?|成交人?|采购人|招标人|投标人|委托人|当事人单位|受理|报名|投递|收件|会议|项目|工程|施工|营业|场所|服务|网点)[一-龥]{0,4}(?:地址|地点|场所|住所)?[:： 在是为]{0,3}$|邮编/;
const LAND = /征收|范围|位于|坐落|四至|[东南西北]至|项目|工程|地块|宗地|标段|建设地点/;

/** Columns of firms' and organs' addresses: 供应商地址 is published by duty (政府采购法实施条例 art. 43). */
const ORGAN_COLUMN =
  /(?:供应商|中标|成交|采购|招标|投标|代理|单位|公司|企业|机构|注册|经营|办公|生产)[一-龥]{0,4}(?:地址|住所)/;
/** Labels that a person's home and an organisation's seat have in common. */
const SEAT_LABEL = /(?:^|[,;。、\s])(?:住所地?|住址|住所\([^()]{0,12}\)|地址)[:：] ?$/;
/** A bare 地址 belongs to what was named last. */
const BARE_LABEL = /(?:^|[,;。、\s])地址[:：] ?$/;
const ORGAN_NAME = /(?:公司|集团|厂|商行|商店|中心|委员会|[局院所社])[^。姓户者人]{0,24}$/;

const OFFICE_READING: Omit<Reading, "type"> = { confidence: 0.2, why: ["office-address"] };

function belongsToOrgan(view: View, start: number, before: string, context: DetectContext): boolean {
  if (SEAT_LABEL.test(before) && isSeatOfOrganisation(view, start, context)) return true;
  return BARE_LABEL.test(before) && ORGAN_NAME.test(view.text.slice(Math.max(0, start - 60), start - 3));
}

/** What a place says about whose address it is; null when it is land, not a home. */
function readingOf(view: View, address: AddressSpan, context: DetectContext): Omit<Reading, "type"> | null {
  const before = precededBy(view, address.start, 16);
  const header = view.passage.cell?.header ?? "";
  if (ORGAN_COLUMN.test(header) || belongsToOrgan(view, address.start, before, context)) return OFFICE_READING;
  if (HOME.test(before) || (headerKind(header) === "address" && !/^地址$/.test(header.trim()))) {
    return { confidence: 0.9, why: ["home-label"] };
  }
  if (LAND.test(before) || LAND.test(header)) return null;
  if (address.organ || OFFICE.test(before) || OFFICE.test(header)) return OFFICE_READING;
  // Asked last: it may need words, and the segmenter is slow to load.
  const person = address.level === "door" ? personOf(view, address.start, address.end, context) : null;
  if (person) return { confidence: person.name.masked ? 0.6 : 0.7, why: ["person-beside"] };
  return { confidence: 0.25, why: ["no-person"] };
}

function addressHit(view: View, address: AddressSpan, context: DetectContext): Hit | null {
  const reading = readingOf(view, address, context);
  if (!reading) return null;
  const data = { level: address.level };
  if (address.level === "door") return textHit(view, address, { type: "address_home", ...reading, data });
  if (reading.confidence < 0.5) return null;
  const why = [...reading.why, "above-door-level"];
  return textHit(view, address, { type: "address_home", confidence: Math.min(0.3, reading.confidence), why, data });
}

/** Addresses of natural persons. Only those that lead to a door are reported; village level is considered only. */
export const addressHome: Recogniser = {
  id: "address-home",
  types: ["address_home"],
  needs: { all: ["door"] },
  *find(view, context) {
    if (view.passage.cell?.row === 0) return;
    for (const address of addressesIn(view.text)) {
      const hit = addressHit(view, address, context);
      if (hit) yield hit;
    }
  },
};
