// The page as one file on a disk, with no network: all of it works, nothing is asked for, and nothing that a document says
// is run.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromJson, type KnowledgeGraph } from '../../src/index.ts'
import { formatOf } from '../../src/serve/formats.ts'
import { type Bench, eventually, hits, open, openBench, search, shoot, shown, visit } from './driver.ts'
import { HEADLINE, hostileGraph, PERSON } from './hostileGraph.ts'
import { take } from './take.ts'

const COMMENT = '<!--<script>window.struck=6</script>'
const SCRIPT = '</script><script>window.struck=7</script>'
const PAPER = '</title><script>window.struck=8</script>'

let bench: Bench
let folder: string
let graph: KnowledgeGraph
/** Addresses of the files: one saved by the page, one written by `guanxi export`, one of hostile names. */
let saved: string
let written: string
let hostile: string

beforeAll(async () => {
  bench = await openBench()
  folder = await mkdtemp(join(tmpdir(), 'guanxi-file-'))
  graph = fromJson(await (await fetch(`${bench.sample.url}export/json`)).text())
  saved = await save('saved.html', await savedFrom(bench.sample.url))
  written = await save('written.html', [...(await formatOf('html')!.write(graph))].join(''))
  hostile = await save('hostile.html', await savedFrom((await bench.serve(moreHostile())).url))
}, 120_000)

afterAll(async () => {
  await bench?.close()
  if (folder) await rm(folder, { recursive: true })
})

/** What the page of a server saves as HTML. */
async function savedFrom(url: string): Promise<Buffer> {
  const page = await bench.browser.newPage({ locale: 'zh-CN' })
  await page.goto(url)
  const { body } = await take(page, 'html')
  await page.close()
  return body
}

async function save(name: string, body: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, body)
  return pathToFileURL(path).href
}

/** With names that end a script or begin a comment in one, and a paper that ends the title. */
function moreHostile(): KnowledgeGraph {
  const graph = hostileGraph()
  const node = graph.getNodeAttributes(`person:${PERSON}`)
  for (const label of [COMMENT, SCRIPT]) graph.addNode(`person:${label}`, { ...node, label, x: node.x + 100 })
  graph.setAttribute(
    'articles',
    graph.getAttribute('articles').map(article => ({ ...article, publication: PAPER })),
  )
  return graph
}

const openFile = (url: string, options?: BrowserContextOptions): Promise<Page> =>
  visit(bench.browser, url, { offline: true, ...options })

test('a name is found by its initials, and read up to its article', async () => {
  const page = await openFile(saved)
  await search(page, 'hjb')
  await page.keyboard.press('Enter')
  await page.locator('aside.r h1', { hasText: '华景斌' }).waitFor()
  await page.locator('.said').first().click()
  await page.locator('.ev mark.f').first().waitFor()
  expect(await page.locator('.ev mark.f').first().innerText()).toBe('华景斌')
  await shoot(page, 'file')
  await page.getByRole('button', { name: '看原文' }).first().click()
  await page.locator('.source .here').first().waitFor()
  expect(await page.locator('.source h1').innerText()).not.toBe('')
})

test('two names are connected, each step with its sentence', async () => {
  const page = await openFile(saved)
  await open(page, '华景斌')
  await page.getByRole('button', { name: '怎么连上的' }).click()
  await page.getByRole('combobox', { name: '到谁' }).fill('金赛药业')
  await hits(page).first().waitFor()
  await page.keyboard.press('Enter')
  const first = page.locator('.paths > li').first()
  await first.locator('.ev').first().waitFor()
  expect(await first.locator('.ev blockquote mark').count()).toBeGreaterThanOrEqual(
    await first.locator('.hops > li').count(),
  )
})

test('a name that is nearly right leads to the right one', async () => {
  const page = await openFile(saved)
  await page.locator('#search').fill('华景宾')
  await page.getByRole('button', { name: '华景斌' }).first().click()
  await eventually(() => hits(page).first().innerText()).toContain('华景斌')
})

test('the legend filters', async () => {
  const page = await openFile(saved)
  const kind = page.locator('aside.l').getByRole('button', { name: /^.?地点/ })
  await kind.waitFor()
  const places = Number(await kind.locator('.n').innerText())
  await kind.click()
  await eventually(() => shown(page)).toBe(graph.order - places)
})

test('a layout runs, in a worker that the file brings along', async () => {
  const page = await openFile(saved)
  await page.getByRole('button', { name: '重新排布' }).click()
  await page.getByRole('button', { name: '停止排布' }).click()
  await page.getByRole('button', { name: '恢复原样' }).waitFor()
})

describe('from the file can be taken', () => {
  test('the graph, which is the same graph', async () => {
    const page = await openFile(saved)
    const taken = fromJson((await take(page, 'json')).body.toString('utf8'))
    expect(taken.nodes().sort()).toEqual(graph.nodes().sort())
    expect(taken.edges().sort()).toEqual(graph.edges().sort())
    expect(taken.getAttribute('articles')).toEqual(graph.getAttribute('articles'))
  })

  test('another such file', async () => {
    const page = await openFile(saved)
    const again = await openFile(await save('again.html', (await take(page, 'html')).body))
    await open(again, '华景斌')
    expect(await shown(again)).toBe(graph.order)
  })
})

test('a file of guanxi export opens too', async () => {
  const page = await openFile(written)
  await open(page, '华景斌')
  await page.locator('.said').first().click()
  await page.locator('.ev mark.f').first().waitFor()
})

test('names that are markup are text there', async () => {
  const page = await openFile(hostile)
  for (const name of [COMMENT, SCRIPT]) {
    await search(page, name.slice(0, 12))
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('aside.r h1').innerText()).toBe(name)
  }
  expect(await page.title()).toContain(PAPER)
  await open(page, 'img')
  expect(await page.locator('aside.r h1').innerText()).toBe(PERSON)
  await page.locator('.said').first().click()
  await page.locator('.ev').first().waitFor()
  expect(await page.locator('.ev figcaption').innerText()).toContain(HEADLINE)
  await shoot(page, 'file-hostile')
  expect(await page.evaluate(() => 'struck' in window)).toBe(false)
})

test('a file that was cut off says that it is not whole', async () => {
  const html = [...(await formatOf('html')!.write(graph))].join('')
  const [json] = /(?<=id="guanxi-graph">).*?(?=<\/script>)/s.exec(html)!
  const page = await openFile(await save('cut.html', html.slice(0, html.indexOf(json) + json.length / 2)))
  await page.getByText('这个文件不完整').waitFor()
  await shoot(page, 'file-cut')
})
