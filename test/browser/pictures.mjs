// `npm run pictures`: the pictures in the README, taken of the built page on the sample, the same every time.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from './findBrowser.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FOLDER = join(ROOT, 'viz/pictures')
const [{ build }, { createApp }, { listen }] = await Promise.all(
  ['index.js', 'serve/app.js', 'serve/listen.js'].map(path => import(join(ROOT, 'dist', path))),
)

const VIEW = { width: 1440, height: 900 }
/** Until all that an act sets off is drawn, in software. */
const DRAWN_MS = 900

const PICTURES = {
  explorer: page => openRelation(page, '长春药谷'),
  article: async page => {
    await openRelation(page, '长春药谷')
    await page.getByRole('button', { name: '看原文' }).first().click()
    await page.locator('.source .here').first().waitFor()
  },
  paths: async page => {
    await open(page, '华景斌')
    await page.getByRole('button', { name: '从这里连' }).click()
    await page.getByRole('combobox', { name: '到谁' }).fill('金赛药业')
    await page.locator('.hits [role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.paths .ev').first().waitFor()
  },
  table: async page => {
    await page.getByRole('button', { name: '表格' }).click()
    await page.locator('.strip select').last().selectOption('community')
    await open(page, '吉林省医疗保障局')
  },
}

const server = await listen(createApp((await build([join(ROOT, 'data/samples')])).graph), 0)
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
})
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, act] of Object.entries(PICTURES)) await take(name, act)
} finally {
  await browser.close()
  server.close()
}

async function take(name, act) {
  const isDark = name === 'paths'
  const context = await browser.newContext({
    viewport: VIEW,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    colorScheme: isDark ? 'dark' : 'light',
    deviceScaleFactor: name === 'explorer' ? 2 : 1,
  })
  const page = await context.newPage()
  await page.goto(server.url)
  await page.locator('canvas.sigma-names').waitFor()
  await act(page)
  await page.mouse.move(VIEW.width / 2, 20)
  await page.waitForTimeout(DRAWN_MS)
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  await context.close()
  console.log(`viz/pictures/${name}.png`)
}

async function open(page, name) {
  await page.locator('#search').fill(name)
  await page.locator('.hits [role="option"]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('aside.r h1', { hasText: name }).waitFor()
}

async function openRelation(page, name) {
  await open(page, name)
  await page.locator('.said').first().click()
  await page.locator('.ev').first().waitFor()
}
