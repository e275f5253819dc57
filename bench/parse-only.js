// Peer: remark-parse with gfm and frontmatter, the parse alone.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const folder = process.argv[2];
for (const name of readdirSync(folder)) processor.parse(readFileSync(join(folder, name), "utf8"));
