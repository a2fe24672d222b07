'use strict'

const zlib = require('zlib')

const BLOCK = 512

/**
 * Reads the regular files of a gzipped npm archive whose hash was checked before: no `tar` program
 * is needed. Paths come without the leading `package/`. Long names arrive as pax records or in the
 * `prefix` field.
 */
function* readArchive(gzipped) {
  const tar = zlib.gunzipSync(gzipped)
  let offset = 0
  let longPath
  while (offset + BLOCK <= tar.length) {
    const header = tar.subarray(offset, offset + BLOCK)
    if (header[0] === 0) return
    const size = parseInt(text(header, 124, 12).trim(), 8)
    const type = text(header, 156, 1)
    const body = tar.subarray(offset + BLOCK, offset + BLOCK + size)
    offset += BLOCK + Math.ceil(size / BLOCK) * BLOCK

    if (type === 'x') {
      longPath = paxPath(body)
      continue
    }
    const prefix = text(header, 345, 155)
    const name = longPath || (prefix === '' ? '' : `${prefix}/`) + text(header, 0, 100)
    longPath = undefined
    if (type !== '0' && type !== '') continue
    const inside = name.slice(name.indexOf('/') + 1)
    if (inside.split('/').includes('..')) throw new Error(`archive leaves its folder: ${name}`)
    yield { path: inside, executable: (parseInt(text(header, 100, 8), 8) & 0o100) !== 0, body }
  }
}

function text(header, start, length) {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? length : end)
}

function paxPath(body) {
  const match = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(body.toString('utf8'))
  return match === null ? undefined : match[1]
}

module.exports = { readArchive }
