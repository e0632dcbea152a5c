// What the tests do with the page: start the browser, visit, search, open; and what they measure of how it looks.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { build, type KnowledgeGraph } from '../../src/index.ts'
import { createApp } from '../../src/serve/app.ts'
import { type Listening, listen } from '../../src/serve/listen.ts'
import { buildPage } from './buildPage.ts'
import { findBrowser, hasChineseFont } from './findBrowser.mjs'

const SAMPLES = fileURLToPath(new URL('../../data/samples/', import.meta.url))
/** Pictures to be looked at, never committed. */
const SHOTS = fileURLToPath(new URL('./shots/', import.meta.url))

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** Expects of what comes about within seconds: software draws slowly. */
export const eventually = <T>(value: () => T) => expect.poll(value, { timeout: 10_000 })

/** Chromium, drawing WebGL in software. Throws where there is none, or no font for 汉字. */
export async function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no Chromium or Chrome: run `npm run pretest`, or set CHROME_PATH')
  if (!hasChineseFont()) throw new Error('no font with Chinese characters: run `npm run pretest`')
  const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
  return chromium.launch({ executablePath, args })
}

/** A browser, the sample page's graph being served, and a way to serve others; `close` ends them all. */
export interface Bench {
  readonly browser: Browser
  readonly sample: Listening
  readonly serve: (graph: KnowledgeGraph) => Promise<Listening>
  readonly close: () => Promise<void>
}

/** Makes ready what every test of the page needs; for `beforeAll`, which should wait two minutes for it. */
export async function openBench(): Promise<Bench> {
  await buildPage()
  const servers: Listening[] = []
  const serve = async (graph: KnowledgeGraph) => {
    const server = await listen(createApp(graph), 0)
    servers.push(server)
    return server
  }
  const browser = await launch()
  const close = async () => {
    await browser.close()
    for (const server of servers) server.close()
  }
  return { browser, sample: await serve((await build([SAMPLES])).graph), serve, close }
}

/** Keeps a picture of the page under that name, to be looked at. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}${name}.png` })
}

/** What the page makes for itself, workers and pictures, lies at such addresses. */
const isMadeHere = (asked: string): boolean => /^(blob|data):/.test(asked)

/** True for what a page at that address may ask: a file itself alone, a server's page that server. */
function isOwn(asked: string, url: string): boolean {
  const [there, here] = [new URL(asked), new URL(url)]
  return here.protocol === 'file:' ? there.pathname === here.pathname : there.host === here.host
}

/** A page of its own; when the test is over it must have said no error and asked for nothing that is not its own. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(12_000)
  const wrong: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text())
  })
  page.on('pageerror', error => wrong.push(String(error)))
  context.on('request', request => {
    if (!isMadeHere(request.url()) && !isOwn(request.url(), url)) wrong.push(`asked ${request.url()}`)
  })
  onTestFinished(async () => {
    await context.close()
    expect(wrong).toEqual([])
  })
  await page.goto(url)
  return page
}

/** Types a name into the search, led there by `/`, and waits for its hits. */
export async function search(page: Page, text: string): Promise<void> {
  await page.locator('#search').waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.id)
  await eventually(async () => {
    if ((await focused()) !== 'search') await page.keyboard.press('/')
    return focused()
  }).toBe('search')
  await page.keyboard.type(text)
  await page.locator(`.field[data-found="${text}"]`).waitFor()
  await hits(page).first().waitFor()
}

/** What the open search offers. */
export const hits = (page: Page) => page.locator('.hits [role="option"]')

/** Points at ground where there is nothing, and gives the spot. */
export async function emptySpot(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await page.locator('.stage').boundingBox())!
  const cursor = () => page.locator('.stage').evaluate(stage => stage.style.cursor)
  for (let y = box.y + box.height / 2; y < box.y + box.height - 8; y += 14) {
    const spot = { x: box.x + 6, y }
    await page.mouse.move(spot.x + 2, spot.y)
    await page.mouse.move(spot.x, spot.y, { steps: 3 })
    if ((await cursor()) !== 'pointer') return spot
  }
  throw new Error('there is no empty ground at the left border')
}

/** Opens the panel of the first hit. */
export async function open(page: Page, name: string): Promise<void> {
  await search(page, name)
  await page.keyboard.press('Enter')
  await page.locator('aside.r h1', { hasText: name }).waitFor()
}

/** How many nodes are on the stage. */
export const shown = async (page: Page) => Number(await page.locator('.stage').getAttribute('data-shown'))

/** Which of the parts lie over another, by more than a pixel of rounding; a part that is not shown lies over none. */
export async function overlaps(page: Page, parts: readonly string[]): Promise<string[]> {
  const boxes = await Promise.all(parts.map(async part => ({ part, box: await page.locator(part).boundingBox() })))
  return boxes.flatMap(({ part, box: a }, index) =>
    boxes.slice(index + 1).flatMap(({ part: other, box: b }) => {
      if (!a || !b) return []
      const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
      const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
      return width > 1 && height > 1 ? [`${part} and ${other}: ${width} by ${height}`] : []
    }),
  )
}

/** How many pixels the names cover. */
export const inkOn = (page: Page) =>
  page.locator('canvas.sigma-names').evaluate(canvas => {
    const { width, height } = canvas as HTMLCanvasElement
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height).data
    return pixels.filter((value, index) => index % 4 === 3 && value > 200).length
  })

/** Controls that a screen reader would have no word for. */
export const namelessControls = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, summary')]
      .filter(control => !(control.getAttribute('aria-label') || control.textContent?.trim()))
      .filter(control => !(control as HTMLInputElement).labels?.length)
      .map(control => control.outerHTML),
  )
