import { allMatches } from "../../all-matches.ts";
import { precededBy } from "../context.ts";
import type { Hit, Recogniser, View } from "../hit.ts";
import { textHit } from "./text-hit.ts";

const QQ = /QQ(群?)(?:号码?|账号|群号)?[:： ]{0,3}([1-9]\d{4,10})(?![\d.@])/gi;
const WECHAT = /(?:微信|wechat|vx|wx)(?:号码?|账号|id)?[:： ]{0,3}([a-z][-_a-z0-9]{5,19})(?![-_a-z0-9@.])/gi;
const CHAT_HEADER = /^(?:QQ号?码?|微信号?|微信号码|微信\/QQ|QQ\/微信)$/i;
const CHAT_VALUE = /^(?:[1-9]\d{4,10}|[a-z][-_a-z0-9]{5,19})$/i;

function chatHit(view: View, end: number, value: string, group: boolean): Hit {
  const why = group ? "group-account" : "chat-account-label";
  const confidence = group ? 0.3 : 0.8;
  return textHit(view, { start: end - value.length, end }, { type: "qq_wechat", confidence, why: [why] });
}

function* labelled(view: View): Iterable<Hit> {
  for (const match of allMatches(view.text, QQ)) {
    yield chatHit(view, match.index + match[0].length, match[2]!, match[1] !== "");
  }
  for (const match of allMatches(view.text, WECHAT)) {
    if (/[A-Za-z]$/.test(precededBy(view, match.index, 1))) continue;
    yield chatHit(view, match.index + match[0].length, match[1]!, false);
  }
}

/** QQ and WeChat accounts behind their label or in a column of that name; public accounts and groups are none. */
export const qqWechat: Recogniser = {
  id: "qq-wechat",
  types: ["qq_wechat"],
  needs: { all: ["chat"] },
  *find(view) {
    const { cell } = view.passage;
    if (cell && cell.row > 0 && CHAT_HEADER.test(cell.header.trim())) {
      const value = view.text.trim();
      if (CHAT_VALUE.test(value)) yield chatHit(view, view.text.indexOf(value) + value.length, value, false);
      return;
    }
    yield* labelled(view);
  },
};
