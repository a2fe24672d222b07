'use strict'

const childProcess = require('child_process')
const fs = require('fs')
const { findChromium } = require('./find-chromium.cjs')

const PACKAGES = ['chromium', 'fonts-dejavu-core']

/**
 * Answers a Chromium for the tests: an installed one, else on Debian, as root, the one of its
 * packages. Without any, the tests in the browser fail and say so; all others run.
 */
function bringChromium(say) {
  const found = findChromium(process.env)
  if (found !== undefined) return found
  if (!mayInstall()) {
    say(
      'The tests in the browser need Chromium: install it, or set COUNTERSIGN_TEST_CHROMIUM to one.',
    )
    return undefined
  }
  say(`Installing ${PACKAGES.join(' and ')} with apt-get, for the tests in the browser (once).`)
  const options = { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  childProcess.spawnSync('apt-get', ['update', '-q'], options)
  const install = ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES]
  const result = childProcess.spawnSync('apt-get', install, options)
  const brought = findChromium(process.env)
  if (brought === undefined) {
    const words = `${result.stdout || ''}\n${result.stderr || ''}`.trim().split('\n').slice(-3)
    say(
      `apt-get could not install it; the tests in the browser will fail. It said: ${words.join(' ')}`,
    )
  }
  return brought
}

function mayInstall() {
  const isRoot = typeof process.getuid === 'function' && process.getuid() === 0
  return isRoot && fs.existsSync('/etc/debian_version') && fs.existsSync('/usr/bin/apt-get')
}

module.exports = { bringChromium }
