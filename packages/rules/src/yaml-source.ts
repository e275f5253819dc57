import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from "yaml";
import { type FilePlace, problem, type RuleProblem } from "./problem.ts";

/** Nodes that aliases may repeat per node of the file: enough for shared lists, too few for a bomb. */
const maxAliasCount = 100;

/** A YAML file once read, with the way from a key path back to its place. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Where the value of a path stands; for a missing one, the nearest value around it. */
  at(path: readonly PropertyKey[]): FilePlace;
  /** Where the key that ends a path stands. */
  keyAt(path: readonly PropertyKey[]): FilePlace;
}

/**
 * Reads YAML 1.2 text without trusting it: keys must be unique strings, tags of programming languages and alias bombs
 * are refused. Errors carry the parser's code and place, never the text around it.
 */
export function readYaml(file: string, text: string): { source: YamlSource | null; problems: readonly RuleProblem[] } {
  try {
    return read(file, text.replace(/^\uFEFF/, ""));
  } catch (error) {
    // The parser walks nested collections by recursion.
    if (error instanceof RangeError) return tooDeep(file);
    throw error;
  }
}

function read(file: string, text: string): ReturnType<typeof readYaml> {
  const lines = new LineCounter();
  const place = (offset: number): FilePlace => {
    const at = lines.linePos(offset);
    return { file, line: Math.max(1, at.line), column: Math.max(1, at.col) };
  };
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, prettyErrors: false });
  if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return tooDeep(file);
  const errors = syntaxProblems(document, place);
  if (errors.length > 0) return failed(...errors);
  if (document.contents === null) return failed(problem(place(0), "empty-file", {}));
  const aliases = checkAliases(document, place);
  if (aliases.problems.length > 0) return failed(...aliases.problems);
  return toSource(file, document, place, aliases.first);
}

/** Where the nesting becomes too deep depends on the stack, so the file as a whole is told. */
function tooDeep(file: string): ReturnType<typeof readYaml> {
  return failed(problem({ file, line: 1, column: 1 }, "yaml-syntax", { yaml: "RESOURCE_EXHAUSTION" }));
}

function failed(...problems: RuleProblem[]): { source: null; problems: readonly RuleProblem[] } {
  return { source: null, problems };
}

/** One problem a line and kind: the parser tells of every bracket that one slip leaves open. */
function syntaxProblems(document: Document, place: At): readonly RuleProblem[] {
  const problems = new Map<string, RuleProblem>();
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    const told = problem(place(pos[0]), "yaml-syntax", { yaml: code });
    const key = `${told.line} ${code}`;
    if (!problems.has(key)) problems.set(key, told);
  }
  return [...problems.values()];
}

type At = (offset: number) => FilePlace;

function checkAliases(document: Document, place: At): { first: FilePlace; problems: readonly RuleProblem[] } {
  const places: FilePlace[] = [];
  const problems: RuleProblem[] = [];
  visit(document, {
    Alias(_key, alias) {
      const at = place(alias.range?.[0] ?? 0);
      places.push(at);
      if (!alias.resolve(document)) problems.push(problem(at, "yaml-syntax", { yaml: "BAD_ALIAS" }));
    },
  });
  return { first: places[0] ?? place(0), problems };
}

function toSource(file: string, document: Document, place: At, firstAlias: FilePlace): ReturnType<typeof readYaml> {
  const start = (node: Node | null): FilePlace => place(node?.range?.[0] ?? 0);
  try {
    const value: unknown = document.toJS({ maxAliasCount });
    return {
      source: {
        file,
        value,
        at: (path) => start(walk(document, path).value),
        keyAt: (path) => start(walk(document, path).key),
      },
      problems: [],
    };
  } catch (error) {
    if (error instanceof ReferenceError) return failed(problem(firstAlias, "too-many-aliases", {}));
    throw error;
  }
}

/** The deepest node on a path, and the key it stands under (itself when it is no member of a map). */
function walk(document: Document, path: readonly PropertyKey[]): { key: Node | null; value: Node | null } {
  let key = document.contents as Node | null;
  let value = key;
  for (const segment of path) {
    const step = child(value, String(segment));
    if (step === null) return { key: value, value };
    [key, value] = [step.key, step.value];
  }
  return { key, value };
}

function child(node: Node | null, name: string): { key: Node; value: Node } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === name) as
      | Pair<Node, Node | null>
      | undefined;
    return pair === undefined ? null : { key: pair.key, value: pair.value ?? pair.key };
  }
  const item = isSeq(node) ? (node.items[Number(name)] as Node | undefined) : undefined;
  return item === undefined ? null : { key: item, value: item };
}
