'use strict'

const fs = require('fs')
const path = require('path')

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
/** Where installers put it without telling the path. */
const PLACES = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser for the tests: the one named by the environment, else an installed one. */
function findChromium(environment) {
  const named = environment.COUNTERSIGN_TEST_CHROMIUM
  if (named) return named
  const folders = (environment.PATH || '').split(path.delimiter).filter((each) => each !== '')
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  return [...onPath, ...PLACES].find((file) => fs.existsSync(file))
}

module.exports = { findChromium }
