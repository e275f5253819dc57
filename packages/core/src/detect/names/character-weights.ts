import { CHARACTER_TIERS } from "./name-model.ts";

/** Where in a name a character stands: as surname, first or second of two given ones, the only given one; or abroad. */
export type CharacterTable = "surname" | "second" | "third" | "only" | "foreign";

/** Of a character that stands in no name of the dictionary. */
const NEVER_SEEN = -3;

const tables = new Map<CharacterTable, ReadonlyMap<string, number>>();

/**
 * How much oftener a character stands at that place of a name than in running text, as a natural logarithm in steps of
 * a half, -3 to 6.
 */
export function characterWeight(table: CharacterTable, character: string): number {
  const weights = tables.get(table) ?? unfold(table);
  tables.set(table, weights);
  return weights.get(character) ?? NEVER_SEEN;
}

function unfold(table: CharacterTable): ReadonlyMap<string, number> {
  return new Map(
    CHARACTER_TIERS[table].flatMap(([weight, characters]) =>
      Array.from(characters, (character): [string, number] => [character, weight]),
    ),
  );
}
