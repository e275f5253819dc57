// Places in a draft that are not on the page: the value is there, a reader does not see it.
import { matter, raw } from "./blocks.js";
import { planted, t } from "./parts.js";

const percent = (value) =>
  [...Buffer.from(value)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
const base64 = (value) => Buffer.from(value).toString("base64");

/** Name of the disguise to a block that carries the value of `type`. */
export const CARRIERS = {
  comment: (put) => raw(t`<!-- ${put()} -->`),
  "hidden-element": (put) => raw(t`<div style="display:none">${put()}</div>`),
  "html-attribute": (put) => raw(t`<img src="seal.png" title="${put()}">`),
  "link-title": (put) => raw(t`[查看附件](list.html "${put()}")`),
  "image-alt": (put) => raw(t`![${put()}](scan.png)`),
  "code-span": (put) => raw(t`系统流水 \`${put()}\` 已办结。`),
  "code-block": (put) => raw(t`\`\`\`\n${put()}\n\`\`\``),
  footnote: (put) => raw(t`审核通过[^9]。\n\n[^9]: ${put()}`),
  "reference-definition": (put) => raw(t`见[名单][9]。\n\n[9]: list.html "${put()}"`),
  "front-matter": (put) => matter(t`栏目: 通知公告`, t`备注: ${put()}`),
  percent: (put) => raw(t`查询地址：<https://example.gov.cn/list?id=${put(percent)}>`),
  base64: (put) => raw(t`附注：${put(base64)}`),
};

/** The block of a carrier; the planted stretch is the value as encoded there. */
export function carry(disguise, type, value) {
  return CARRIERS[disguise]((encode = (same) => same) => planted(type, encode(value), { value, disguise }));
}

/** Where a mark is hidden; the others are places for numbers. */
export const MARK_CARRIERS = ["comment", "hidden-element", "html-attribute", "image-alt", "front-matter", "base64"];
