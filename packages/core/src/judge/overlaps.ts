import type { Hit, View } from "../detect/hit.ts";

/** Types that read a stretch as one value of one kind: two of them cannot both be right about the same digits. */
const EXCLUSIVE: readonly string[] = [
  "disability_cert",
  "student_no",
  "driving_licence",
  "social_security",
  "hmt_residence_permit",
  "foreign_pr_2023",
  "resident_id_18",
  "uscc",
  "bank_card",
  "bank_account_personal",
  "business_reg_no",
  "resident_id_15",
  "email",
  "foreign_pr_2017",
  "home_return_permit",
  "hk_macao_permit",
  "taiwan_permit_mainland",
  "passport_cn",
  "tw_id",
  "hk_id",
  "vin",
  "taiwan_compatriot_permit",
  "exam_no",
  "org_code",
  "public_hotline",
  "mobile",
  "landline",
  "qq_wechat",
  "plate",
  "birth_date",
];

const RANK: ReadonlyMap<string, number> = new Map(EXCLUSIVE.map((type, rank) => [type, rank]));

/**
 * Of overlapping readings of the same digits keeps the best: the reported before the merely considered, the longer
 * before the shorter, then by the order above. Other types (marks, combinations, health …) keep all their hits.
 */
export function settleOverlaps<T extends { readonly hit: Hit }>(candidates: readonly T[]): readonly T[] {
  const free = candidates.filter(({ hit }) => !RANK.has(hit.type));
  const ranked = candidates.filter(({ hit }) => RANK.has(hit.type)).sort((a, b) => compare(a.hit, b.hit));
  const taken = new Map<View, Uint8Array>();
  const kept = ranked.filter(({ hit }) => claim(taken, hit));
  return [...free, ...kept];
}

/** Takes the units of a hit; false when another hit has taken one of them before. */
function claim(taken: Map<View, Uint8Array>, { view, start, end }: Hit): boolean {
  const units = taken.get(view) ?? new Uint8Array(view.text.length + 1);
  taken.set(view, units);
  if (units.subarray(start, end).includes(1)) return false;
  units.fill(1, start, end);
  return true;
}

function compare(a: Hit, b: Hit): number {
  return (
    Number(b.confidence >= 0.5) - Number(a.confidence >= 0.5) ||
    b.end - b.start - (a.end - a.start) ||
    RANK.get(a.type)! - RANK.get(b.type)! ||
    b.confidence - a.confidence ||
    a.start - b.start
  );
}
