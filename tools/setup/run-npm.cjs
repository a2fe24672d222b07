'use strict'

const childProcess = require('child_process')
const { SetupError } = require('./setup-error.cjs')

const OUTPUT_BYTES = 16 * 1024 * 1024

/** Runs the npm of this machine: the one that started us, else the one on the path. */
function runInstalledNpm(args, { cwd, show }) {
  const started = process.env.npm_execpath
  const ours = started !== undefined && /npm-cli\.c?js$/.test(started)
  if (ours) return run(process.execPath, [started, ...args], { cwd, show })
  // Windows has npm as a command file, which only a shell can start.
  const windows = process.platform === 'win32'
  return run('npm', args, { cwd, show, shell: windows })
}

/** Runs an npm that set-up brought itself, with the Node that set-up brought. */
function runBroughtNpm(node, npmCli, args, { cwd, show }) {
  return run(node, [npmCli, ...args], { cwd, show })
}

function run(file, args, { cwd, show, shell }) {
  const result = childProcess.spawnSync(file, args, {
    cwd,
    shell: shell === true,
    encoding: 'utf8',
    maxBuffer: OUTPUT_BYTES,
    // stdout of npm is never shown on ours: a caller may be reading a bare token there.
    stdio: ['ignore', 'pipe', show === true ? 'inherit' : 'pipe'],
  })
  if (result.error !== undefined && result.error.code === 'ENOENT') {
    throw new SetupError(
      'npm was not found. Install Node.js 24 or later together with npm and run the command again.',
    )
  }
  if (result.error !== undefined) throw result.error
  const errors = `${result.stderr || ''}\n${result.stdout || ''}`
    .split('\n')
    .filter((line) => /^npm (err!|error)/i.test(line))
    .map((line) => line.replace(/^npm (err!|error)\s*/i, ''))
    .filter((line) => line !== '' && !line.startsWith('A complete log'))
  return {
    status: result.status,
    stdout: result.stdout,
    lastWords: errors.slice(0, 3).join(' ').trim() || 'nothing',
  }
}

module.exports = { runBroughtNpm, runInstalledNpm }
