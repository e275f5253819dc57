import type { Document, Passage } from "../document.ts";
import { fold, foldUnits } from "../fold/fold.ts";
import { verticalPassages } from "../fold/vertical.ts";
import { identityMap, type TextMap } from "../text-map.ts";
import type { View } from "./hit.ts";
import { having, seatTraits, type Traits, traitsNeeded, traitsOf } from "./traits.ts";

/** Folds every passage. */
export function viewsOf({ passages }: Document): readonly View[] {
  const seats = new Map<string, Seat>([["", NO_SEAT]]);
  return passages.map((passage) => {
    const header = passage.cell?.header ?? "";
    let seat = seats.get(header);
    if (seat === undefined) {
      seat = seatTraits(header);
      seats.set(header, seat);
    }
    return viewOf(passage, seat);
  });
}

/** Text set one character a cell or a paragraph, read as one: looked at for marks and numbers, not as passages. */
export function verticalViewsOf(document: Document): readonly View[] {
  return verticalPassages(document).map((passage) => viewOf(passage));
}

type Seat = Pick<Traits, "held" | "also">;
const NO_SEAT: Seat = { held: 0, also: 0 };

const EXPANDED = traitsNeeded({ all: ["expanded"] });
const isExpanded = having("expanded");
const isUnfolded = having("unfolded");
const mayHoldEscape = having("escape");

/** Folds a passage. `seat` are the traits it has by its header. */
export function viewOf(passage: Passage, seat: Seat = passage.cell ? seatTraits(passage.cell.header) : NO_SEAT): View {
  const written = traitsOf(passage.text);
  if (isExpanded(written) || mayHoldEscape(written)) {
    const { text, map } = fold(passage.text);
    const also = seat.also | (written.also & EXPANDED.also);
    return sealed(passage, text, map, traitsOf(text), { held: seat.held | (written.held & EXPANDED.held), also });
  }
  const text = isUnfolded(written) ? foldUnits(passage.text) : passage.text;
  return sealed(passage, text, identityMap(text), written, seat);
}

/** Written out, since a draft has thousands of them. */
function sealed(passage: Passage, text: string, map: TextMap, traits: Traits, seat: Seat): View {
  const { held, also, figures, signs } = traits;
  return { passage, text, map, held: held | seat.held, also: also | seat.also, figures, signs };
}
