import type { GateTexts } from "./texts.ts";

const VERDICT = { clear: "通过", held: "待审批", blocked: "不得公开", unreviewable: "无法审查" } as const;

export const zhCN: GateTexts = {
  name: "保密审查",
  verdict: VERDICT,
  gate: { forbid: "禁止", approve: "须审批", advise: "提示" },
  title: (verdict, findings, history) =>
    `${VERDICT[verdict]}${findings === 0 ? "" : `，疑点 ${findings} 处`}${history === 0 ? "" : `，提交历史中 ${history} 处`}`,
  coverage: (files, versions, commits) =>
    `已审查 ${files} 个文件（含历次提交共 ${versions} 个版本，${commits} 次提交）。`,
  skipped: (files, sample) => `按目标分支的配置未审 ${files} 个文件：${sample}。`,
  incident:
    "**涉嫌泄密事件。** 发现国家秘密标志，不引用原文，不指明位置。请立即停止传播、隔离该分支，保留原状；" +
    "在保密行政管理部门作出决定之前，不要删除、不要改写历史记录。自发现起 24 小时内向同级保密行政管理部门和上级主管部门报告" +
    "（《保守国家秘密法实施条例》第六十一条）。",
  incidentFile: "涉嫌泄密事件：本文件含国家秘密标志，请按泄密事件处理，不引用原文。",
  findings: "疑点",
  heads: ["编号", "文件", "位置", "级别", "疑点", "由谁处理"],
  who: (roles) => `待${roles}处理`,
  mustChange: "须修改文稿",
  decided: (what, who) => `${what}（${who}）`,
  history: "提交历史中的疑点",
  historyAdvice: (commits) =>
    `以下内容在最新文稿中已经没有，但仍留在提交 ${commits} 里，合并后即公开。请把本分支的提交压缩重写（例如在本地 git reset --soft 到目标分支后重新提交，再强制推送），使历史中不再含有。`,
  historyHeads: ["文件", "提交", "级别", "疑点"],
  unread: "无法审查的文件",
  unreadLine: (path, reason, commit) =>
    `${path}：${reason}${commit === null ? "" : `（提交 ${commit}，最新文稿中已删去，历史中仍在）`}`,
  lapsed: "已失效的意见",
  waits: "待办",
  items: "审查件",
  configuration: "审查配置的改动",
  configurationChanged: (paths) =>
    `本次提议改动审查配置（${paths}），须由保密审查员批准；本次审查仍按目标分支的配置进行。`,
  configurationBroken: (reason) => `提议的配置有误（${reason}），不能采用。`,
  configurationLowered: (rules) => `提议的配置放宽：${rules}`,
  configurationVerdicts: (path, from, to) => `${path}：${from} → ${to}`,
  more: (rows) => `另有 ${rows} 行未列出；请在本地执行 xianshen gate 查看全部。`,
  advice: "改法",
  commands: "处理方法：在本提议下评论 `/xianshen help`。",
  reach: {
    "commits-missing": (d) =>
      `取不到全部提交${d.name === undefined ? "" : `（${d.name}）`}；请使用完整克隆（fetch-depth: 0）`,
    "tree-missing": () => "取不到全部文件目录",
    "blob-missing": () => "取不到文件内容",
    "too-many": (d) => `数量超出可读范围（${d.what ?? ""}）`,
    "no-common-base": () => "与目标分支没有共同的历史",
  },
  nothing: "没有疑点。",
  place: (line, column) => `第 ${line} 行第 ${column} 列`,
  separator: "、",
  colon: "：",
  configurationFault: (reason) => `目标分支的审查配置有误，无法审查：${reason}`,
};
