import type { FindCredentials } from "@xianshen/core";

type Configuration = Parameters<typeof import("@secretlint/core").lintSource>[0]["options"]["config"];

/** Comments that would let an author switch the search off from inside the draft. */
const SILENCER = "@secretlint/secretlint-rule-filter-comments";

/**
 * A literal that every pattern of the preset needs. Without one the engine, which takes about 40 ms to load, is not
 * asked. The tests hold one value of every rule against it: add one when a new version of the preset adds a rule.
 */
const ANCHOR = new RegExp(
  [
    "secret_?access_?key",
    "PRIVATE KEY|private_key",
    "x-oauth-basic|_authToken|npm_|xox[bpaor]-|xapp-|hooks\\.slack\\.com",
    "(?:https?|ftps?)://[-\\w]{1,256}:[-\\w]{1,256}@",
    "sk-|gsk_|hf_|lin_api_|ntn_|SG\\.|shp(?:pa|ca|at|ss)_|gh[pousr]_|github_pat_|glpat-|glc_|glsa_|ops_ey",
    "mongodb|mysql|postgres|hv[sbr]\\.|vc[piark]_|dapi|dckr_pat_|figd_",
  ].join("|"),
  "i",
);

/**
 * Credentials in a text by secretlint's recommended rules, in order of place.
 * `kind` is the rule's short name (`github`, `aws` …); the engine's messages quote what they found and are dropped.
 */
export const findCredentials: FindCredentials = async (text) => {
  if (!ANCHOR.test(text)) return [];
  const { lintSource } = await import("@secretlint/core");
  const result = await lintSource({
    // The engine looks for npm's `_authToken` in files of this name only; a draft may quote one.
    source: { filePath: ".npmrc", content: text, ext: ".md", contentType: "text" },
    options: { noPhysicFilePath: true, maskSecrets: true, config: await configuration() },
  });
  return result.messages
    .map(({ range, ruleId }) => ({ start: range[0], end: range[1], kind: shortName(ruleId) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
};

async function configuration(): Promise<Configuration> {
  const { rules } = await import("@secretlint/secretlint-rule-preset-recommend");
  const wanted = rules.filter((rule) => rule.meta.id !== SILENCER);
  return { rules: wanted.map((rule) => ({ id: rule.meta.id, rule })) };
}

function shortName(ruleId: string): string {
  return ruleId.replace("@secretlint/secretlint-rule-", "");
}
