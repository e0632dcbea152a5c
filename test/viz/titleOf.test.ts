import { expect, test } from 'vitest'
import { titleOf, windowTitle } from '../../viz/titleOf.ts'
import { WORDS } from '../../viz/words.ts'

const article = (source: string, publication?: string, published?: string) => ({
  id: source,
  headline: '',
  entities: 0,
  source,
  ...(publication && { publication }),
  ...(published && { published }),
})

test('the window has the name of the page alone where there are no articles', () => {
  expect(windowTitle([], WORDS.zh)).toBe('关系')
  expect(windowTitle([article('x/a.txt')], WORDS.zh)).toBe('a.txt · 关系')
})

test.each([
  [
    'one paper, one day',
    [article('a.txt', '晚报', '2022-07-15'), article('a.txt', '晚报', '2022-07-15')],
    '晚报 2022-07-15',
  ],
  [
    'two papers, two days',
    [article('a', '晚报', '2022-07-16'), article('b', '日报', '2022-07')],
    '晚报、日报 2022-07 – 2022-07-16',
  ],
  ['a paper not known', [article('x/a.txt', '晚报'), article('x/a.txt')], 'a.txt'],
  ['a day not known', [article('a.txt', '晚报', '2022-07-16'), article('a.txt', '晚报')], '晚报'],
  ['many papers', ['甲', '乙', '丙', '丁'].map(paper => article(paper, paper)), '4 份材料'],
  ['nothing', [], ''],
  ['several files', [article('a.txt'), article('b.txt')], '2 份材料'],
])('%s', (_, articles, title) => {
  expect(titleOf(articles, WORDS.zh)).toBe(title)
})
