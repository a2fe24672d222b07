/** Options as they are written after `--`. */
export type OptionSpec = {
  /** What stands for the value in the usage line; absent for a switch. */
  readonly value?: string
  readonly required?: boolean
  /** May be given several times, or once with commas. */
  readonly list?: boolean
  readonly help: string
}

export type CommandSpec = {
  /** The words that choose it, such as `partner add`. */
  readonly words: string
  readonly summary: string
  readonly options: Readonly<Record<string, OptionSpec>>
  /** What must follow without `--`; in square brackets: may be left out. */
  readonly operands: readonly string[]
  readonly example: string
  readonly notes?: readonly string[]
}

/** Arguments that kept to the specification. */
export type Arguments = {
  /** A required value. */
  text(option: string): string
  find(option: string): string | undefined
  list(option: string): readonly string[]
  has(option: string): boolean
  readonly operands: readonly string[]
}

export type Command = CommandSpec & {
  readonly run: (args: Arguments) => Promise<void>
}

/** Refused or failed, called wrongly, not decided (of `verify` and `monitor`). */
type ExitCode = 1 | 2 | 3

/** Sentences for the person at the terminal, and how the program ends. */
export class CommandError extends Error {
  readonly sentences: readonly string[]
  readonly exitCode: ExitCode

  constructor(sentences: string | readonly string[], exitCode: ExitCode = 1) {
    const all = typeof sentences === 'string' ? [sentences] : sentences
    super(all.join('\n'))
    this.name = 'CommandError'
    this.sentences = all
    this.exitCode = exitCode
  }
}
