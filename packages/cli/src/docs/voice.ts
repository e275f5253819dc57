import type { Gate, Language, Rule } from "@xianshen/core";
import { type Bilingual, inLanguage } from "../commands/rule-page.ts";
import { basisLine } from "../formats/sentences.ts";
import { enDocs } from "../locales/en-docs.ts";
import { textsOf } from "../locales/index.ts";
import { zhCNDocs } from "../locales/zh-CN-docs.ts";
import type { DocsTexts } from "./docs-texts.ts";
import { code, link, prose } from "./markdown.ts";

/** A language as the pages use it. */
export interface Voice {
  readonly lang: Language;
  readonly texts: DocsTexts;
  readonly say: (text: Bilingual) => string;
  /** The sentence of one fact: `Gate: approve`. */
  readonly fact: (head: keyof DocsTexts["head"], value: string) => string;
  readonly gate: (gate: Gate) => string;
  readonly basis: (basis: Rule["basis"]) => string;
  readonly join: (items: readonly string[]) => string;
  /** Words in code spans, joined. */
  readonly words: (words: readonly string[]) => string;
}

function withArticle(law: string, article: string | undefined): { readonly law: string; readonly article?: string } {
  return { law, ...(article === undefined ? {} : { article }) };
}

/** The voice of a language. */
export function voiceOf(lang: Language): Voice {
  const texts = lang === "en" ? enDocs : zhCNDocs;
  const { gate, report } = textsOf(lang);
  const join = (items: readonly string[]) => items.join(texts.separator);
  return {
    lang,
    texts,
    say: (text) => prose(inLanguage(text, lang)),
    fact: (head, value) => `**${texts.head[head]}**${texts.colon}${value}`,
    gate: (one) => gate[one],
    basis: (basis) => {
      const plain = basis.flatMap(({ law, article, url }) => (url === undefined ? [withArticle(law, article)] : []));
      const linked = basis.flatMap(({ law, article, url }) =>
        url === undefined ? [] : [link(prose(report.articles(law, article === undefined ? [] : [article])), url)],
      );
      const named = plain.length === 0 ? [] : [prose(basisLine({ basis: plain }, lang))];
      return [...named, ...linked].join(report.separator);
    },
    join,
    words: (words) => join(words.map(code)),
  };
}
