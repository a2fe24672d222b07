'use strict'

const fs = require('fs')
const path = require('path')
const { SetupError } = require('./setup-error.cjs')

const WAIT_MS = 250
const LONGEST_WAIT_MS = 10 * 60 * 1000

/**
 * Holds a lock file that names the process holding it, waiting while that process lives. Answers the
 * function that lets go.
 */
function holdLock(file, say, what = 'installing the packages') {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const deadline = Date.now() + LONGEST_WAIT_MS
  let told = false
  while (!tryHold(file)) {
    if (Date.now() > deadline) {
      throw new SetupError(
        `Another set-up holds ${file} for very long; remove it if none is running.`,
      )
    }
    if (!told) say(`Another set-up is ${what}; waiting for it.`)
    told = true
    // Set-up is synchronous from end to end: nothing else runs in this process meanwhile.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS)
  }
  return () => fs.rmSync(file, { force: true })
}

function tryHold(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    removeIfAbandoned(file)
    return false
  }
}

/** A process that was killed leaves its lock behind. */
function removeIfAbandoned(file) {
  const holder = readHolder(file)
  // NOTE: a lock just made may still be empty, which reads as 0: our own process group, alive.
  if (holder === undefined || isAlive(Number(holder))) return
  // Moved aside first: whoever moves the abandoned one removes it, and nobody removes a new one.
  const aside = `${file}.${process.pid}`
  try {
    fs.renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (readHolder(aside) === holder) fs.rmSync(aside, { force: true })
  else fs.renameSync(aside, file)
}

function readHolder(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error.code === 'EPERM'
  }
}

module.exports = { holdLock }
