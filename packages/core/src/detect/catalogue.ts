import { figureCombiners } from "../figures/catalogue.ts";
import { roster } from "../roster/roster.ts";
import { codeCombiners, codeRecognisers } from "./codes/catalogue.ts";
import type { Combiner, Recogniser } from "./hit.ts";
import { join } from "./joins.ts";
import { bidiControl } from "./marks/bidi-control.ts";
import { copyNumber } from "./marks/copy-number.ts";
import { qualifiedMark, secretMark } from "./marks/secret-mark.ts";
import { numberCombiners, numberRecognisers } from "./recognisers/number-recognisers.ts";
import { textCombiners, textRecognisers } from "./recognisers/text-recognisers.ts";

/** All recognisers of core, in no order that matters. */
export const recognisers: readonly Recogniser[] = [
  secretMark,
  qualifiedMark,
  bidiControl,
  copyNumber,
  ...numberRecognisers,
  ...textRecognisers,
  ...codeRecognisers,
];

/** What reads text set one character a cell. */
export const verticalRecognisers: readonly Recogniser[] = [secretMark, qualifiedMark, ...numberRecognisers];

export const combiners: readonly Combiner[] = [
  ...numberCombiners,
  ...textCombiners,
  ...codeCombiners,
  ...figureCombiners,
  roster,
  join,
];

/** The names rules may use in `find.recogniser`; `credential` comes from the injected engine. */
export const recogniserIds: readonly string[] = [...recognisers, ...combiners]
  .map(({ id }) => id)
  .concat("credential")
  .sort();
