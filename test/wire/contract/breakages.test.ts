import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFacts } from '../../../tools/wire-facts.ts'
import { breakages, unbroken } from './breakages.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const facts = readFacts().filter(({ level }) => level !== 'not-here')

test('every breakage still finds its text once, and changes it', () => {
  const lost = breakages.filter(({ file, text, replacement }) => {
    const parts = readFileSync(join(root, file), 'utf8').split(text)
    return parts.length !== 2 || text === replacement
  })
  expect(lost).toEqual([])
})

test('every fact that holds here has a breakage, or the reason why not', () => {
  const broken = new Set(breakages.flatMap((each) => each.facts))
  const known = new Set(facts.map(({ id }) => id))
  expect([...broken].filter((id) => !known.has(id))).toEqual([])
  const bare = facts.filter(
    ({ id }) => !broken.has(id) && !unbroken.some((reason) => reason.facts.test(id)),
  )
  expect(bare.map(({ id }) => id)).toEqual([])
})
