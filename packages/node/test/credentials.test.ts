import { findCredentials } from "@xianshen/node";
import { describe, expect, it } from "vitest";

const run = (length: number): string => "a1B2c3D4e5F6g7H8i9J0".repeat(20).slice(0, length);
const letters = (length: number): string => "abcDEFghiJKL".repeat(20).slice(0, length);
const hex = (length: number): string => "0a1b2c3d4e5f6789".repeat(20).slice(0, length);

/** One made-up value of every rule of the engine. */
const VALUES: readonly (readonly [kind: string, text: string])[] = [
  ["aws", `aws_secret_access_key = ${run(40)}`],
  ["npm", `//registry.npmjs.org/:_authToken=${run(36)}`],
  ["npm", `npm_${run(36)}`],
  ["slack", `xoxb-${"123456789012"}-${run(20)}`],
  ["basicauth", "https://someone:something1@example.com/x"],
  ["openai", `sk-${run(20)}T3BlbkFJ${run(20)}`],
  ["anthropic", `sk-ant-api03-${run(93)}AA`],
  ["groq", `gsk_${run(52)}`],
  ["huggingface", `hf_${letters(34)}`],
  ["linear", `lin_api_${run(40)}`],
  ["notion", `ntn_${"12345678901"}${run(35)}`],
  ["sendgrid", `SG.${run(22)}.${run(43)}`],
  ["shopify", `shpat_${hex(32)}`],
  ["github", `ghp_${run(36)}`],
  ["github", `github_pat_${run(82)}`],
  ["gitlab", `glpat-${run(20)}`],
  ["grafana", `glsa_${run(32)}_${hex(8)}`],
  ["database-connection-string", "mongodb+srv://someone:something1@db.example.com/x"],
  ["database-connection-string", "jdbc:MySQL://someone:something1@db.example.com/x"],
  ["database-connection-string", "postgresql://someone:something1@db.example.com/x"],
  ["hashicorp-vault", `hvs.${run(95)}`],
  ["vercel", `vcp_${run(24)}`],
  ["databricks", `dapi${hex(32)}`],
  ["docker", `dckr_pat_${run(27)}`],
  ["figma", `figd_${run(40)}`],
];

describe("a credential", () => {
  it.each(VALUES)("of %s is found at its place, past the cheap test", async (kind, value) => {
    const text = `部署说明：\n${value} \n`;
    const found = await findCredentials(text);
    expect(found.map((one) => one.kind)).toContain(kind);
    for (const { start, end } of found) expect(value).toContain(text.slice(start, end));
  });

  it("cannot be hidden by a comment in the draft", async () => {
    const text = `<!-- secretlint-disable -->\nghp_${run(36)}\n`;
    expect(await findCredentials(text)).toHaveLength(1);
  });

  it("is told by kind and place only", async () => {
    const found = await findCredentials(`令牌 ghp_${run(36)}`);
    expect(Object.keys(found[0] ?? {}).sort()).toEqual(["end", "kind", "start"]);
    expect(JSON.stringify(found)).not.toContain("a1B2");
  });
});

it("finds nothing in a notice", async () => {
  expect(await findCredentials("关于印发管理办法的通知\n联系人：张某，https://example.gov.cn/a@b")).toEqual([]);
});
