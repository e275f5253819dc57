import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Data, type Processor, unified } from "unified";

type Extensions = NonNullable<Data["fromMarkdownExtensions"]>;

/**
 * A parser of CommonMark, GFM and, if asked for, front matter, with one more extension of its tree. Nothing else of
 * core imports the parser's packages, so that a bundle can load them for the first draft that needs them.
 */
export function makeProcessor(extension: Extensions[number], frontMatter: boolean): Processor<Root> {
  const processor = unified().use(remarkParse).use(remarkGfm);
  if (frontMatter) processor.use(remarkFrontmatter, ["yaml", "toml"]);
  return processor.use(keepPlaces, extension).freeze();
}

/**
 * Makes the parser tell all places. Transforms are left out: the one of GFM finds addresses the tokenizer passed over
 * and cuts their text into nodes without a position; their text is shown as it is.
 */
function keepPlaces(this: Processor, extension: Extensions[number]): void {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = [...extensions.map((one) => ({ ...one, transforms: [] })), extension];
}
