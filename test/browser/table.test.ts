// The table: what is on the stage, as rows that can be sorted and chosen.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, eventually, open, openBench, shoot, shown, visit } from './driver.ts'

let bench: Bench

beforeAll(async () => {
  bench = await openBench()
}, 120_000)

afterAll(() => bench?.close())

async function openTable(hash = ''): Promise<Page> {
  const page = await visit(bench.browser, `${bench.sample.url}${hash}`)
  await page.locator('.stage').waitFor()
  await page.locator('header').getByRole('button', { name: '表格' }).click()
  await page.getByRole('grid').waitFor()
  return page
}

const rowCount = async (page: Page) => Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
const edges = async (page: Page) => Number(await page.locator('.stage').getAttribute('data-edges'))

/** What stands in a column of the rows in sight, its place counted from 0. */
const column = (page: Page, place: number) =>
  page.locator(`[role=grid] tr[data-row] td:nth-child(${place + 1})`).allInnerTexts()

test('has a row for each entity on the stage, and one for each relation', async () => {
  const page = await openTable()
  expect(await rowCount(page)).toBe(await shown(page))
  await shoot(page, 'table-entities')
  await page.getByRole('tab', { name: '关系' }).click()
  await eventually(() => rowCount(page)).toBe(await edges(page))
  await shoot(page, 'table-relations')
})

test('is in step with a filter', async () => {
  const page = await openTable()
  const before = await rowCount(page)
  await page
    .locator('aside.l')
    .getByRole('button', { name: /^.?地点/ })
    .click()
  await eventually(() => rowCount(page)).toBeLessThan(before)
  expect(await rowCount(page)).toBe(await shown(page))
})

test('sorts by a column, the greatest first, then the least', async () => {
  const page = await openTable()
  const head = page.getByRole('columnheader', { name: '提及' })
  const place = await head.evaluate(cell => (cell as HTMLTableCellElement).cellIndex)
  const numbers = async () => (await column(page, place)).map(Number)
  await head.getByRole('button').click()
  await eventually(() => head.getAttribute('aria-sort')).toBe('descending')
  const falling = await numbers()
  expect(falling).toEqual([...falling].sort((a, b) => b - a))
  await head.getByRole('button').click()
  await eventually(() => head.getAttribute('aria-sort')).toBe('ascending')
  await eventually(numbers).not.toEqual(falling)
  const rising = await numbers()
  expect(rising).toEqual([...rising].sort((a, b) => a - b))
})

test('opens what is chosen in it, and shows what is chosen elsewhere', async () => {
  const page = await openTable()
  const row = page.locator('tr[data-row="organization:吉林省医疗保障局"]')
  await row.click()
  await page.locator('aside.r h1', { hasText: '吉林省医疗保障局' }).waitFor()
  await eventually(() => row.getAttribute('aria-selected')).toBe('true')
  await open(page, '华景斌')
  const other = page.locator('tr[data-row="person:华景斌"]')
  await eventually(() => other.getAttribute('aria-selected')).toBe('true')
  expect(await other.isVisible()).toBe(true)
  expect(await row.getAttribute('aria-selected')).not.toBe('true')
})

test('is narrowed by a name, and walked through by arrows', async () => {
  const page = await openTable()
  await page.getByRole('textbox', { name: '按名字筛选' }).fill('长春')
  await page.locator('.table .count', { hasText: /^\d+ 行中的 \d+ 行$/ }).waitFor()
  for (const name of await column(page, 0)) expect(name).toContain('长春')
  const rows = page.locator('tr[data-row]')
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await eventually(() => rows.nth(1).evaluate(row => row === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await eventually(() => page.locator('aside.r h1').innerText()).toBe((await column(page, 0))[1])
})
