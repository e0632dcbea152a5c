import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleCitation, citationOf } from '../../viz/cite.ts'

const PAPER = { publication: '城市晚报', published: '2022-07-15' }
const HEADLINE = '高标准规划建设“长春药谷”'

describe('a quotation', () => {
  test.each([
    [
      'of a paper, a day and a headline',
      { ...PAPER, headline: HEADLINE, text: '园区已经开工。' },
      '《城市晚报》2022-07-15《高标准规划建设“长春药谷”》：“园区已经开工。”',
    ],
    ['of no paper', { headline: HEADLINE, text: '园区已经开工。' }, '《高标准规划建设“长春药谷”》：“园区已经开工。”'],
    [
      'of no paper but a day',
      { headline: '声明', published: '2022-07', text: '声明作废。' },
      '《声明》2022-07：“声明作废。”',
    ],
    [
      'of no day',
      { headline: '声明', publication: '城市晚报', text: '声明作废。' },
      '《城市晚报》《声明》：“声明作废。”',
    ],
    ['of no headline', { ...PAPER, headline: '', text: '声明作废。' }, '《城市晚报》2022-07-15（无题）：“声明作废。”'],
    ['of blanks for a headline', { headline: ' \n', text: '声明作废。' }, '（无题）：“声明作废。”'],
    [
      'with quotation marks in it',
      { headline: '谷', text: '打造“长春药谷”，他说：“这叫‘一港一镇’。”' },
      '《谷》：“打造‘长春药谷’，他说：‘这叫“一港一镇”。’”',
    ],
    ['with half a pair in it', { headline: '谷', text: '他说：“园区已经开工。' }, '《谷》：“他说：‘园区已经开工。”'],
    [
      'with an apostrophe',
      { headline: '球', text: '奥尼尔（O’Neill）“退役”。' },
      '《球》：“奥尼尔（O’Neill）‘退役’。”',
    ],
    ['with an English quotation', { headline: '球', text: '口号是‘Just do it’。' }, '《球》：“口号是“Just do it”。”'],
    ['with 《》 in its headline', { headline: '解读《规划》', text: '甲。' }, '《解读〈规划〉》：“甲。”'],
    [
      'with 〈〉 in its headline',
      { headline: '解读《〈规划〉解读》', text: '甲。' },
      '《解读〈《规划》解读〉》：“甲。”',
    ],
    [
      'with line breaks and wide spaces',
      { headline: '一港\n一镇', text: '　　101 周年，\r\n  重温党的历史。\n' },
      '《一港 一镇》：“101 周年， 重温党的历史。”',
    ],
  ])('%s', (_, quote, citation) => {
    expect(citationOf(quote)).toBe(citation)
  })

  test('is one line, whatever it says, and begins as its article is cited', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, (headline, said) => {
        const citation = citationOf({ ...PAPER, headline, text: said })
        expect(citation).not.toMatch(/[\n\r\u2028\u2029]/)
        expect(citation.startsWith(`${articleCitation({ ...PAPER, headline })}：“`)).toBe(true)
        expect(citation.endsWith('”')).toBe(true)
      }),
    )
  })

  test('loses nothing but blanks: its marks can be changed back', () => {
    const text = fc.string({ unit: fc.constantFrom('“', '”', '‘', '’', '甲', '，', ' ') })
    fc.assert(
      fc.property(text, said => {
        const once = citationOf({ headline: '甲', text: said }).slice('《甲》：“'.length, -1)
        const twice = citationOf({ headline: '甲', text: once }).slice('《甲》：“'.length, -1)
        expect(twice).toBe(said.replace(/ +/g, ' ').trim())
      }),
    )
  })
})

test.each([
  [{ ...PAPER, headline: HEADLINE }, '《城市晚报》2022-07-15《高标准规划建设“长春药谷”》'],
  [{ headline: HEADLINE }, '《高标准规划建设“长春药谷”》'],
  [{ ...PAPER, headline: '' }, '《城市晚报》2022-07-15（无题）'],
])('an article %o is cited as %s', (article, citation) => {
  expect(articleCitation(article)).toBe(citation)
})
