import { attributeValue } from "./html-attributes.ts";
import type { Tag } from "./html-tag.ts";

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Elements within a line; the text of all others stands on its own. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rtc ruby s samp small " +
    "span strike strong sub sup time tt u var wbr img input"
  ).split(" "),
);

/** Elements whose content is a program. */
export const PROGRAM: ReadonlySet<string> = new Set(["script", "style"]);

/** Annotations above or beside a base text. */
export const ANNOTATION: ReadonlySet<string> = new Set(["rt", "rp"]);

const NOT_SHOWN: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "title",
  "datalist",
]);
const WHITE: ReadonlySet<string> = new Set(["white", "#fff", "#ffffff", "rgb(255,255,255)"]);

/** Whether a reader of the page does not see what the element holds. `text` is the text the tag was scanned from. */
export function hides(tag: Tag, text: string): boolean {
  if (NOT_SHOWN.has(tag.name) || tag.attributes.some(({ name }) => name === "hidden")) return true;
  if (tag.name === "input" && attributeValue(tag, text, "type").toLowerCase() === "hidden") return true;
  const style = declarations(attributeValue(tag, text, "style"));
  if (style.get("display") === "none" || style.get("visibility") === "hidden") return true;
  if (
    /^0(?:\.0*)?(?:[a-z]{1,4}|%)?$/.test(style.get("font-size") ?? "") ||
    /^0(?:\.0*)?%?$/.test(style.get("opacity") ?? "")
  ) {
    return true;
  }
  const color = style.get("color") ?? attributeValue(tag, text, "color").toLowerCase().trim();
  const ground = style.get("background-color") ?? style.get("background");
  return (
    color === "transparent" ||
    (WHITE.has(color) ? ground === undefined || WHITE.has(ground) : color !== "" && color === ground)
  );
}

/** Declarations of a style attribute, in lower case and without blanks. */
function declarations(style: string): ReadonlyMap<string, string> {
  const pairs = style.toLowerCase().split(";");
  return new Map(
    pairs.map((pair) => {
      const colon = pair.indexOf(":");
      const value = pair.slice(colon + 1).replace(/\s|!important/g, "");
      return [pair.slice(0, Math.max(0, colon)).trim(), value];
    }),
  );
}
