import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { documentFromText } from '../../../src/read/documentFromText.ts'
import { applyFix } from '../../../src/read/fix/applyFix.ts'
import { textOf } from '../../../src/text/span.ts'
import type { Document } from '../../../src/types.ts'

const TEXT = '新馆开放\n旧馆关闭\n昨天，新馆开\n昨天，旧馆关\n放。\n闭。\n左栏一行 右栏一行\n𠮷祥'
const DOCUMENT = documentFromText(TEXT, 'news/page.txt', { id: 'd1' })
const HEAD = { format: 'guanxi-outline', version: 1 }
const article = (...lines: (string | number)[]) => ({
  role: 'news',
  parts: lines.map(line => ({ part: 'body', lines: line })),
})
const fixed = (file: object, document: Document = DOCUMENT) =>
  applyFix(document, { name: 'page.fix.json', text: JSON.stringify({ ...HEAD, ...file }) })
const linesOf = (document: Document) =>
  document.outline!.map(({ parts }) => parts.map(({ lines }) => lines.map(span => textOf(TEXT, span)).join('|')))

describe('lines are named', () => {
  const rows: [name: string, lines: string | number, found: string][] = [
    ['by number', '1', '新馆开放'],
    ['by a number that is no text', 1, '新馆开放'],
    ['from and to', '3-5', '昨天，新馆开|昨天，旧馆关|放。'],
    ['several, in their order', '5, 3', '放。|昨天，新馆开'],
    ['with Chinese marks', '3、5；6–7', '昨天，新馆开|放。|闭。|左栏一行 右栏一行'],
    ['by characters of a line', '7:6-9', '右栏一行'],
    ['by characters to its end', '7:6-', '右栏一行'],
    ['by characters that are two units', '8:1-1', '𠮷'],
  ]
  test.each(rows)('%s', (_, lines, found) => expect(linesOf(fixed({ articles: [article(lines)] }))).toEqual([[found]]))
})

test('the articles are those stated, in that order, with what is stated of them', () => {
  const document = fixed({
    source: 'page.txt',
    id: 'd1',
    articles: [
      {
        role: 'notice',
        published: '2022-07',
        publication: '江城日报',
        parts: [
          { part: 'headline', lines: '2', text: '只供阅读' },
          { part: 'body', lines: '4,6' },
        ],
      },
      {
        parts: [
          { part: 'headline', lines: '1' },
          { part: 'body', lines: '3,5' },
        ],
      },
    ],
    left: [{ lines: '7-8' }],
  })
  expect(document.outline).toMatchObject([
    { role: 'notice', published: '2022-07', publication: '江城日报', parts: [{ part: 'headline' }, { part: 'body' }] },
    { role: 'news' },
  ])
  expect(linesOf(document)).toEqual([
    ['旧馆关闭', '昨天，旧馆关|闭。'],
    ['新馆开放', '昨天，新馆开|放。'],
  ])
  expect(document.notices).toEqual([])
})

describe('a notice tells', () => {
  test('which lines are in no article', () => {
    const { notices } = fixed({ articles: [article('1', '7:1-4')], left: [{ lines: '3-5' }] })
    expect(notices).toEqual([
      {
        code: 'linesUnused',
        message: 'page.fix.json: lines 2,6,7:5-9,8 of news/page.txt are in no article; add them to one, or to "left"',
        span: { start: 5, end: 9 },
      },
    ])
  })
  test('which are in the articles more than once', () => {
    const { notices } = fixed({ articles: [article('1-3'), article('3-7', '7:1-4', '8')] })
    expect(notices.map(({ message }) => message)).toEqual([
      'page.fix.json: lines 3,7:1-4 of news/page.txt are in the articles more than once',
    ])
  })
})

test('for another source it is not followed, unless its text is the same', () => {
  const other = fixed({ source: 'page.pdf', id: 'd0', articles: [article('1')] })
  expect(other).not.toHaveProperty('outline')
  expect(other.notices.map(({ message }) => message)).toEqual([
    'page.fix.json: it is for page.pdf, so news/page.txt is read without it',
  ])
  expect(fixed({ source: 'page.pdf', articles: [article('1')] })).not.toHaveProperty('outline')
  expect(fixed({ source: 'renamed.txt', id: 'd1', articles: [article('1')] })).toHaveProperty('outline')
})

