import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOf } from '../../../src/text/span.ts'
import { endsIn } from '../../../src/write/foreign/endsIn.ts'

it.each<[sentence: string, from: string[], to: string[], found: string]>([
  ['云帆科技建设星河光谷。', ['云帆科技'], ['星河光谷', '光谷'], '0云帆科技 6星河光谷'],
  ['云帆建设光谷。', ['云帆科技', '云帆'], ['星河光谷', '光谷'], '0云帆 4光谷'],
  ['江城新区在江城。', ['江城新区'], ['江城'], '0江城新区 5江城'],
  ['江城在江城新区。', ['江城'], ['江城新区'], '0江城 3江城新区'],
  ['江城市政府新闻办，江城光谷', ['江城市政府'], ['江城', '江城市'], '0江城市政府 0江城市'],
  ['江城见江城。', ['江城'], ['江城'], '0江城 3江城'],
  ['江城。', ['江城'], ['江城'], '0江城 -'],
  ['江城新区。', ['江城新'], ['城新区'], '0江城新 -'],
  ['什么也没有。', ['江城'], [''], '- -'],
])('%s', (sentence, from, to, found) => {
  const said = endsIn(sentence, from, to).map(span => (span ? `${span.start}${textOf(sentence, span)}` : '-'))
  expect(said.join(' ')).toBe(found)
})

it('finds names that are there, and never one range for both', () => {
  const text = fc.string({ unit: fc.constantFrom('江', '城', '区'), maxLength: 8 })
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), (sentence, from, to) => {
      const [a, b] = endsIn(sentence, from, to)
      if (a) expect(from).toContain(textOf(sentence, a))
      if (b) expect(to).toContain(textOf(sentence, b))
      if (a && b) expect(a).not.toEqual(b)
      expect(a !== undefined || b !== undefined).toBe(
        [...from, ...to].some(name => name !== '' && sentence.includes(name)),
      )
    }),
  )
})
