// Where the browser that the tests drive is, and whether it can draw 汉字. Shared by `npm run pretest` and the tests.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium or Chrome that starts: CHROME_PATH, else the usual names on PATH, a macOS application, Playwright's own. */
export function findBrowser() {
  const { CHROME_PATH, PATH = '' } = process.env
  if (CHROME_PATH) return starts(CHROME_PATH) ? CHROME_PATH : undefined
  const onPath = NAMES.flatMap(name => PATH.split(delimiter).map(folder => join(folder, name)))
  return [...onPath, ...MAC, chromium.executablePath()].find(starts)
}

/** True where a font with Chinese characters is installed; without one every name is drawn as boxes. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return Boolean(stdout?.trim())
}

function starts(path) {
  if (!path || !existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
  } catch {
    return false
  }
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}
