import { expect, test } from 'vitest'
import { vectors } from '../../test/vectors/evidence-log.ts'
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { signerOfSeed } from './ed25519.ts'
import { parseHex, toHex } from './hex.ts'
import { type NoteKey, parseVkey } from './keys.ts'
import { formatNote, formatNoteLine, type Note, parseNote } from './note.ts'
import { cosignedMessage, openNote } from './open-note.ts'
import { primitives } from './primitives.node.ts'
import { cosignNoteLine, greaseLine, signNoteLine } from './sign-note.ts'

const { keys, log } = vectors
const fromHex = (text: string) => parseHex(text) ?? new Uint8Array()
const signerOf = (seedHex: string) => signerOfSeed(fromHex(seedHex))
const witness = 'partner.example/witness'

function keyOf(vkey: string): NoteKey {
  const key = parseVkey(vkey, primitives)
  if (!key) throw new Error('the vectors hold valid keys')
  return key
}
const logKey = keyOf(keys.log_vkey)
const nextKey = keyOf(keys.next_log_vkey)
const witnessKey = keyOf(keys.witness_vkey)

function noteOf(text: string): Note {
  const note = parseNote(text)
  if (!note) throw new Error('not a note')
  return note
}

async function noteBySigning(size: 2 | 3 | 5, seconds: number): Promise<string> {
  const root = fromHex(log.roots_hex[size] ?? '')
  const text = formatCheckpoint({ origin: log.origin, size, root })
  const lines = [
    await signNoteLine(
      text,
      { name: log.origin, signer: await signerOf(keys.log_seed_hex) },
      primitives,
    ),
  ]
  if (size === 5) {
    const signer = await signerOf(keys.next_log_seed_hex)
    lines.push(await signNoteLine(text, { name: log.origin, signer }, primitives))
  }
  const signer = await signerOf(keys.witness_seed_hex)
  lines.push(await cosignNoteLine(text, { name: witness, signer, seconds }, primitives))
  return formatNote({ text, lines })
}

test('signing gives the published checkpoints byte for byte', async () => {
  for (const [size, published] of [
    [2, log.checkpoint_2],
    [3, log.checkpoint_3],
    [5, log.checkpoint_5],
  ] as const) {
    const opened = await openNote(noteOf(published), [witnessKey], primitives)
    const at = opened.kind === 'opened' ? opened.cosignatures[0]?.at : undefined
    expect(await noteBySigning(size, (at ?? 0) / 1000)).toBe(published)
  }
})

test('a note that was read is written in the same bytes', () => {
  for (const note of [log.checkpoint_2, log.checkpoint_3, log.checkpoint_5]) {
    expect(formatNote(noteOf(note))).toBe(note)
  }
})

test('the published checkpoints say their sizes and roots', () => {
  for (const [size, note] of [
    [2, log.checkpoint_2],
    [3, log.checkpoint_3],
    [5, log.checkpoint_5],
  ] as const) {
    const checkpoint = parseCheckpoint(noteOf(note).text)
    expect(checkpoint).toMatchObject({ origin: log.origin, size })
    expect(toHex(checkpoint?.root ?? new Uint8Array())).toBe(log.roots_hex[size])
  }
})

test('keys that are known are found on their lines, the others are ignored', async () => {
  const note = noteOf(log.checkpoint_5)
  expect(note.lines).toHaveLength(3)
  const opened = await openNote(note, [nextKey, witnessKey], primitives)
  expect(opened).toMatchObject({
    kind: 'opened',
    logKeys: [nextKey],
    cosignatures: [{ key: witnessKey, at: 1_795_166_110_000 }],
  })
  expect(await openNote(note, [], primitives)).toMatchObject({ logKeys: [], cosignatures: [] })
})

test('a cosignature covers its time', () => {
  const { text } = noteOf(log.checkpoint_5)
  const message = new TextDecoder().decode(cosignedMessage(text, 1_795_166_110))
  expect(message).toBe(log.cosigned_message_5)
})

test('one forged line of a known key refuses the note, one of an unknown key does not', async () => {
  const note = noteOf(log.checkpoint_5)
  for (const [place, key] of [logKey, nextKey, witnessKey].entries()) {
    for (const at of [0, 8, 40]) {
      const lines = note.lines.map((line, index) => {
        if (index !== place) return line
        const payload = line.payload.slice()
        payload[at] = (payload[at] ?? 0) ^ 1
        return { ...line, payload }
      })
      const all = [logKey, nextKey, witnessKey]
      expect(await openNote({ ...note, lines }, all, primitives)).toEqual({
        kind: 'forged',
        name: key.name,
      })
      const others = all.filter((each) => each !== key)
      expect(await openNote({ ...note, lines }, others, primitives)).toMatchObject({
        kind: 'opened',
      })
    }
  }
})

