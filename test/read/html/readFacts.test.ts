import { expect, test } from 'vitest'
import { dayOf, isFactLine, readPrinted } from '../../../src/read/html/readFacts.ts'

test.each([
  ['来源：新华网 2024-03-05 10:12', { published: '2024-03-05', publication: '新华网', credits: [] }],
  [
    '2024年3月5日 10:12来源：江城晚报作者：王小禾责任编辑：李望',
    { published: '2024-03-05', publication: '江城晚报', credits: ['作者：王小禾', '责任编辑：李望'] },
  ],
  ['发布时间：2024/03/05 浏览次数：120', { published: '2024-03-05', credits: [] }],
  ['（责任编辑：李望、陆续）', { credits: ['责任编辑：李望、陆续'] }],
  ['信息来源：《江城晚报》', { publication: '江城晚报', credits: [] }],
  ['今天是 2026年1月1日 星期四', { credits: [] }],
  ['他说，资金来源：自筹一半，贷款一半。', { credits: [] }],
])('%s', (line, facts) => {
  expect(readPrinted([line])).toEqual(facts)
})

test('a day with a label or a time goes before one that stands alone', () => {
  expect(readPrinted(['2026年1月1日 星期四', '2024-03-05 10:12 来源：江城晚报']).published).toBe('2024-03-05')
})

test.each([
  ['2024-03-04T23:30:00Z', '2024-03-05'],
  ['2024-03-05T23:30:00+08:00', '2024-03-05'],
  ['2024-03-05 23:30', '2024-03-05'],
  ['2024年3月', '2024-03'],
  ['2024-13-45', undefined],
  ['昨天', undefined],
])('the day of %s is %s', (text, day) => {
  expect(dayOf(text)).toBe(day)
})

test.each([
  ['来源：江城晚报', true],
  ['2024-03-05 10:12', true],
  ['2024年03月05日 10:12 江城晚报', true],
  ['3月5日，江城智慧水务项目签约。', false],
  ['2024年3月5日上午，项目在南湖区签约，总投资12亿元', false],
])('%s says something of the article, and is no part of it: %s', (line, is) => {
  expect(isFactLine(line)).toBe(is)
})
