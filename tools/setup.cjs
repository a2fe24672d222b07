'use strict'

/**
 * Everything between a fresh clone and a running program. Plain JavaScript for any Node since 14:
 * it brings a new enough Node, installs the packages, builds the consoles, finds a browser for the
 * tests, and hands over. It speaks on stderr only, because `countersign token` prints a bare token on stdout.
 */

const fs = require('fs')
const path = require('path')
const { bringChromium } = require('./setup/bring-chromium.cjs')
const { bringNode } = require('./setup/bring-node.cjs')
const { buildConsoles } = require('./setup/build-consoles.cjs')
const { handOver } = require('./setup/hand-over.cjs')
const { installPackages } = require('./setup/install-packages.cjs')
const { SetupError } = require('./setup/setup-error.cjs')

const ROOT = fs.realpathSync(path.join(__dirname, '..'))

/** @returns what to run for a command: the file, its arguments, and defaults the environment overrides. */
function planFor(command, args) {
  switch (command) {
    case 'start':
      return { file: 'src/main.ts', args, defaults: { COUNTERSIGN_SANDBOX: 'on' } }
    case 'test':
      return { file: 'tools/run-tests.ts', args, defaults: {} }
    case 'check':
      return { file: 'tools/run-checks.ts', args, defaults: {} }
    case 'bench':
      return { file: 'bench/main.ts', args, defaults: {} }
    case 'prove':
      return { file: 'tools/prove-coverage.ts', args, defaults: {} }
    case 'screenshots':
      return { file: 'tools/take-screenshots.ts', args, defaults: {} }
    case 'countersign':
      return args[0] === 'serve'
        ? { file: 'src/main.ts', args: args.slice(1), defaults: {} }
        : { file: 'src/cli/main.ts', args, defaults: {} }
    default:
      return undefined
  }
}

/** @returns what must be there besides Node and the packages. */
function needsOf(command, args) {
  const serves = command === 'start' || (command === 'countersign' && args[0] === 'serve')
  const asks = args.includes('--help') || args.includes('-h')
  const browses = ['test', 'screenshots', 'bench'].includes(command) && !asks
  return {
    consoles: browses || (serves && !asks),
    chromium: browses,
  }
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function main(argv) {
  const plan = planFor(argv[0], argv.slice(1))
  if (plan === undefined) {
    say(
      'Usage: node tools/setup.cjs start|test|check|bench|prove|screenshots|countersign [arguments]',
    )
    process.exit(2)
  }
  try {
    const node = bringNode(ROOT, say)
    installPackages(ROOT, node, say)
    const needs = needsOf(argv[0], argv.slice(1))
    if (needs.consoles) buildConsoles(ROOT, node, say)
    const chromium = needs.chromium ? bringChromium(say) : undefined
    const found = chromium === undefined ? {} : { COUNTERSIGN_TEST_CHROMIUM: chromium }
    handOver(ROOT, node, { ...plan, defaults: { ...plan.defaults, ...found } })
  } catch (error) {
    // Expected troubles (offline, no npm, a full disk) are one plain sentence; anything else is ours.
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exit(1)
  }
}

if (require.main === module) main(process.argv.slice(2))

module.exports = { needsOf, planFor }