test('a line of a known key that is no signature by its length is forged', async () => {
  const note = noteOf(log.checkpoint_5)
  const all = [logKey, nextKey, witnessKey]
  for (const [place, key] of all.entries()) {
    for (const length of [1, 63, 65, 71, 73]) {
      const { payload = new Uint8Array() } = note.lines[place] ?? {}
      const other = new Uint8Array(length)
      other.set(payload.subarray(0, length))
      const lines = note.lines.map((line, at) =>
        at === place ? { ...line, payload: other } : line,
      )
      const opened = await openNote({ ...note, lines }, all, primitives)
      expect(opened).toEqual({ kind: 'forged', name: key.name })
    }
  }
})

test('grease is a line of a signer whom nobody knows, the same for the same text', async () => {
  const { text, lines } = noteOf(log.checkpoint_3)
  const greased = noteOf(formatNote({ text, lines: [...lines, greaseLine(text, primitives)] }))
  expect(greased.lines.at(-1)?.name).toBe('grease.invalid')
  expect(greaseLine(text, primitives)).toEqual(greaseLine(text, primitives))
  const opened = await openNote(greased, [logKey, witnessKey], primitives)
  expect(opened).toMatchObject({ kind: 'opened', logKeys: [logKey] })
})

const good = log.checkpoint_3
const [firstLine = ''] = noteOf(good).lines.map(formatNoteLine)
test.each([
  ['no signature line', `${noteOf(good).text}\n`],
  ['no empty line', good.replace('\n\n', '\n')],
  ['nothing', ''],
  ['no text', `\n${firstLine}`],
  ['an empty text', `\n\n${firstLine}`],
  ['no last line feed', good.slice(0, -1)],
  ['a space for the last line feed', `${good.slice(0, -1)} `],
  ['more than 64 KiB', `${'a\n'.repeat(32_769)}${good}`],
  ['a line without the dash', good.replace('\u2014', '-')],
  ['two spaces', good.replace('\u2014 ', '\u2014  ')],
  ['a carriage return', good.replaceAll('\n', '\r\n')],
  ['a tab', good.replace('evidence', 'evi\tdence')],
  ['a zero byte', good.replace('evidence', 'evi\u0000dence')],
  ['half a character', good.replace('evidence', 'evi\ud800dence')],
  ['base64 without padding', good.replace('=\n\u2014 partner', '\n\u2014 partner')],
  ['base64 with spare bits', good.replace(/NA==?\n|wg=\n/, (end) => end.replace('g=', 'h='))],
  ['a plus in a name', good.replace('\u2014 partner', '\u2014 part+ner')],
  ['a signature too short to hold one', `${noteOf(good).text}\n\u2014 a AAAAAA==\n`],
  ['65 lines', noteOf(good).text.concat('\n', firstLine.repeat(65))],
])('%s is no note', (_, text) => {
  expect(text).not.toBe(good)
  expect(parseNote(text)).toBeUndefined()
})

test('64 lines are read', () => {
  expect(parseNote(`${noteOf(good).text}\n${firstLine.repeat(64)}`)?.lines).toHaveLength(64)
})

const body = noteOf(good).text
test.each([
  ['a leading zero', body.replace('\n3\n', '\n03\n')],
  ['a sign', body.replace('\n3\n', '\n+3\n')],
  ['a size beyond what stays exact', body.replace('\n3\n', '\n9007199254740993\n')],
  ['a root cut short', body.replace(/[^\n]{4}\n$/, '\n')],
  ['an origin with a space', body.replace('/main', '/ma in')],
  ['no origin', body.replace(/^[^\n]+/, '')],
  ['two lines', body.split('\n').slice(0, 2).join('\n').concat('\n')],
  ['no last line feed', body.slice(0, -1)],
  ['an empty line after the root', `${body}\n`],
])('%s is no checkpoint', (_, text) => {
  expect(text).not.toBe(body)
  expect(parseCheckpoint(text)).toBeUndefined()
})

test('extension lines of other logs are read over', () => {
  expect(parseCheckpoint(`${body}extension\n`)).toEqual(parseCheckpoint(body))
})
