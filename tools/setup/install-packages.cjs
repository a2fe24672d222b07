'use strict'

const crypto = require('crypto')
const fs = require('fs')
const path = require('path')
const { fetchPackage } = require('./fetch-package.cjs')
const { holdLock } = require('./hold-lock.cjs')
const { NPM_PACKAGE } = require('./packages.cjs')
const { runBroughtNpm, runInstalledNpm } = require('./run-npm.cjs')
const { SetupError } = require('./setup-error.cjs')

const OLDEST_NPM_MAJOR = 7
const STAMP = path.join('node_modules', '.countersign-setup')
const CI = [
  'ci',
  '--ignore-scripts',
  '--include=dev',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

/** What the stamp says after an install of this lock file on this platform. */
function stampFor(lockFile, platform, arch) {
  return `${crypto.createHash('sha256').update(lockFile).digest('hex')} ${platform}-${arch}\n`
}

/** Must the packages be installed? `stamp` is undefined when there is none. */
function mustInstall(stamp, wanted) {
  return stamp !== wanted
}

function readStamp(root) {
  try {
    return fs.readFileSync(path.join(root, STAMP), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Brings `node_modules` to what the lock file says, if it is not. One set-up at a time does it. */
function installPackages(root, node, say) {
  const lockFile = fs.readFileSync(path.join(root, 'package-lock.json'))
  const wanted = stampFor(lockFile, process.platform, process.arch)
  if (!mustInstall(readStamp(root), wanted)) return

  const release = holdLock(path.join(root, '.node', 'install.lock'), say)
  try {
    if (!mustInstall(readStamp(root), wanted)) return
    say('Installing the packages of package-lock.json (once, and when it changes).')
    const result = npmCi(root, node, say)
    if (result.status !== 0) {
      throw new SetupError(
        'npm could not install the packages; is this machine online, and is there room on the disk? ' +
          `npm said: ${result.lastWords}`,
      )
    }
    fs.writeFileSync(path.join(root, STAMP), wanted)
  } finally {
    release()
  }
}

function npmCi(root, node, say) {
  const version = runInstalledNpm(['--version'], { cwd: root })
  if (parseInt(version.stdout, 10) >= OLDEST_NPM_MAJOR) return runInstalledNpm(CI, { cwd: root })

  say(`npm is too old to read the lock file: bringing ${NPM_PACKAGE.version} into .node/.`)
  const folder = fetchPackage(root, NPM_PACKAGE, { wanted: () => true, check: () => undefined })
  return runBroughtNpm(node, path.join(folder, 'bin', 'npm-cli.js'), CI, { cwd: root })
}

module.exports = { installPackages, mustInstall, stampFor }
