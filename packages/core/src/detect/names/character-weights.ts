import { CHARACTER_TIERS } from "./name-model.ts";

/** Where in a name a character stands: as surname, first or second of two given ones, the only given one; or abroad. */
export type CharacterTable = "surname" | "second" | "third" | "only" | "foreign";

/** Of a character that stands in no name of the dictionary. */
const NEVER_SEEN = -3;

const tables = new Map<CharacterTable, Float32Array>();

/**
 * How much oftener a character stands at that place of a name than in running text, as a natural logarithm in steps of
 * a half, -3 to 6.
 */
export function characterWeight(table: CharacterTable, character: string): number {
  let weights = tables.get(table);
  if (weights === undefined) {
    weights = unfold(table);
    tables.set(table, weights);
  }
  return weights[character.charCodeAt(0)] ?? NEVER_SEEN;
}

/** By unit. */
function unfold(table: CharacterTable): Float32Array {
  const weights = new Float32Array(0x10000).fill(NEVER_SEEN);
  for (const [weight, characters] of CHARACTER_TIERS[table]) {
    for (const character of characters) weights[character.charCodeAt(0)] = weight;
  }
  return weights;
}
