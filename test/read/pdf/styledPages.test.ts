// Pages that the browser sets itself, with columns and styles of CSS, printed and read back.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './printSheets.ts'
import { chance } from './random.ts'
import { faultsOf, readBack } from './readBack.ts'
import { KEPT_APART } from './templates/keptApart.ts'
import { STYLED } from './templates/styled.ts'

const SEEDS = [31, 32, 33, 34]
const TEMPLATES = { ...STYLED, ...KEPT_APART }

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage()
}, 120_000)
afterAll(() => browser?.close())

describe('a page in a style of CSS', () => {
  it.each(Object.keys(TEMPLATES))('%s', { timeout: 120_000 }, async name => {
    const sheets = SEEDS.map(seed => TEMPLATES[name]!(chance(seed)))
    expect(faultsOf(await readBack(page, sheets, name), SEEDS)).toEqual({})
  })
})
