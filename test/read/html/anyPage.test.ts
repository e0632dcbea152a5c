// Any damage to a page gives an answer or a ReadError.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { readHtml } from '../../../src/read/readHtml.ts'
import { FRONT_PAGE, LAYOUT_PAGE, PAGES } from './pages.ts'

const sources = [...PAGES.map(({ html }) => html), LAYOUT_PAGE, FRONT_PAGE].map(html => new TextEncoder().encode(html))
const damage = fc.record({
  bytes: fc.constantFrom(...sources),
  cuts: fc.array(fc.record({ at: fc.nat(8000), length: fc.nat(300), with: fc.uint8Array({ maxLength: 12 }) }), {
    maxLength: 6,
  }),
})

test('a damaged page gives documents whose outlines lie in their texts, or a ReadError', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async ({ bytes, cuts }) => {
      let page = Buffer.from(bytes)
      for (const { at, length, with: put } of cuts)
        page = Buffer.concat([page.subarray(0, at), put, page.subarray(at + length)])
      try {
        for (const { text, outline } of await readHtml(page, 'page.html')) {
          const spans = outline!.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines))
          expect(spans.every(({ start, end }) => start < end && end <= text.length)).toBe(true)
        }
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError)
      }
    }),
    { numRuns: 150, seed: 7 },
  )
})
