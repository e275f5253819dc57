import type { Recogniser } from "./hit.ts";
import { type Needs, type Traits, traitsNeeded } from "./traits.ts";

/** Places of the table; a power of two. */
const PLACES = 4096;
/** Fuller than this it would be searched long: then it begins anew. */
const MOST_KEPT = PLACES / 4;
/** Numbers that tell a kind of view. */
const WIDTH = 4;

/** Who is asked about a view of given traits: texts are of few kinds, so that the answers are kept. */
export class Panel {
  private readonly members: readonly { readonly recogniser: Recogniser; readonly needs: readonly Traits[] }[];
  /** What makes a difference: the bits that anybody asks for, and the most that anybody needs of each count. */
  private readonly asked: Traits;
  /** A hash table of kinds: side by side the numbers of each, and the answers. */
  private readonly kinds = new Int32Array(PLACES * WIDTH);
  private readonly answers: (readonly Recogniser[] | null)[] = Array.from({ length: PLACES }, () => null);
  private size = 0;

  constructor(recognisers: readonly Recogniser[]) {
    this.members = recognisers.map((recogniser) => ({ recogniser, needs: alternatives(recogniser).map(traitsNeeded) }));
    const needs = this.members.flatMap((member) => member.needs);
    this.asked = {
      held: needs.reduce((bits, { held }) => bits | held, 0),
      also: needs.reduce((bits, { also }) => bits | also, 0),
      figures: Math.max(...needs.map(({ figures }) => figures)),
      signs: Math.max(...needs.map(({ signs }) => signs)),
    };
  }

  /** Those whose needs the view meets. */
  for(view: Traits): readonly Recogniser[] {
    const { kinds, asked } = this;
    const held = view.held & asked.held;
    const also = view.also & asked.also;
    // More than anybody needs makes no difference.
    const figures = Math.min(view.figures, asked.figures);
    const signs = Math.min(view.signs, asked.signs);
    let place = hash(held, also, figures, signs) & (PLACES - 1);
    for (let answer = this.answers[place]!; answer !== null; answer = this.answers[place]!) {
      const at = place * WIDTH;
      if (kinds[at] === held && kinds[at + 1] === also && kinds[at + 2] === figures && kinds[at + 3] === signs)
        return answer;
      place = (place + 1) & (PLACES - 1);
    }
    return this.settle(place, [held, also, figures, signs], view);
  }

  private settle(place: number, kind: readonly number[], view: Traits): readonly Recogniser[] {
    const asked = this.members.filter(({ needs }) => needs.some((need) => meets(view, need)));
    const answer = asked.map(({ recogniser }) => recogniser);
    if (++this.size > MOST_KEPT) {
      this.answers.fill(null);
      this.size = 0;
    } else {
      this.kinds.set(kind, place * WIDTH);
      this.answers[place] = answer;
    }
    return answer;
  }
}

function hash(held: number, also: number, figures: number, signs: number): number {
  const mixed =
    Math.imul(held, 0x9e3779b1) ^ Math.imul(also, 0x85ebca6b) ^ Math.imul((figures << 8) | signs, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function alternatives({ needs = {} }: Recogniser): readonly Needs[] {
  return "length" in needs ? needs : [needs];
}

function meets(view: Traits, need: Traits): boolean {
  const { held, also, figures, signs } = need;
  return (view.held & held) === held && (view.also & also) === also && view.figures >= figures && view.signs >= signs;
}
