import type { Unit, ValueKind } from "../problem.ts";
import type { Locale } from "./locale.ts";
import { templateEn } from "./template.en.ts";

const kinds: Readonly<Record<ValueKind, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  other: "another form",
};

const units: Readonly<Record<Unit, string>> = { value: "", characters: " characters", items: " items" };

const syntax: Readonly<Record<string, string>> = {
  BAD_ALIAS: "an alias (*name) has no anchor (&name)",
  BAD_INDENT: "wrong indentation, or a bracket is not closed",
  BLOCK_AS_IMPLICIT_KEY: "two levels of keys on one line",
  DUPLICATE_KEY: "a key stands twice in one mapping",
  MISSING_CHAR: "a quote, bracket or colon is missing",
  MULTILINE_IMPLICIT_KEY: "a key goes over several lines; a colon may be missing",
  MULTIPLE_DOCS: "a file holds one document only (`---` found)",
  NON_STRING_KEY: "keys must be text",
  RESOURCE_EXHAUSTION: "nested too deeply",
  TAB_AS_INDENT: "indent with spaces, not tabs",
  TAG_RESOLVE_FAILED: "this type tag (!name) is not supported",
};

/** English texts. */
export const en: Locale = {
  problems: {
    "file-unreadable": ({ reason }) => `The file cannot be read (${reason}).`,
    "file-too-large": ({ limit }) => `The file is larger than ${limit} MiB and was not read.`,
    "not-utf8": () => "The file is not UTF-8. Save it as UTF-8.",
    "empty-file": () => "The file is empty.",
    "yaml-syntax": ({ yaml }) => `Not valid YAML: ${syntax[yaml] ?? yaml}.`,
    "too-many-aliases": () => "Aliases (*name) expand to too much; the file was refused.",
    "unknown-key": ({ key, nearest, allowed }) =>
      `Unknown key \`${key}\`.${meant(nearest)}${choices("Allowed", allowed)}`,
    "conflicting-key": ({ key, path }) => `\`${key}\` cannot stand beside the other keys${inPath(path)}.`,
    "missing-key": ({ path }) => `\`${path}\` is missing.`,
    "missing-one-of": ({ keys }) => `One of these is needed: ${keys.join(", ")}.`,
    "wrong-type": ({ path, expected }) => `${named(path)} must be ${expected.map((kind) => kinds[kind]).join(" or ")}.`,
    "wrong-value": ({ path, nearest, allowed }) =>
      `\`${path}\` has a value that is not allowed.${meant(nearest)}${choices("Allowed", allowed)}`,
    "wrong-format": ({ path, form }) => `\`${path}\` must have the form ${form}.`,
    "wrong-key-form": ({ key, form }) => `The name \`${key}\` must have the form ${form}.`,
    "out-of-range": ({ path, unit, minimum, maximum }) =>
      `\`${path}\` must have ${minimum === undefined ? "" : `at least ${minimum}`}${maximum === undefined ? "" : `at most ${maximum}`}${units[unit]}.`,
    refused: ({ path, reason }) => `\`${path}\` was refused: ${reason}.`,
    "not-rules": () =>
      "Not a rules file: it needs `pack` (a rule pack), `notice` (a notice type) or `region` (a region) at its top.",
    "pack-disagrees": ({ pack, key, other }) =>
      `All files of pack \`${pack}\` must have the same \`${key}\`; see ${other}.`,
    "foreign-rule-id": ({ id, pack }) => `Rule id \`${id}\` must start with its pack: \`${pack}/…\`.`,
    "duplicate-rule": ({ id, other }) => `Rule id \`${id}\` is used twice; see ${other}.`,
    "duplicate-notice": ({ id, other }) => `Notice type \`${id}\` is defined twice; see ${other}.`,
    "duplicate-region": ({ id, notice, other }) =>
      `Region \`${id}\` adds to notice type \`${notice}\` twice; see ${other}.`,
    "unknown-region": ({ nearest, allowed }) => `There is no such region.${meant(nearest)}${choices("Known", allowed)}`,
    "unknown-field": ({ id, nearest, allowed }) =>
      `The notice type has no field \`${id}\`.${meant(nearest)}${choices("Known", allowed)}`,
    "duplicate-term": ({ id }) => `Rule \`${id}\` lists a term twice.`,
    "duplicate-example": ({ id }) => `Rule \`${id}\` has an example twice.`,
    "example-both": ({ id }) => `Rule \`${id}\` has the same example under bad and under ok.`,
    "bad-marks": ({ id }) => `Rule \`${id}\`: ⟦ ⟧ may stand once in a bad example, around some text.`,
    "type-missing": ({ id }) => `Rule \`${id}\` looks for terms or a pattern and needs a \`type\`.`,
    "type-forbidden": ({ id }) =>
      `Rule \`${id}\` uses a recogniser, which gives the type; \`type\` may not stand here.`,
    "pattern-without-anchor": ({ id }) =>
      `The pattern of rule \`${id}\` has nothing that every match holds, so it could only be tried everywhere; add a literal, or list the characters of a class ([abc], \\d).`,
    "pattern-open-left": ({ id }) =>
      `The pattern of rule \`${id}\` begins with a repetition without an end (.*, [a-z]+), so a match would reach back as far as the text allows; leave it out or bound it ({0,20}).`,
    "bad-pattern": ({ id }) => `The pattern of rule \`${id}\` is not RE2 syntax (no look-around, no back-references).`,
    "unknown-recogniser": ({ id, nearest, allowed }) =>
      `Rule \`${id}\` uses an unknown recogniser.${meant(nearest)}${choices("Known", allowed)}`,
    "unknown-notice": ({ nearest }) => `There is no such notice type.${meant(nearest)}`,
    "bad-not-found": ({ id, number }) => `Rule \`${id}\` does not find its bad example ${number}.`,
    "bad-elsewhere": ({ id, number }) => `Rule \`${id}\` finds its bad example ${number}, but not where ⟦ ⟧ stands.`,
    "notice-told-otherwise": ({ id, kind, number, told, expected }) =>
      `Notice type \`${id}\`: ${kind} example ${number} raises [${told.join(", ")}], expected [${expected.join(", ")}].`,
    "ok-found": ({ id, number }) => `Rule \`${id}\` wrongly finds its ok example ${number}.`,
    "unknown-pack": ({ id, nearest }) => `There is no pack \`${id}\`.${meant(nearest)}`,
    "unknown-rule": ({ id, nearest }) => `There is no rule \`${id}\`.${meant(nearest)}`,
    "lowering-needs-reason": ({ id, to }) =>
      `Rule \`${id}\` forbids; ${to === "off" ? "switching it off" : "lowering it"} needs a \`reason\`, which is recorded.`,
    "pack-off-needs-reason": ({ id, forbids }) =>
      `Pack \`${id}\` has ${forbids} forbidding rules; switching it off needs a reason: ${id}: {use: off, reason: …}.`,
    "words-source": ({ id }) => `Word list \`${id}\` needs either \`terms\` or \`file\`, and only one of them.`,
    "words-empty": ({ id }) => `Word list \`${id}\` has no terms.`,
    "ok-without-term": ({ id }) =>
      `This ok phrase of word list \`${id}\` is not a longer phrase around one of its terms.`,
    "word-list-missing": ({ id }) => `The file of word list \`${id}\` was not provided.`,
    "two-configurations": ({ other }) => `There is ${other} beside it; keep one configuration.`,
    "folder-unreadable": ({ reason }) => `The rules folder cannot be opened (${reason}).`,
    "not-compiled": () => "The built-in rules are missing or damaged; run npm run build first.",
  },
  roster: {
    title: "Name or post differs from the organisation's roster",
    basis: "the organisation's roster",
    advice: "Check the name, the post and its time; mend the roster where it is wrong.",
  },
  words: {
    title: (name) => `Words of the organisation: ${name}`,
    basis: "Word list of the organisation",
    advice: "Check whether this may be published; if not, delete or reword it before review.",
  },
  configurationTemplate: templateEn,
};

function meant(nearest: string | null): string {
  return nearest === null ? "" : ` Did you mean \`${nearest}\`?`;
}

function choices(label: string, names: readonly string[]): string {
  return names.length === 0 ? "" : ` ${label}: ${names.join(", ")}.`;
}

function inPath(path: string): string {
  return path === "" ? "" : ` of \`${path}\``;
}

function named(path: string): string {
  return path === "" ? "The file" : `\`${path}\``;
}
