import type { GateTexts } from "./texts.ts";

export const en: GateTexts = {
  name: "保密审查",
  verdict: { clear: "clear", held: "held", blocked: "blocked", unreviewable: "unreviewable" },
  gate: { forbid: "forbidden", approve: "needs approval", advise: "advice" },
  title: (verdict, findings, history) =>
    `${verdict}${findings === 0 ? "" : `, ${findings} findings`}${history === 0 ? "" : `, ${history} in the history`}`,
  coverage: (files, versions, commits) => `${files} files reviewed (${versions} versions in ${commits} commits).`,
  skipped: (files, sample) => `Left aside by the base branch's configuration: ${files} files (${sample}).`,
  incident:
    "**Suspected leak.** A state-secret mark was found; nothing is quoted and no place given. Stop spreading it, isolate the branch and " +
    "leave it as it is; do not delete or rewrite history before the secrecy administration decides. Report within 24 hours to the secrecy " +
    "administration of the same level and the competent superior (Implementing Regulation of the Law on Guarding State Secrets art. 61).",
  incidentFile: "Suspected leak: this file carries a state-secret mark. Nothing is quoted.",
  findings: "Findings",
  heads: ["Id", "File", "Place", "Gate", "Finding", "Who decides"],
  who: (roles) => `waits for ${roles}`,
  mustChange: "the text has to be changed",
  decided: (what, who) => `${what} (${who})`,
  history: "Findings in the history",
  historyAdvice: (commits) =>
    `The latest text no longer has these, but commits ${commits} do, and merging publishes them. Squash or rewrite this branch (for instance git reset --soft to the base branch, commit anew, force-push) so that its history does not hold them.`,
  historyHeads: ["File", "Commit", "Gate", "Finding"],
  unread: "Files that could not be reviewed",
  unreadLine: (path, reason, commit) =>
    `${path}: ${reason}${commit === null ? "" : ` (commit ${commit}; gone from the latest text, still in the history)`}`,
  lapsed: "Lapsed",
  waits: "Waiting",
  items: "Items",
  configuration: "Changes to the review's configuration",
  configurationChanged: (paths) =>
    `This proposal changes the configuration of the review (${paths}), which the secrecy reviewer has to approve; it was reviewed under the base branch's.`,
  configurationBroken: (reason) => `The proposed configuration is broken (${reason}).`,
  configurationLowered: (rules) => `The proposed configuration lowers: ${rules}`,
  configurationVerdicts: (path, from, to) => `${path}: ${from} → ${to}`,
  more: (rows) => `${rows} more rows; run xianshen gate for all of them.`,
  advice: "Advice",
  commands: "How to decide: comment `/xianshen help` on this proposal.",
  reach: {
    "commits-missing": (d) =>
      `not every commit is there${d.name === undefined ? "" : ` (${d.name})`}; use a full clone (fetch-depth: 0)`,
    "tree-missing": () => "a folder listing cannot be had whole",
    "blob-missing": () => "a file's content cannot be had",
    "too-many": (d) => `more than can be read (${d.what ?? ""})`,
    "no-common-base": () => "no history in common with the base branch",
  },
  nothing: "No findings.",
  place: (line, column) => `${line}:${column}`,
  separator: ", ",
  colon: ": ",
  configurationFault: (reason) => `The base branch's configuration is broken: ${reason}`,
};
