// Newspaper pages set line by line, printed by a real browser and read back: every article with all its parts, and every
// line's box where the page shows the line.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, markupOf, measureFaces } from './printSheets.ts'
import { chance } from './random.ts'
import { faultsOf, readBack } from './readBack.ts'
import type { Faces } from './templates/ground.ts'
import { TEMPLATES } from './templates/templates.ts'

const SEEDS = [31, 32, 33, 34]

let browser: Browser
let page: Page
let faces: Faces

beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage()
  faces = await measureFaces(page)
}, 120_000)
afterAll(() => browser?.close())

describe('a page set line by line', () => {
  it.each(Object.keys(TEMPLATES))('%s', { timeout: 120_000 }, async name => {
    const sheets = SEEDS.map(seed => {
      const random = chance(seed)
      return markupOf(TEMPLATES[name]!(random, faces), random)
    })
    expect(faultsOf(await readBack(page, sheets, name), SEEDS)).toEqual({})
  })
})
