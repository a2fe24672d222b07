/**
 * The storage cannot be opened, or a command on it cannot be done: one plain sentence for the
 * person who started the program, saying what to do.
 */
export class StorageOpenError extends Error {
  constructor(sentence: string, options?: { cause?: unknown }) {
    super(sentence, options)
    this.name = 'StorageOpenError'
  }
}
