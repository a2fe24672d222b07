'use strict'

const childProcess = require('child_process')
const fs = require('fs')
const os = require('os')
const path = require('path')
const { SetupError } = require('./setup-error.cjs')

const FORWARDED = ['SIGTERM', 'SIGINT', 'SIGHUP']
const NODE_OPTIONS = [
  // node:sqlite still calls itself experimental on every start; the tests are what we trust.
  '--disable-warning=ExperimentalWarning',
  // Else V8 sizes its young generation by the machine's memory: 134 MB of a server's on 24 GB.
  '--max-semi-space-size=16',
]

/** Runs the planned file and becomes its shadow: same terminal, same signals, same ending. */
function handOver(root, node, plan) {
  const file = path.join(root, plan.file)
  if (!fs.existsSync(file)) throw new SetupError(`${plan.file} is missing from this copy.`)
  const child = childProcess.spawn(node, [...NODE_OPTIONS, file, ...plan.args], {
    stdio: 'inherit',
    env: { ...plan.defaults, ...process.env },
  })
  for (const signal of FORWARDED) {
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches the child by itself; twice would cut its draining short.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
  child.on('error', (error) => {
    process.stderr.write(`Node.js at ${node} could not be started: ${error.message}\n`)
    process.exit(1)
  })
  // Shells say 128 + number for an ending by signal.
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? code : 128 + (os.constants.signals[signal] || 0))
  })
}

module.exports = { handOver }
