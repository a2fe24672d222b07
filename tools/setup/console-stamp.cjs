'use strict'

const crypto = require('crypto')
const fs = require('fs')
const path = require('path')

const stampName = '.stamp'
/** Everything the built consoles are made of. */
const SOURCES = [
  'portals/shared',
  'portals/partner',
  'portals/customer',
  'portals/programme',
  'src/base',
  'src/wire',
  'src/transparency',
  'tools/build-consoles.ts',
  'package.json',
  'package-lock.json',
]

/** A hash of the names and contents of all sources of the consoles; tests are none. */
function stampOfConsoles(root) {
  const hash = crypto.createHash('sha256')
  for (const source of SOURCES) {
    for (const file of listFiles(path.join(root, source))) {
      if (/\.test\.tsx?$/.test(file)) continue
      const bytes = fs.readFileSync(file)
      hash.update(`${path.relative(root, file)} ${bytes.length}\n`).update(bytes)
    }
  }
  return `${hash.digest('hex')}\n`
}

function listFiles(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (stat.isFile()) return [place]
  return fs
    .readdirSync(place)
    .sort()
    .flatMap((name) => listFiles(path.join(place, name)))
}

module.exports = { stampName, stampOfConsoles }
