/** Pseudo-counts: a character seen in no name is not impossible, one seen once is not sure. */
const NAME_PRIOR = 0.3;
const TEXT_PRIOR = 200;
const CHARACTERS = 6000;
const STEP = 0.5;
const LEAST = -3;
const MOST = 6;
const HAN = /^[一-龥]+$/;

/**
 * Characters by how much oftener they stand at a place of a name than in running text. `dictionary` has a word, its
 * frequency and its tag a line; persons' names are tagged `nr`, foreign ones also `nrt`.
 */
export function characterTiers(dictionary, surnameLength) {
  const words = dictionary
    .trim()
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([word]) => HAN.test(word));
  const text = new Count(TEXT_PRIOR);
  const places = Object.fromEntries(
    ["surname", "second", "third", "only", "foreign"].map((table) => [table, new Count(NAME_PRIOR)]),
  );
  for (const [word, frequency, tag] of words) {
    const surname = surnameLength(word, 0);
    if (!tag.startsWith("nr")) for (const character of word) text.add(character, Number(frequency));
    else if (surname === 0) for (const character of word) places.foreign.add(character);
    else if (tag === "nr") addName(places, word, surname);
  }
  return Object.fromEntries(Object.entries(places).map(([table, place]) => [table, tiersOf(place, text)]));
}

function addName({ surname: surnames, second, third, only }, name, surname) {
  const given = name.slice(surname);
  if (given.length < 1 || given.length > 2) return;
  if (surname === 1) surnames.add(name[0]);
  if (given.length === 1) only.add(given);
  else {
    second.add(given[0]);
    third.add(given[1]);
  }
}

function tiersOf(place, text) {
  const tiers = new Map();
  for (const character of new Set([...place.counts.keys(), ...text.frequent(0.00002)])) {
    const odds = Math.log(place.share(character)) - Math.log(text.share(character));
    const tier = Math.max(LEAST, Math.min(MOST, Math.round(odds / STEP) * STEP));
    if (tier > LEAST) tiers.set(tier, (tiers.get(tier) ?? "") + character);
  }
  return [...tiers].sort(([a], [b]) => b - a).map(([tier, characters]) => [tier, [...characters].sort().join("")]);
}

class Count {
  constructor(prior) {
    this.prior = prior;
    this.counts = new Map();
    this.total = 0;
  }

  add(character, times = 1) {
    this.counts.set(character, (this.counts.get(character) ?? 0) + times);
    this.total += times;
  }

  share(character) {
    const all = this.total + (this.prior < 1 ? 600 : this.prior * CHARACTERS);
    return ((this.counts.get(character) ?? 0) + this.prior) / all;
  }

  *frequent(least) {
    for (const [character, times] of this.counts) if (times / this.total >= least) yield character;
  }
}
