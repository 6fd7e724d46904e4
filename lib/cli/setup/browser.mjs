import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, step } from './step.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of a Chromium on this machine, null if there is none. `IWM_CHROMIUM` names one that is not on the PATH. */
export function findBrowser() {
  const named = process.env.IWM_CHROMIUM
  if (named) return existsSync(named) ? named : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  return [...onPath, ...ELSEWHERE].find(path => existsSync(path)) ?? null
}

/**
 * The path of a Chromium, installed from Debian if it is missing and we may. Throws with the command that installs it.
 * @param {string} root
 * @param {NodeJS.WritableStream} say
 * @returns {Promise<string>}
 */
export async function ensureBrowser(root, say) {
  const found = findBrowser()
  if (found) return found
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    await step(say, 'Installing Chromium for the browser tests', async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' }
      await run('apt-get', ['update'], { cwd: root, env, quiet: 'apt-get update' })
      const words = ['install', '-y', '--no-install-recommends', 'chromium']
      await run('apt-get', words, { cwd: root, env, quiet: 'apt-get install chromium' })
    })
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error(
    [
      'The browser tests need Chromium and found none. Install it with one of these, then run the same command again:',
      '  Debian, Ubuntu:  sudo apt-get install -y chromium',
      '  Fedora:          sudo dnf install -y chromium',
      '  macOS:           brew install --cask chromium',
      '  Windows:         winget install Google.Chrome',
      'or set IWM_CHROMIUM to the path of a Chromium or Chrome that you have.',
    ].join('\n'),
  )
}
