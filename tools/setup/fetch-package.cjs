'use strict'

const crypto = require('crypto')
const fs = require('fs')
const path = require('path')
const { runInstalledNpm } = require('./run-npm.cjs')
const { readArchive } = require('./read-archive.cjs')
const { SetupError } = require('./setup-error.cjs')

/**
 * Fetches a pinned package into `.node/<name>-<version>` and answers that folder. The folder appears
 * by one rename of a complete, checked one, so two set-ups at once cannot see or leave half of it.
 */
function fetchPackage(root, pinned, { wanted, check }) {
  const home = path.join(root, '.node')
  const target = path.join(home, `${pinned.name}-${pinned.version}`)
  if (fs.existsSync(target)) return target

  fs.mkdirSync(home, { recursive: true })
  const work = fs.mkdtempSync(path.join(home, 'fetching-'))
  try {
    const unpacked = path.join(work, 'unpacked')
    unpack(download(work, pinned), unpacked, wanted)
    check(unpacked)
    renameUnlessThere(unpacked, target)
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
  return target
}

function download(work, pinned) {
  const what = `${pinned.name}@${pinned.version}`
  const result = runInstalledNpm(['pack', what, '--ignore-scripts', '--loglevel=error'], {
    cwd: work,
  })
  const file = fs.readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (result.status !== 0 || file === undefined) {
    throw new SetupError(
      `npm could not fetch ${what}; is this machine online, and does npm reach its registry? ` +
        'You can also install Node.js 24 or later yourself and run the command again. ' +
        `npm said: ${result.lastWords}`,
    )
  }
  const archive = fs.readFileSync(path.join(work, file))
  const found = `sha512-${crypto.createHash('sha512').update(archive).digest('base64')}`
  if (found !== pinned.integrity) {
    throw new SetupError(
      `The registry sent a ${what} whose hash is not the one written down here; it was not used.`,
    )
  }
  return archive
}

function unpack(archive, folder, wanted) {
  for (const file of readArchive(archive)) {
    if (!wanted(file.path)) continue
    const target = path.join(folder, file.path)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    const mode = file.executable || file.path === 'bin/node' ? 0o755 : 0o644
    fs.writeFileSync(target, file.body, { mode })
  }
}

function renameUnlessThere(from, to) {
  try {
    fs.renameSync(from, to)
  } catch (error) {
    // Another set-up finished first; its folder passed the same checks.
    if (!fs.existsSync(to)) throw error
  }
}

module.exports = { fetchPackage }
