/** How each member of an object comes about, from the parts that the object is made of. */
type Members<Parts, Whole> = {
  readonly [Name in keyof Whole]: (parts: Parts) => Whole[Name]
}

/**
 * Makes objects whose members come about when they are asked for. Those of `kept` are then the same
 * for good: of the twenty nouns of a transaction an operation asks for a few, and making all of them
 * takes longer than many a statement. Those of `live` are asked of the parts every time.
 */
export function lazily<Parts, Kept extends object, Live extends object>(
  kept: Members<Parts, Kept>,
  live: Members<Parts, Live>,
): (parts: Parts) => Kept & Live {
  class Lazy {
    readonly parts: Parts
    readonly made: Partial<Kept> = {}

    constructor(parts: Parts) {
      this.parts = parts
    }
  }
  for (const name in kept) {
    const make = kept[name]
    const get = function (this: Lazy) {
      this.made[name] ??= make(this.parts)
      return this.made[name]
    }
    Object.defineProperty(Lazy.prototype, name, { get })
  }
  for (const name in live) {
    const ask = live[name]
    const get = function (this: Lazy) {
      return ask(this.parts)
    }
    Object.defineProperty(Lazy.prototype, name, { get })
  }
  // A true boundary: by their types, `kept` and `live` have made a member of every name.
  return (parts) => new Lazy(parts) as unknown as Kept & Live
}
