// The first look: it is said what one sees, and no name lies over another.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphView } from '../../src/index.ts'
import { type Bench, DESK, eventually, openBench, PHONE, shoot, shown, visit } from './driver.ts'
import { papersGraph } from './papersGraph.ts'
import { keepWritten, namesOn } from './writtenNames.ts'

let bench: Bench
let papers: string

beforeAll(async () => {
  bench = await openBench()
  papers = (await bench.serve(papersGraph())).url
}, 120_000)

afterAll(() => bench?.close())

test('it is said what one sees', async () => {
  const page = await visit(bench.browser, bench.sample.url)
  const { articles, nodes, edges } = (await (await fetch(new URL('api/graph', bench.sample.url))).json()) as GraphView
  const [printed, entities, relations] = [articles.length, nodes.length, edges.length]
  expect(printed * entities * relations).toBeGreaterThan(0)
  await eventually(() => page.locator('.seeing').innerText()).toBe(
    `${printed} 篇文章里的 ${entities} 个实体、${relations} 条关系`,
  )
  expect(await page.locator('aside.r .soft').first().innerText()).toContain(
    `${printed} 篇文章里说到的 ${entities} 个实体，和它们之间的 ${relations} 条关系。`,
  )
  expect(await page.locator('header .what').innerText()).toBe(
    `城市晚报 2022-07-15 · ${printed} 篇 · ${entities} 个实体 · ${relations} 条关系`,
  )
  expect(await shown(page)).toBe(entities)
  expect(Number(await page.locator('.stage').getAttribute('data-edges'))).toBe(relations)
})

test.each([
  ['the sample', DESK, 25],
  ['the sample', PHONE, 8],
  ['the papers', DESK, 10],
] as const)('of %s at %o no name lies over another', async (which, viewport, least) => {
  const page = await visit(bench.browser, which === 'the papers' ? papers : bench.sample.url, { viewport })
  await keepWritten(page)
  await eventually(async () => (await namesOn(page)).length).toBeGreaterThanOrEqual(least)
  const names = await namesOn(page)
  const crossed = names.flatMap((a, index) =>
    names.slice(index + 1).flatMap(b => {
      const width = (a.width + b.width) / 2 - Math.abs(a.x - b.x)
      const height = (a.size + b.size) / 2 - Math.abs(a.y - b.y)
      return width > 1 && height > 1 ? [`${a.text} and ${b.text}: ${width} by ${height}`] : []
    }),
  )
  expect(crossed).toEqual([])
  await shoot(page, `first-${which === 'the papers' ? 'papers' : 'sample'}-${viewport.width}`)
})
