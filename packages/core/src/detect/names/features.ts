/** What speaks for or against a stretch being a name, by what it is called in the model; a later look adds to an earlier. */
export class Features {
  private readonly base: Features | null;
  private readonly names: string[] = [];
  private readonly values: number[] = [];

  constructor(base: Features | null = null) {
    this.base = base;
  }

  add(name: string, value: number = 1): void {
    this.names.push(name);
    this.values.push(value);
  }

  addIf(holds: boolean, name: string): void {
    if (holds) this.add(name);
  }

  /** The logarithm of the odds that a stretch with these features is a name. */
  odds(weights: ReadonlyMap<string, number>): number {
    let odds = this.base === null ? 0 : this.base.odds(weights);
    for (let at = 0; at < this.names.length; at += 1) odds += (weights.get(this.names[at]!) ?? 0) * this.values[at]!;
    return odds;
  }

  /**
   * Every feature once.
   * @public The model is fitted with it.
   */
  *entries(): Iterable<readonly [name: string, value: number]> {
    if (this.base !== null) yield* this.base.entries();
    for (let at = 0; at < this.names.length; at += 1) yield [this.names[at]!, this.values[at]!];
  }
}

/** Names of features with a prefix, made once: a name put together anew costs more than what it names. */
export function named<T extends string | number>(prefix: string): (value: T) => string {
  const known = new Map<T, string>();
  return (value) => {
    const name = known.get(value) ?? `${prefix}${value}`;
    known.set(value, name);
    return name;
  };
}
