import type { Combiner } from "../detect/hit.ts";
import { amountTwice } from "./amount-twice.ts";
import { attachments } from "./attachments.ts";
import { change } from "./change.ts";
import { listCount } from "./list-count.ts";
import { partsAndTotal } from "./parts-and-total.ts";
import { share } from "./share.ts";
import { tableTotals } from "./table-totals.ts";

/** Checks of what a text says of numbers against itself. */
export const figureCombiners: readonly Combiner[] = [
  partsAndTotal,
  change,
  share,
  tableTotals,
  amountTwice,
  listCount,
  attachments,
];
