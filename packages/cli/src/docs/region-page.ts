import type { RuleSet } from "@xianshen/core";
import { withRegions } from "@xianshen/rules";
import { code, page } from "./markdown.ts";
import { layerBlocks } from "./notice-page.ts";
import type { Voice } from "./voice.ts";

/** The page of a region: what it adds to each notice type. */
export function regionPage(region: string, set: RuleSet, voice: Voice): string {
  const { texts, lang } = voice;
  const applied = withRegions(set, [region]);
  const layers = set.regions!.filter((layer) => layer.region === region);
  const typeIn = ({ notices }: RuleSet, type: string) => notices.find(({ notice }) => notice === type)!;
  return page([
    [texts.generated, texts.synthetic].join(lang === "en" ? " " : ""),
    texts.regionIntro(code(`regions: [${region}]`)),
    ...layers.flatMap((layer) => layerBlocks(layer, typeIn(set, layer.notice), typeIn(applied, layer.notice), voice)),
  ]);
}
