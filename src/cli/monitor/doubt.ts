import { CommandError } from '../command.ts'

/** The log shows something that an honest log never shows. */
export function doubt(sentence: string, ...more: readonly string[]): CommandError {
  return new CommandError([sentence, ...more], 1)
}

/** Nothing can be said: the log did not answer, or the mirror cannot be written. */
export function notChecked(sentence: string): CommandError {
  return new CommandError(sentence, 3)
}

export function isNotChecked(error: unknown): error is CommandError {
  return error instanceof CommandError && error.exitCode === 3
}
