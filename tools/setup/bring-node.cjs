'use strict'

const childProcess = require('child_process')
const fs = require('fs')
const path = require('path')
const { fetchPackage } = require('./fetch-package.cjs')
const { NODE_PACKAGES } = require('./packages.cjs')
const { SetupError } = require('./setup-error.cjs')

const OLDEST_MAJOR = 24

/** May this Node run the program? Before-release builds of the oldest version may not. */
function isNewEnough(version) {
  const match = /^v?(\d+)\.\d+\.\d+(-.+)?$/.exec(version)
  if (match === null) return false
  const major = Number(match[1])
  return major > OLDEST_MAJOR || (major === OLDEST_MAJOR && match[2] === undefined)
}

function executableIn(folder) {
  return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Answers the path of a Node that may run the program: the running one, else one brought here. */
function bringNode(root, say) {
  if (isNewEnough(process.version)) return process.execPath

  const platform = `${process.platform}-${process.arch}`
  const pinned = NODE_PACKAGES[platform]
  if (pinned === undefined) {
    throw new SetupError(
      `Countersign needs Node.js ${OLDEST_MAJOR} or later; this is ${process.version}, and there is ` +
        `no package to bring one for ${platform}. Please install it and run the command again.`,
    )
  }
  const brought = executableIn(path.join(root, '.node', `${pinned.name}-${pinned.version}`))
  if (fs.existsSync(brought)) return brought

  say(
    `Node.js ${process.version} is too old: bringing ${pinned.version} into .node/ (once, about 50 MB).`,
  )
  const folder = fetchPackage(root, pinned, {
    wanted: (file) => file.startsWith('bin/') || file === 'LICENSE',
    check: requireThatItRuns,
  })
  return executableIn(folder)
}

function requireThatItRuns(folder) {
  const result = childProcess.spawnSync(executableIn(folder), ['--version'], { encoding: 'utf8' })
  if (result.status === 0 && isNewEnough(result.stdout.trim())) return
  // Typically a Linux whose C library is not glibc.
  throw new SetupError(
    'The Node.js that npm offers does not run on this machine. ' +
      `Please install Node.js ${OLDEST_MAJOR} or later and run the command again.`,
  )
}

module.exports = { bringNode, isNewEnough }
