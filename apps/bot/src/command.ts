import type { Action, Conclusion, Disposition, Ground } from "@xianshen/ledger";

/** What a comment asks for. `item` is null when it names none. */
export type Command =
  | { readonly kind: "act"; readonly item: string | null; readonly action: Action }
  | { readonly kind: "recheck" }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly fault: Fault; readonly word: string };

type Fault = "unknown" | "disposition" | "conclusion" | "reason" | "entry";

const DISPOSITIONS: Readonly<Record<string, Disposition>> = {
  修改: "changed",
  脱敏: "changed",
  changed: "changed",
  误报: "false-positive",
  提及: "false-positive",
  "false-positive": "false-positive",
  依法应公开: "public-by-duty",
  "public-by-duty": "public-by-duty",
  已征得同意: "consent",
  consent: "consent",
  不予公开: "refused",
  refused: "refused",
};

const CONCLUSIONS: Readonly<Record<string, Conclusion>> = {
  公开: "publish",
  publish: "publish",
  部分公开: "publish-part",
  "publish-part": "publish-part",
  依申请公开: "on-request",
  "on-request": "on-request",
  不予公开: "withhold",
  withhold: "withhold",
  需报审: "refer",
  refer: "refer",
  征求意见: "consult",
  consult: "consult",
  退回: "return",
  退回修改: "return",
  return: "return",
};

export const DISPOSITION_WORDS: string =
  "修改 changed, 误报 false-positive, 依法应公开 public-by-duty, 已征得同意 consent, 不予公开 refused";
export const CONCLUSION_WORDS: string =
  "公开 publish, 部分公开 publish-part, 依申请公开 on-request, 不予公开 withhold, 需报审 refer, 征求意见 consult, 退回 return";

/** Whether a text begins a line with a command. */
export function hasCommand(text: string): boolean {
  return /^\s*\/xianshen\b/m.test(text);
}

/** The command of a comment, or null. One a comment: a second line of commands is not read as more. */
export function parseCommand(text: string): Command | null {
  const line = text.split(/\r?\n/).find((one) => /^\s*\/xianshen\b/.test(one));
  if (line === undefined) return null;
  const words = line
    .trim()
    .split(/[\s\u3000]+/)
    .slice(1);
  const [verb = "help", ...rest] = words;
  switch (verb.toLowerCase()) {
    case "help":
    case "帮助":
      return { kind: "help" };
    case "recheck":
    case "重审":
      return { kind: "recheck" };
    case "decide":
    case "处理":
      return decide(rest);
    case "sign":
    case "签批":
      return sign(rest);
    case "withdraw":
    case "撤回":
      return withdraw(rest);
    default:
      return { kind: "wrong", fault: "unknown", word: verb.slice(0, 20) };
  }
}

function decide(words: readonly string[]): Command {
  const { item, rest } = itemOf(words);
  const [finding = "", word = "", ...reasons] = rest;
  const disposition = DISPOSITIONS[word.toLowerCase()];
  if (disposition === undefined) return { kind: "wrong", fault: "disposition", word: word.slice(0, 20) };
  const reason = reasons.join(" ");
  if (reason === "") return { kind: "wrong", fault: "reason", word: "" };
  const basis = noted(reason, "依据", "basis");
  const reference = noted(reason, "文书", "paper");
  return { kind: "act", item, action: { kind: "decide", finding, disposition, reason, basis, reference } };
}

function sign(words: readonly string[]): Command {
  const { item, rest } = itemOf(words);
  const [word = "", ...opinions] = rest;
  const conclusion = CONCLUSIONS[word.toLowerCase()];
  if (conclusion === undefined) return { kind: "wrong", fault: "conclusion", word: word.slice(0, 20) };
  const opinion = opinions.join(" ");
  if (opinion === "") return { kind: "wrong", fault: "reason", word: "" };
  const ground = /(?:理由|ground)\s*[:：]\s*(14|15|16-[123])/i.exec(opinion)?.[1] as Ground | undefined;
  return { kind: "act", item, action: { kind: "sign", conclusion, opinion, ground } };
}

function withdraw(words: readonly string[]): Command {
  const { item, rest } = itemOf(words);
  const [entry = "", ...reasons] = rest;
  if (!/^#?[1-9]\d{0,8}$/.test(entry)) return { kind: "wrong", fault: "entry", word: "" };
  const reason = reasons.join(" ");
  if (reason === "") return { kind: "wrong", fault: "reason", word: "" };
  return { kind: "act", item, action: { kind: "withdraw", entry: Number(entry.replace("#", "")), reason } };
}

function itemOf(words: readonly string[]): { readonly item: string | null; readonly rest: readonly string[] } {
  const [first = "", ...rest] = words;
  return /^\d{4}-\d{4,}$/.test(first) ? { item: first, rest } : { item: null, rest: words };
}

/** What follows `依据：` or `basis:`, up to the next such word. */
function noted(text: string, chinese: string, english: string): string | undefined {
  const found = new RegExp(
    `(?:${chinese}|${english})\\s*[:：]\\s*(.+?)(?=\\s+(?:依据|文书|basis|paper)\\s*[:：]|$)`,
    "i",
  ).exec(text);
  return found?.[1]?.trim();
}
