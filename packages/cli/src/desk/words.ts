import type { Language } from "@xianshen/core";
import {
  CONCLUSIONS,
  type Conclusion,
  DISPOSITIONS,
  type Disposition,
  HOLDERS,
  type Holder,
  ledgerTexts,
} from "@xianshen/ledger";
import { textsOf } from "../locales/index.ts";
import { UsageError } from "../usage-error.ts";

/** Words people write for what is called otherwise in the record. */
const DISPOSITION_WORDS: Readonly<Record<string, Disposition>> = {
  修改: "changed",
  脱敏: "changed",
  误报: "false-positive",
  提及: "false-positive",
  依法应公开: "public-by-duty",
  应公开: "public-by-duty",
  已征得同意: "consent",
  同意书: "consent",
  不予公开: "refused",
  拒绝: "refused",
};

const CONCLUSION_WORDS: Readonly<Record<string, Conclusion>> = {
  公开: "publish",
  同意公开: "publish",
  部分公开: "publish-part",
  区分处理: "publish-part",
  依申请公开: "on-request",
  不予公开: "withhold",
  需报审: "refer",
  报审: "refer",
  征求意见: "consult",
  征求第三方意见: "consult",
  退回: "return",
  退回修改: "return",
};

/** @throws {UsageError} listing what may be written. */
export function dispositionOf(written: string, lang: Language): Disposition {
  const found = DISPOSITIONS.find((one) => one === written) ?? DISPOSITION_WORDS[written];
  return found ?? refuse(written, Object.entries(ledgerTexts(lang).disposition), lang);
}

/** @throws {UsageError} listing what may be written. */
export function conclusionOf(written: string, lang: Language): Conclusion {
  const found = CONCLUSIONS.find((one) => one === written) ?? CONCLUSION_WORDS[written];
  return found ?? refuse(written, Object.entries(ledgerTexts(lang).conclusion), lang);
}

/** A role by its id or its name in either language. @throws {UsageError} */
export function roleOf(written: string, lang: Language): Holder {
  const found = HOLDERS.find(
    (one) =>
      one === written || (["zh-CN", "en"] as const).some((tongue) => ledgerTexts(tongue).holder[one] === written),
  );
  return (
    found ??
    refuse(
      written,
      HOLDERS.map((one) => [one, ledgerTexts(lang).holder[one]]),
      lang,
    )
  );
}

/** `agrees`, `objects`, 同意, 不同意. @throws {UsageError} */
export function agreementOf(written: string, lang: Language): "agrees" | "objects" {
  if (written === "agrees" || written === "同意") return "agrees";
  if (written === "objects" || written === "不同意") return "objects";
  throw new UsageError(textsOf(lang).desk.badWord(written.slice(0, 40), "agrees 同意, objects 不同意"));
}

function refuse(written: string, known: readonly (readonly [string, string])[], lang: Language): never {
  const list = known.map(([id, name]) => (id === name ? id : `${id} ${name}`)).join(", ");
  throw new UsageError(textsOf(lang).desk.badWord(written.slice(0, 40), list));
}
