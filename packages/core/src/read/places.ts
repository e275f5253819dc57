import type { Nodes } from "mdast";
import type { Data } from "unified";
import type { Span } from "../text-map.ts";

/** Where the parser found what the tree gives without a position. */
export interface Places {
  url?: Span;
  title?: Span;
  /** Text between the brackets of an image, a definition or a footnote definition. */
  label?: Span;
}

const places = new WeakMap<Nodes, Places>();

/** Places of the parts of `node`; empty for a node without any. */
export function placesOf(node: Nodes): Readonly<Places> {
  return places.get(node) ?? {};
}

type Extension = Exclude<NonNullable<Data["fromMarkdownExtensions"]>[number], readonly unknown[]>;
type Enter = NonNullable<Extension["enter"]>;
type Handle = NonNullable<Enter[keyof Enter]>;

/** A handler that records the token, less `before` and `after` units of markers, on the node `up` levels from the top. */
function record(part: keyof Places, before: number, after: number, up = 1): Handle {
  return function (token) {
    const node = this.stack[this.stack.length - up] as Nodes;
    const span = { start: token.start.offset + before, end: token.end.offset - after };
    places.set(node, { ...places.get(node), [part]: span });
  };
}

/** Extension of mdast-util-from-markdown that remembers the places of destinations, titles and labels. */
export const rememberPlaces: Extension = {
  enter: {
    resourceDestinationRaw: record("url", 0, 0),
    resourceDestinationLiteral: record("url", 1, 1),
    resourceTitle: record("title", 1, 1),
    definitionDestinationRaw: record("url", 0, 0),
    definitionDestinationLiteral: record("url", 1, 1),
    definitionTitle: record("title", 1, 1),
    definitionLabel: record("label", 1, 1),
    gfmFootnoteDefinitionLabel: record("label", 2, 1),
    labelText: record("label", 0, 0, 2),
  },
};
