/** A rule as YAML lines of a pack, every part replaceable. */
export interface RuleParts {
  readonly id?: string;
  readonly find?: string;
  readonly type?: string | null;
  readonly when?: string;
  readonly bad?: string;
  readonly ok?: string;
  readonly gate?: string;
}

export function ruleText(parts: RuleParts = {}): string {
  const { id = "demo/words", find = "{terms: [青松, 白鹤]}", type = "work_secret", when, gate = "approve" } = parts;
  const { bad = '["这是⟦青松⟧项目"]', ok = "[平常的一句话]" } = parts;
  return [
    `  - id: ${id}`,
    "    title: {zh: 示例, en: Example}",
    `    gate: ${gate}`,
    `    find: ${find}`,
    ...(type === null ? [] : [`    type: ${type}`]),
    ...(when === undefined ? [] : [`    when: ${when}`]),
    "    basis: [{law: 示例规定}]",
    "    advice: {zh: 请修改, en: Please change}",
    "    examples:",
    `      bad: ${bad}`,
    `      ok: ${ok}`,
  ].join("\n");
}

export function packText(rules: readonly RuleParts[] = [{}], head: { version?: string; title?: string } = {}): string {
  const { version = "1.0.0", title = "示例包" } = head;
  const lines = ["pack: demo", `version: ${version}`, `title: {zh: ${title}, en: Demo}`, "rules:"];
  return `${[...lines, ...rules.map(ruleText)].join("\n")}\n`;
}

export function noticeText(id = "demo_notice"): string {
  return `notice: ${id}
version: 1.0.0
title: {zh: 示例公告, en: Demo notice}
recognise: {titles: [{pattern: 示例公告, weight: 0.9}]}
fields:
  - id: issuer
    title: {zh: 发布机关, en: Issuer}
    labels: [发布机关]
    where: [label]
    gate: forbid
    basis: [{law: 示例规定}]
    advice: {zh: 请补上, en: Please add}
examples:
  ok: [{text: "# 示例公告"}]
  bad: [{text: "# 示例公告", missing: [issuer]}]
`;
}
