import { createRequire } from "node:module";
import { Ajv } from "ajv";

interface Operation {
  readonly requestBody?: { readonly content: { readonly "application/json"?: { readonly schema: object } } };
}

const require = createRequire(import.meta.url);
const { schemas } = require("@octokit/openapi") as {
  schemas: Record<string, { paths: Record<string, Record<string, Operation>>; components: object }>;
};
const api = schemas["api.github.com"]!;
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: "api", components: api.components });
const validators = new Map<string, ReturnType<typeof ajv.compile>>();

/** GitHub counts bytes where its own description counts characters. */
const MOST_BYTES = 65_535;

/** What the forge's own description, and its count of bytes, say against a request: `METHOD /path/{name}` and what it is given. */
export function faultsOf(route: string, parameters: Readonly<Record<string, unknown>>): readonly string[] {
  const [method = "", path = ""] = route.split(" ");
  const template = templateOf(path);
  const operation = template === null ? undefined : api.paths[template]?.[method.toLowerCase()];
  if (operation === undefined) return [`no such operation: ${route}`];
  const body = Object.fromEntries(Object.entries(parameters).filter(([name]) => !path.includes(`{${name}}`)));
  const schema = operation.requestBody?.content["application/json"]?.schema;
  const faults: string[] = [];
  if (schema !== undefined) {
    const key = `${method} ${template}`;
    const validate =
      validators.get(key) ??
      ajv.compile({ ...JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')) });
    validators.set(key, validate);
    if (!validate(body))
      faults.push(...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
  }
  const output = body.output as Record<string, unknown> | undefined;
  for (const part of ["summary", "text"]) {
    if (Buffer.byteLength(String(output?.[part] ?? "")) > MOST_BYTES) faults.push(`${part} has too many bytes`);
  }
  if (Buffer.byteLength(String(body.body ?? "")) > 4 * MOST_BYTES || String(body.body ?? "").length > 65_536)
    faults.push("body is too long");
  return faults;
}

/** The path of the description that a path, with or without values, is an instance of. */
function templateOf(path: string): string | null {
  const plain = path.split("?")[0]!;
  if (api.paths[plain] !== undefined) return plain;
  const parts = plain.split("/");
  const fits = Object.keys(api.paths).filter((template) => {
    const wanted = template.split("/");
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith("{") || part === parts[at]);
  });
  // The one with the most words of its own.
  return fits.sort((a, b) => a.split("{").length - b.split("{").length)[0] ?? null;
}