describe('what is wrong is told', () => {
  const rows: [name: string, file: object, message: RegExp][] = [
    [
      'another format',
      { format: 'guanxi' },
      /^page\.fix\.json:1: format: .*"guanxi-outline", found "guanxi"; correct it there$/u,
    ],
    ['another version', { version: 2, articles: [] }, /^page\.fix\.json:1: version: .*expected 1, found 2/u],
    ['no articles', {}, /:1: articles: expected array, found nothing; correct it there$/u],
    [
      'a field that is none',
      { articles: [{ publishd: '2022', parts: [] }] },
      /:1: article 1, publishd: expected no such field, found "2022"/u,
    ],
    [
      'a day that no month has',
      { articles: [{ published: '2022-02-30', parts: [] }] },
      /article 1, published: expected a date like 2022-07-15, found "2022-02-30"/u,
    ],
    [
      'an unknown part',
      { articles: [{ parts: [{ part: 'title', lines: '1' }] }] },
      /article 1, part 1, part: .*"headline".*, found "title"/u,
    ],
    ['an unknown role', { articles: [{ role: 'ad', parts: [] }] }, /article 1, role: .*"notice".*, found "ad"/u],
    [
      'a date that is none',
      { articles: [{ published: '15.7.2022', parts: [] }] },
      /article 1, published: expected a date like 2022-07-15, found "15\.7\.2022"/u,
    ],
    [
      'a line out of range',
      { articles: [article('1', '8-9')] },
      /^page\.fix\.json:1: article 1, part 2, lines: expected lines from 1 to 8, found “8-9”; correct it there$/u,
    ],
    ['line 0', { articles: [article('0')] }, /expected lines from 1 to 8, found “0”/u],
    ['lines turned round', { articles: [article('5-3')] }, /expected the smaller number first, found “5-3”/u],
    ['characters out of range', { articles: [article('1:3-5')] }, /expected characters within line 1, found “1:3-5”/u],
    ['lines that are none', { articles: [article('一')] }, /expected lines like 12, 12-18 or 12:1-16, found “一”/u],
    ['no lines', { articles: [article('')] }, /expected lines like 12, 12-18 or 12:1-16, found “”/u],
    [
      'lines left that are out of range',
      { articles: [], left: [{ lines: '1' }, { lines: '99' }] },
      /left 2, lines: expected lines from 1 to 8/u,
    ],
    [
      'a source that has changed',
      { id: 'd0', articles: [] },
      /expected the fix of a text with id d1, found d0: news\/page\.txt has changed/u,
    ],
  ]
  test.each(rows)('%s', (_, file, message) => {
    expect(() => fixed(file)).toThrow(ReadError)
    expect(() => fixed(file)).toThrow(message)
  })

  const broken: [name: string, text: string, message: RegExp][] = [
    [
      'a comma missing',
      '{"format":"guanxi-outline",\n"version":1\n"articles":[]}',
      /^page\.fix\.json:3: .*, found an error in it \(comma expected\); correct/u,
    ],
    [
      'an end missing',
      '{"format":"guanxi-outline",\n"version":1,\n"articles":[',
      /^page\.fix\.json:3: .*, found an error in it \(close bracket expected/u,
    ],
    ['nothing at all', '', /^page\.fix\.json:1: .*, found an error in it \(value expected/u],
    [
      'a part that is none',
      '{"format":"guanxi-outline","version":1,"articles":[{"parts":[\n{"part":"body","lines":"1"},\n{"part":"text","lines":"2"}]}]}',
      /^page\.fix\.json:3: article 1, part 2, part: expected one of "kicker"/u,
    ],
    [
      'lines that are not there',
      '{"format":"guanxi-outline","version":1,"articles":[{"parts":[\n{"part":"body","lines":"1"},\n{"part":"body","lines":"99"}]}]}',
      /^page\.fix\.json:3: article 1, part 2, lines: expected lines from 1 to 8, found “99”/u,
    ],
  ]
  test.each(broken)('%s, with its line', (_, text, message) => {
    expect(() => applyFix(DOCUMENT, { name: 'page.fix.json', text })).toThrow(message)
  })
})

test('comments and a comma at a list’s end are let pass', () => {
  const text =
    '\uFEFF{"format":"guanxi-outline","version":1,"articles":[\n{"parts":[{"part":"body","lines":"1-8"},]}, // all of it\n]}'
  expect(linesOf(applyFix(DOCUMENT, { name: 'fix', text }))).toHaveLength(1)
})

test('any file at all is followed or refused', () => {
  const values = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('1', '2-3', '7:1-4', 'body', 'headline', 'news', '1-999999999', HEAD.format),
  )
  const file = fc.record(
    {
      format: fc.constant(HEAD.format),
      version: fc.constant(1),
      id: values,
      articles: fc.oneof(
        values,
        fc.array(
          fc.record(
            {
              role: values,
              published: values,
              parts: fc.oneof(values, fc.array(fc.record({ part: values, lines: values }))),
            },
            { requiredKeys: [] },
          ),
        ),
      ),
      left: values,
    },
    { requiredKeys: ['format', 'version'] },
  )
  const texts = fc.oneof(
    fc.string(),
    file.map(value => JSON.stringify(value)),
    file.map(value => JSON.stringify(value).slice(0, -1)),
  )
  fc.assert(
    fc.property(texts, text => {
      try {
        const { outline } = applyFix(DOCUMENT, { name: 'fix', text })
        for (const { parts } of outline!)
          for (const { lines } of parts) for (const { end } of lines) expect(end).toBeLessThanOrEqual(TEXT.length)
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError)
      }
    }),
    { numRuns: 500 },
  )
})
