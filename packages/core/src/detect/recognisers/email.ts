import { precededBy } from "../context.ts";
import type { Hit, Recogniser, View } from "../hit.ts";
import { textHit } from "./text-hit.ts";

/** Longest local part (RFC 5321, 4.5.3.1.1) and domain taken in; they bound the work on hostile text. */
const LOCAL_MAX = 64;
const DOMAIN_MAX = 253;
const LOCAL = /[A-Za-z0-9._%+-]/;
/** A local part in Han (RFC 6531) that stands by itself: 张三@…, not the end of a sentence or a label. */
const HAN_LOCAL = /(?:^|[\s:,、;(<"“|])([一-龥]{1,8})$/;
const LABEL_END = /(?:邮箱|信箱|邮件|微博|账号|联系)$/;
const DOMAIN = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/;

const FREE =
  /^(?:vip\.)?(?:qq|foxmail|163|126|188|139|189|sina|sohu|gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aliyun|wo|yeah|tom|21cn|icloud|263|eyou|protonmail|proton)\.(?:com|cn|net|me|com\.cn|com\.hk|com\.tw)$/;
const ORGAN_LABEL =
  /(?:单位|监督|举报|投诉|[局委厅处科办]|办公室|公务|政务|官方|机关|部门|科室)(?:电子)?(?:邮箱|邮件|信箱|email)\s*[:：为是]?\s*$/i;

type Mailbox = "organ" | "free" | "other";

const READINGS = {
  organ: { confidence: 0.3, why: "organ-mailbox" },
  free: { confidence: 0.9, why: "free-mailbox" },
  other: { confidence: 0.6, why: "other-mailbox" },
} as const satisfies Record<Mailbox, { confidence: number; why: string }>;

/** Whose mailbox it is, by its domain and by the words before it. */
function mailboxOf(domain: string, label: string): Mailbox {
  const host = domain.toLowerCase();
  if (FREE.test(host)) return "free";
  if (/(?:^|\.)(?:gov|mil)\.cn$/.test(host) || ORGAN_LABEL.test(label)) return "organ";
  return "other";
}

function hanLocal(before: string): string {
  const local = HAN_LOCAL.exec(before)?.[1] ?? "";
  return LABEL_END.test(local) ? "" : local;
}

function emailAt(view: View, at: number): Hit | null {
  const { text } = view;
  let start = at;
  while (start > 0 && at - start < LOCAL_MAX && LOCAL.test(text.charAt(start - 1))) start -= 1;
  while (start < at && /[.%+-]/.test(text.charAt(start))) start += 1;
  if (start === at) start -= hanLocal(text.slice(Math.max(0, at - 9), at)).length;
  const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + DOMAIN_MAX))?.[0].replace(/-{1,63}$/, "");
  if (start === at || text.charAt(at - 1) === "." || !domain) return null;
  if (!/\.[A-Za-z]{2,24}$/.test(domain)) return null;
  const mailbox = mailboxOf(domain, precededBy(view, start, 16) || (view.passage.cell?.header ?? ""));
  const { confidence, why } = READINGS[mailbox];
  return textHit(
    view,
    { start, end: at + 1 + domain.length },
    { type: "email", confidence, why: [why], data: { mailbox } },
  );
}

/** Mailboxes: a natural person's (free providers), an organ's (considered only), others. */
export const email: Recogniser = {
  id: "email",
  types: ["email"],
  needs: { all: ["at"] },
  *find(view) {
    for (let at = view.text.indexOf("@"); at >= 0; at = view.text.indexOf("@", at + 1)) {
      const hit = emailAt(view, at);
      if (hit) yield hit;
    }
  },
};
