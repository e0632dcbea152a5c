// How fast the page is in a real browser, drawing in software: the sample's page until its first names are drawn, and a
// graph of 20,000 entities and 60,000 relations until it is at rest, then a search, a filter and a pointer. Times are put
// beside that of reading the same graph's JSON in the same browser, since machines differ. `npm run bench:page`, on dist.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { findBrowser } from '../browser/findBrowser.mjs'
import { largeGraph } from './largeGraph.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const [{ build }, { createApp }, { listen }] = await Promise.all(
  ['index.js', 'serve/app.js', 'serve/listen.js'].map(path => import(join(ROOT, 'dist', path))),
)

const VIEW = { width: 1440, height: 900 }
const ROUNDS = 3
/** What the times of a large graph are put beside. */
const YARD = 'JSON.parse of its graph'
/** Nothing drawn and no long task for so long is rest. */
const QUIET_MS = 700

const assets = join(ROOT, 'dist/viz/assets')
const scripts = readdirSync(assets).filter(name => name.endsWith('.js'))
const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0)
console.log(`scripts of the page, gzipped: ${(bytes / 1000).toFixed(0)} kB`)

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
})
try {
  const sample = (await build([join(ROOT, 'data/samples')])).graph
  await report('the sample’s page', sample, { search: '长春药谷' })
  const graph = largeGraph(20_000, 60_000)
  const name = graph.getNodeAttribute(graph.nodes()[15_000], 'label')
  await report(`${graph.order} entities, ${graph.size} relations`, graph, { search: name })
} finally {
  await browser.close()
}

/** The best of several rounds of each figure, in ms. */
async function report(title, graph, asked) {
  const server = await listen(createApp(graph), 0)
  try {
    await fetch(`${server.url}api/entities?q=a`)
    await (await fetch(`${server.url}api/graph`)).arrayBuffer()
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(server.url, asked))
    const best = figure => Math.min(...rounds.map(round => round[figure]))
    const yard = best(YARD)
    console.log(`\n${title}`)
    for (const figure of Object.keys(rounds[0])) {
      const each = rounds.map(round => round[figure].toFixed(0)).join(', ')
      const ratio = yard > 10 ? `  ${(best(figure) / yard).toFixed(1)} × ${YARD}` : ''
      console.log(`  ${figure.padEnd(30)} ${best(figure).toFixed(0).padStart(6)} ms  (${each})${ratio}`)
    }
  } finally {
    server.close()
  }
}

async function measure(url, { search }) {
  const context = await browser.newContext({ viewport: VIEW, locale: 'zh-CN', reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await page.addInitScript(watch)
    await page.goto(url)
    await page.waitForFunction(() => globalThis.seen.first > 0, null, { timeout: 60_000 })
    await page.waitForFunction(
      quiet => performance.now() - Math.max(globalThis.seen.last, globalThis.seen.busyUntil) > quiet,
      QUIET_MS,
      { timeout: 60_000 },
    )
    const loaded = await page.evaluate(() => ({ ...globalThis.seen }))
    const parse = await page.evaluate(async () => {
      const text = await (await fetch('api/graph')).text()
      const since = performance.now()
      JSON.parse(text)
      return performance.now() - since
    })
    const searched = await timeSearch(page, search)
    await page.keyboard.press('Escape')
    const filtered = await timeDrawn(page, () => page.locator('aside.l .row[aria-pressed="true"]').first().click())
    await timeDrawn(page, () => page.locator('aside.l .row').first().click())
    const pointed = await timeHover(page)
    return {
      'first names drawn': loaded.first,
      'at rest': Math.max(loaded.last, loaded.busyUntil),
      'longest task until then': loaded.longest,
      'a search': searched,
      'a filter': filtered,
      'pointing at a node': pointed,
      [YARD]: parse,
    }
  } finally {
    await context.close()
  }
}

/** In the page: when names are drawn, and how long tasks are. */
function watch() {
  const seen = { first: 0, last: 0, busyUntil: 0, longest: 0 }
  globalThis.seen = seen
  const plain = CanvasRenderingContext2D.prototype.fillText
  CanvasRenderingContext2D.prototype.fillText = function (...all) {
    seen.last = performance.now()
    seen.first ||= seen.last
    return plain.apply(this, all)
  }
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) {
      seen.busyUntil = Math.max(seen.busyUntil, startTime + duration)
      seen.longest = Math.max(seen.longest, duration)
    }
  }).observe({ type: 'longtask', buffered: true })
}

/** From the last key until the hits are there, less the pause that the field waits for more keys. */
async function timeSearch(page, text) {
  await page.keyboard.press('/')
  await page.evaluate(() => {
    const list = document.querySelector('.search')
    globalThis.hitAt = 0
    new MutationObserver(() => {
      if (document.querySelector('[role="option"]')) globalThis.hitAt ||= performance.now()
    }).observe(list, { childList: true, subtree: true })
    document.querySelector('#search').addEventListener('input', () => {
      globalThis.typedAt = performance.now()
    })
  })
  await page.keyboard.insertText(text)
  await page.waitForFunction(() => globalThis.hitAt > 0)
  return page.evaluate(() => globalThis.hitAt - globalThis.typedAt)
}

/** From the press in the page until the last name of the new picture is drawn. */
async function timeDrawn(page, act) {
  await page.evaluate(() => {
    globalThis.actedAt = 0
    addEventListener('click', () => (globalThis.actedAt ||= performance.now()), { capture: true, once: true })
  })
  await act()
  await page.waitForFunction(() => globalThis.seen.last > globalThis.actedAt && globalThis.actedAt > 0)
  await page.waitForFunction(() => performance.now() - globalThis.seen.last > 300)
  return page.evaluate(() => globalThis.seen.last - globalThis.actedAt)
}

/** Points along a grid until a node is met: from the move that met it until its picture is drawn. */
async function timeHover(page) {
  const box = await page.locator('.stage').boundingBox()
  await page.evaluate(() => addEventListener('mousemove', () => (globalThis.movedAt = performance.now()), true))
  for (let y = 60; y < box.height - 40; y += 9) {
    for (let x = 200; x < box.width - 60; x += 40) {
      const before = await page.evaluate(() => globalThis.seen.last)
      await page.mouse.move(box.x + x, box.y + y)
      const isMet = await page.evaluate(() => document.querySelector('.stage').style.cursor === 'pointer')
      if (!isMet) continue
      await page.waitForFunction(last => globalThis.seen.last > last, before)
      return page.evaluate(() => globalThis.seen.last - globalThis.movedAt)
    }
  }
  return Number.NaN
}
