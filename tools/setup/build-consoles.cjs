'use strict'

const childProcess = require('child_process')
const fs = require('fs')
const path = require('path')
const { stampName, stampOfConsoles } = require('./console-stamp.cjs')
const { holdLock } = require('./hold-lock.cjs')
const { SetupError } = require('./setup-error.cjs')

const OUTPUT_BYTES = 16 * 1024 * 1024
const LAST_LINES = 12

/** Builds the consoles into `.consoles/` if their sources changed. One set-up at a time does it. */
function buildConsoles(root, node, say) {
  // Somebody else's folder is somebody else's to fill.
  if (process.env.COUNTERSIGN_CONSOLES) return
  const wanted = stampOfConsoles(root)
  if (readStamp(root) === wanted) return

  const release = holdLock(path.join(root, '.node', 'consoles.lock'), say, 'building the consoles')
  try {
    if (readStamp(root) === wanted) return
    say('Building the consoles (once, and when their sources change; about 15 seconds).')
    const built = childProcess.spawnSync(node, [path.join(root, 'tools', 'build-consoles.ts')], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: OUTPUT_BYTES,
      // stdout is a command's own, even here.
      stdio: ['ignore', 'pipe', 'pipe'],
      // Whoever runs it develops; what comes out is for production all the same.
      env: { ...process.env, NODE_ENV: 'production' },
    })
    if (built.error !== undefined) throw built.error
    if (built.status !== 0) {
      const words = lastWords(`${built.stdout}\n${built.stderr}`)
      throw new SetupError(`The consoles could not be built:\n${words}`)
    }
  } finally {
    release()
  }
}

/** The end of what a builder said, without the stack that would push the reason out of it. */
function lastWords(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
  return lines.slice(-LAST_LINES).join('\n')
}

function readStamp(root) {
  try {
    return fs.readFileSync(path.join(root, '.consoles', stampName), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

module.exports = { buildConsoles, lastWords }
