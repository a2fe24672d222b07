import { StorageOpenError } from '../../open-error.ts'
import { sqliteFailure } from './errors.ts'

/** Says in one sentence why the file cannot be opened and what to do about it. */
export function toOpenFailure(error: unknown, file: string): unknown {
  if (error instanceof StorageOpenError) return error
  const sentence = sentenceFor(error, file)
  return sentence === undefined ? error : new StorageOpenError(sentence, { cause: error })
}

function sentenceFor(error: unknown, file: string): string | undefined {
  switch (sqliteFailure(error)) {
    case 'busy':
    case 'locked':
      return `Another program has locked the database ${file}: end it and start again.`
    case 'full':
      return `The disk that holds ${file} is full: free some space and start again.`
    case 'notADatabase':
      return (
        `The file ${file} is not a Countersign database: ` +
        'move it away, or set COUNTERSIGN_DATA to another folder.'
      )
    case 'corrupt':
      return `The database ${file} is damaged: put a backup in its place.`
    case 'readOnly':
    case 'cannotOpen':
      return (
        `The database ${file} cannot be opened for writing: ` +
        'give this user the right to write the file and its folder.'
      )
    case 'ioError':
      return `The disk that holds ${file} fails: check it, then start again.`
    default:
      return folderSentence(error, file)
  }
}

/** For errors of the file system on the way to the file. */
function folderSentence(error: unknown, file: string): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return (
        `The folder of ${file} cannot be written: ` +
        'give this user the right to, or set COUNTERSIGN_DATA to another folder.'
      )
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return `The folder of ${file} cannot be made: set COUNTERSIGN_DATA to another folder.`
    case 'ENOSPC':
      return `The disk that holds ${file} is full: free some space and start again.`
    default:
      return undefined
  }
}
