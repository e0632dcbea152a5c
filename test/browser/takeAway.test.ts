// What is taken away is what is on the stage, or all of it, and every form of it can be read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromJson, type KnowledgeGraph } from '../../src/index.ts'
import { all, type Element, parse } from '../write/parseXml.ts'
import { type Bench, openBench, shoot, visit } from './driver.ts'
import { address, bringToMiddle, drag, middle } from './onStage.ts'
import { FORMS, take } from './take.ts'
import { type Counts, countsIn } from './takenCounts.ts'

let bench: Bench
let graph: KnowledgeGraph

beforeAll(async () => {
  bench = await openBench()
  graph = fromJson(await (await fetch(`${bench.sample.url}export/json`)).text())
}, 120_000)

afterAll(() => bench?.close())

/** With places and events hidden. */
const filtered = () => `${bench.sample.url}#hide=place,event`

type Readable = Parameters<typeof countsIn>[0]
const READABLE = FORMS.filter((form): form is Readable => form !== 'png')

/** Those counts that the form tells. */
const told = (counts: Counts, { nodes, edges }: Required<Counts>): Counts => ({
  ...(counts.nodes !== undefined && { nodes }),
  ...(counts.edges !== undefined && { edges }),
})

describe.each(READABLE)('as %s', form => {
  test('there is what is shown, and all where all is asked for', async () => {
    const page = await visit(bench.browser, filtered())
    const stage = page.locator('.stage')
    await stage.waitFor()
    const [nodes, edges] = [
      Number(await stage.getAttribute('data-shown')),
      Number(await stage.getAttribute('data-edges')),
    ]
    expect(nodes).toBeGreaterThan(10)
    expect(nodes).toBeLessThan(graph.order)

    const part = await take(page, form, 'shown')
    const partCounts = countsIn(form, part.body.toString('utf8'))
    expect(partCounts).toEqual(told(partCounts, { nodes, edges }))
    expect(part.name).toMatch(/^guanxi\.[a-z.]+$/)

    const whole = await take(page, form, 'all')
    const wholeCounts = countsIn(form, whole.body.toString('utf8'))
    expect(wholeCounts).toEqual(told(wholeCounts, { nodes: graph.order, edges: graph.size }))
  })
})

test('as PNG there is a picture twice as large as the SVG', async () => {
  const page = await visit(bench.browser, filtered())
  const svg = parse((await take(page, 'svg', 'shown')).body.toString('utf8'))
  const { body } = await take(page, 'png', 'shown')
  expect(body.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  expect(body.length).toBeGreaterThan(10_000)
  expect(body.subarray(12, 16).toString('latin1')).toBe('IHDR')
  const width = Math.floor(Number(svg.attributes.width))
  expect(Math.abs(body.readUInt32BE(16) - 2 * width)).toBeLessThanOrEqual(2)
})

/** What `viz:` says of the node of that id. */
function seen(gexf: Element, id: string, what: 'position' | 'color'): Readonly<Record<string, string>> {
  const node = all(gexf, 'node').find(({ attributes }) => attributes.id === id)!
  return node.children.find(({ name }) => name === `viz:${what}`)!.attributes
}

test('a node stands in the file where it was dragged to', async () => {
  const page = await visit(bench.browser, bench.sample.url)
  await drag(page, await bringToMiddle(page, '华景斌'), await middle(page, 150, 110))
  await page.waitForURL(/at=/)
  const [, x, y] = /at=person:华景斌,(-?\d+),(-?\d+)/.exec(address(page))!
  const position = seen(parse((await take(page, 'gexf', 'shown')).body.toString('utf8')), 'person:华景斌', 'position')
  expect(Math.round(Number(position.x))).toBe(Number(x))
  expect(Math.round(Number(position.y))).toBe(Number(y))
})

test('nodes have in the file the colours that one sees', async () => {
  const page = await visit(bench.browser, `${bench.sample.url}#color=community`)
  await page.locator('.stage canvas.sigma-names').waitFor()
  const first = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--community-0'))
  const { r, g, b } = seen(parse((await take(page, 'gexf')).body.toString('utf8')), 'place:长春新区', 'color')
  expect(`#${[r, g, b].map(value => Number(value).toString(16).padStart(2, '0')).join('')}`).toBe(first.trim())
})

test('the menu closes on Escape and on a press elsewhere', async () => {
  const page = await visit(bench.browser, bench.sample.url)
  const menu = page.locator('details.menu')
  await menu.locator('summary').click()
  await menu.getByRole('button', { name: 'GEXF' }).waitFor()
  await shoot(page, 'export-menu')
  await page.keyboard.press('Escape')
  expect(await menu.getAttribute('open')).toBe(null)
  await menu.locator('summary').click()
  await page.locator('aside.r').click()
  expect(await menu.getAttribute('open')).toBe(null)
})
