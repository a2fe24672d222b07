/**
 * The smallest transaction of two statements, with rows of the table of job leases: both halves of a
 * pair are there, or the promise of one transaction is broken.
 */

import type { ReadTransaction, Storage, WriteTransaction } from '../../../src/storage/storage.ts'

const holder = 'test'
const until = Number.MAX_SAFE_INTEGER

export async function writePair(tx: WriteTransaction, name: string): Promise<void> {
  await writeHalf(tx, name, 'first')
  await writeHalf(tx, name, 'second')
}

export async function writeHalf(
  tx: WriteTransaction,
  name: string,
  half: 'first' | 'second',
): Promise<void> {
  await tx.jobs.takeLease({ name: `${name}/${half}`, holder, until }, 0)
}

/** Answers whether the pair is there; a half of one is an error. */
export async function hasPair(tx: ReadTransaction, name: string): Promise<boolean> {
  const first = await tx.jobs.findLease(`${name}/first`)
  const second = await tx.jobs.findLease(`${name}/second`)
  if ((first === undefined) !== (second === undefined)) throw new Error(`half of the pair ${name}`)
  return first !== undefined
}

export function readPair(storage: Storage, name: string): Promise<boolean> {
  return storage.read((tx) => hasPair(tx, name))
}
