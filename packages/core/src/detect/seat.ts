import type { DetectContext, View } from "./hit.ts";

/** How far above its address a party may be named. */
const REACH = 240;
/** Labels under which a decision or licence names the party it is about. */
const PARTY =
  /(?<=^|[\s。;、])(?:当事人|相对人|被处罚人|被处罚单位|处罚对象|被许可人|申请人|受送达人|申请单位|建设单位|单位名称|企业名称|字号名称|名称)(?:\([^()]{0,12}\))?[:：] ?([^\s,;。:：]{2,50})/g;
const ORGANISATION =
  /(?:公司|集团|厂|合作社|事务所|医院|诊所|学校|幼儿园|中心|酒店|宾馆|饭店|超市|商行|商店|经营部|门市部|店|站|协会|商会|基金会|委员会|研究院|设计院|农场|林场|矿|行)(?:\([^()]{0,12}\))?$/;
/** What turns from the organisation to a person whose address then follows. */
const PERSON = /身份证|公民身份|经营者|业主|户主|性别|出生|民族|姓名/;

/**
 * Whether the address at `start` is the seat of an organisation: 住所 is what a licence calls it (市场主体登记管理条例
 * art. 8), and the party named last above it is one.
 */
export function isSeatOfOrganisation(view: View, start: number, context: DetectContext): boolean {
  const above = textAbove(view, start, context);
  const party = [...above.matchAll(PARTY)].at(-1);
  if (party === undefined || !ORGANISATION.test(party[1]!.trim())) return false;
  return !PERSON.test(above.slice(party.index + party[0].length));
}

/** The text before `start`, going up over passages of the body as far as the reach goes. */
function textAbove(view: View, start: number, { views }: DetectContext): string {
  let text = view.text.slice(Math.max(0, start - REACH), start);
  const at = views.indexOf(view);
  for (let index = at - 1; index >= 0 && text.length < REACH; index -= 1) {
    const other = views[index]!;
    if (other.passage.cell === undefined && !other.passage.hidden) text = `${other.text.slice(-REACH)}\n${text}`;
  }
  return text.slice(-REACH);
}
