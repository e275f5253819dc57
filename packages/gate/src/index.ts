export { type Annotation, annotationsOf } from "./annotations.ts";
export { GitProposal } from "./git-proposal.ts";
export {
  CONFIGURATION_RULE,
  type HistoryFinding,
  type JudgedFile,
  type Judgement,
  judgeProposal,
  sourceOf,
} from "./judge-proposal.ts";
export { gateTexts } from "./locales/locale.ts";
export { MemoryProposal, type Recorded, type Tree } from "./memory-proposal.ts";
export { BeyondReach, type Change, type Mode, type Proposal } from "./proposal.ts";
export { type ProposalReview, type ReviewedFile, type ReviewOptions, reviewProposal } from "./review-proposal.ts";
export { MOST_BYTES, type Summary, summaryOf } from "./summary.ts";
