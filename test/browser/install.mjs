// `npm run pretest`: makes sure that there is a browser for the tests and a font for 汉字, installs what is missing
// where it can, and says how where it cannot. The browser's tests are never skipped.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findBrowser, hasChineseFont } from './findBrowser.mjs'

const PLAYWRIGHT = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url))

const HOW = {
  browser: 'install Chromium or Google Chrome, or set CHROME_PATH to one',
  font: 'install a font with Chinese characters, on Debian and Ubuntu: sudo apt-get install fonts-noto-cjk',
}

function run(command, ...args) {
  console.error(`> ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function installWithApt() {
  // Which fonts there are is asked of fc-list, which fontconfig brings.
  const fonts = hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']
  const missing = [...(findBrowser() ? [] : ['chromium']), ...fonts]
  if (missing.length === 0 || !run('apt-get', 'update')) return
  for (const one of missing) run('apt-get', 'install', '-y', '--no-install-recommends', one)
}

if (process.env.CHROME_PATH && !findBrowser()) {
  console.error(`CHROME_PATH is “${process.env.CHROME_PATH}”, which does not start`)
  process.exit(1)
}
if (canUseApt()) installWithApt()
if (!findBrowser()) run(process.execPath, PLAYWRIGHT, 'install', 'chromium')

const lacking = [...(findBrowser() ? [] : [HOW.browser]), ...(hasChineseFont() ? [] : [HOW.font])]
for (const how of lacking) console.error(`the browser tests cannot run: ${how}`)
process.exit(lacking.length > 0 ? 1 : 0)
