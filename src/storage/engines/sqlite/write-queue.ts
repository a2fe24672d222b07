/** An operation that waits for its place in a group, or for its group's COMMIT. */
export type Operation<Transaction> = {
  readonly work: (tx: Transaction) => Promise<unknown>
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
  /** On the monotonic clock of the process. */
  readonly queuedAt: number
  /** How many groups it was in that were lost through no fault of its own. */
  losses: number
  /** It gets a group of its own: nobody can be lost with it, nor it with anybody. */
  isAlone: boolean
}

/** First come, first served, without the cost of shifting a long array. */
export class WriteQueue<Transaction> {
  #waiting: Operation<Transaction>[] = []
  #head = 0

  get length(): number {
    return this.#waiting.length - this.#head
  }

  peek(): Operation<Transaction> | undefined {
    return this.#waiting[this.#head]
  }

  push(operation: Operation<Transaction>): void {
    this.#waiting.push(operation)
  }

  take(): Operation<Transaction> | undefined {
    const operation = this.#waiting[this.#head]
    if (operation === undefined) return undefined
    this.#head += 1
    if (this.#head === this.#waiting.length) {
      this.#waiting = []
      this.#head = 0
    }
    return operation
  }

  /** Puts a lost group's members back before everybody else, in their order. */
  putBack(operations: readonly Operation<Transaction>[]): void {
    this.#waiting = [...operations, ...this.#waiting.slice(this.#head)]
    this.#head = 0
  }

  /** Takes out everybody who has waited since before the instant. */
  takeQueuedBefore(instant: number): readonly Operation<Transaction>[] {
    const all = this.#waiting.slice(this.#head)
    this.#waiting = all.filter(({ queuedAt }) => queuedAt >= instant)
    this.#head = 0
    return all.filter(({ queuedAt }) => queuedAt < instant)
  }

  takeAll(): readonly Operation<Transaction>[] {
    return this.takeQueuedBefore(Number.POSITIVE_INFINITY)
  }
}
