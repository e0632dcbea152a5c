// A graph that others made, on the page: no articles, relations that no sentence says, in words of their own.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromGexf, type KnowledgeGraph, layOut } from '../../src/index.ts'
import { violations } from './axe.ts'
import { type Bench, eventually, open, openBench, shoot, shown, visit } from './driver.ts'
import { watchWriting, written } from './onStage.ts'

let bench: Bench
let url: string

beforeAll(async () => {
  bench = await openBench()
  const graph: KnowledgeGraph = fromGexf(
    readFileSync(new URL('../write/foreign/files/papers.gexf', import.meta.url), 'utf8'),
  )
  layOut(graph)
  url = (await bench.serve(graph)).url
}, 120_000)

afterAll(() => bench?.close())

test('all of it is seen, and of kinds and articles only what there is', async () => {
  const page = await visit(bench.browser, url)
  await eventually(() => shown(page)).toBe(4)
  expect(await page.locator('header .what').innerText()).toBe('4 个实体 · 4 条关系')
  expect(await page.locator('.seeing').innerText()).toContain('4 个实体、4 条关系')
  expect(await page.title()).toBe('关系')
  const facets = (await page.locator('aside.l .row').allInnerTexts()).join(' ')
  for (const word of ['人物', '机构', '其他', '任职', '指向']) expect(facets).toContain(word)
  for (const word of ['地点', '活动', '相关']) expect(facets).not.toContain(word)
  await shoot(page, 'foreign')
})

test('a relation has its own name, and says that it has no sentence', async () => {
  const page = await visit(bench.browser, url)
  await watchWriting(page)
  await open(page, '青石基因')
  expect(await page.locator('aside.r .kind').innerText()).toMatch(/其他\s*gene/)
  expect(await page.locator('aside.r .rel h3').allInnerTexts()).toEqual(['← studies', 'regulates'])
  await eventually(async () => JSON.stringify(await written(page))).toContain('studies')
  await page.locator('.rel .said', { hasText: '林知远' }).click()
  await page.getByText('文件里没有给出原句。').waitFor()
  await shoot(page, 'foreign-relation')
})

test('it is walked, put in a table and connected without a sentence', async () => {
  const page = await visit(bench.browser, url)
  await page.evaluate(() => {
    location.hash = 'from=a&to=c&path=1&table=relations'
  })
  const hops = page.locator('.hops > li')
  await hops.first().waitFor()
  expect(await hops.first().innerText()).toMatch(/林知远 studies 青石基因\s+文件里没有给出原句。/)
  expect(await page.locator('[role=grid] tr[data-row]').allInnerTexts()).toHaveLength(4)
  await page.evaluate(() => {
    location.hash = 'relation=a|holdsPosition|b'
  })
  await page.getByText('权重 2.5').waitFor()
})

test.each(['light', 'dark'] as const)('in %s axe finds nothing serious', async colorScheme => {
  const page = await visit(bench.browser, url, { colorScheme, bypassCSP: true })
  await open(page, '青石基因')
  await page.locator('.rel .said', { hasText: '林知远' }).click()
  await page.getByText('文件里没有给出原句。').waitFor()
  expect(await violations(page)).toEqual([])
})
