import { expect, it } from 'vitest'
import type { ForeignEdge } from '../../../src/write/foreign/foreignGraph.ts'
import { statementsOf } from '../../../src/write/foreign/statementsOf.ts'

const edge = (said: ForeignEdge['said'], spells: ForeignEdge['spells'] = []): ForeignEdge => ({
  ...{ source: 'a', target: 'b', line: 1, isDirected: true, kinds: [], label: '', weight: 1, confidence: 1 },
  ...{ said, spells },
})

const read = (...given: Parameters<typeof edge>) => statementsOf(edge(...given), 'gexf')

const SAID = { articles: '', rule: 'gexf', modality: 'stated' } as const

it.each<[what: string, given: Parameters<typeof edge>, statements: readonly object[], lost: number]>([
  ['nothing', [{}], [], 0],
  ['a time without a sentence', [{ time: '2021年' }, [{ start: '2021-01-01' }]], [], 1],
  ['one sentence', [{ evidence: '甲建乙。' }], [{ ...SAID, sentence: '甲建乙。' }], 0],
  ['the same sentence twice', [{ evidence: '甲建乙。\r\n 甲建乙。' }], [{ ...SAID, sentence: '甲建乙。' }], 0],
  [
    'two posts in one sentence',
    [
      {
        evidence: '甲任乙主任。',
        title: '主任\n书记',
        modality: 'former',
        rule: 'posts/x',
        articles: '一页',
        published: '2022-07-15',
      },
    ],
    ['主任', '书记'].map(title => ({
      sentence: '甲任乙主任。',
      articles: '一页',
      published: '2022-07-15',
      rule: 'posts/x',
      title,
      modality: 'former',
    })),
    0,
  ],
  [
    'posts in the sentences that hold them, and one that none holds',
    [{ evidence: '甲任主任。\n甲任书记。', title: '书记\n主任\n顾问' }],
    [
      { ...SAID, sentence: '甲任主任。', title: '主任' },
      { ...SAID, sentence: '甲任书记。', title: '书记' },
    ],
    1,
  ],
  [
    'a time that can be read, from the day of print',
    [{ evidence: '去年甲建乙。', time: '去年', published: '2022-07-15' }],
    [{ ...SAID, sentence: '去年甲建乙。', published: '2022-07-15', time: { from: '2021', to: '2021', text: '去年' } }],
    0,
  ],
  [
    'a time that cannot be read, from the days of the edge',
    [{ evidence: '甲建乙。', time: '那时' }, [{ start: '2021-03-01', end: '2021-03-31' }]],
    [{ ...SAID, sentence: '甲建乙。', time: { from: '2021-03-01', to: '2021-03-31', text: '那时' } }],
    0,
  ],
  [
    'as many modalities as sentences, in step',
    [{ evidence: '甲建乙。\n甲将建乙。', modality: 'stated\nplanned' }],
    [
      { ...SAID, sentence: '甲建乙。' },
      { ...SAID, sentence: '甲将建乙。', modality: 'planned' },
    ],
    0,
  ],
  [
    'fewer modalities than sentences: none is said to be stated',
    [{ evidence: '一。\n二。\n三。', modality: 'stated\nplanned' }],
    ['一。', '二。', '三。'].map(sentence => ({ ...SAID, sentence, modality: 'planned' })),
    0,
  ],
  [
    'headlines of which none is known to be the one',
    [{ evidence: '一。', articles: '甲页\n乙页', published: '2022-07-14\n2022-07-15' }],
    [{ ...SAID, sentence: '一。', articles: '甲页 / 乙页' }],
    0,
  ],
  ['a day that is none', [{ evidence: '一。', published: '2022-02-30' }], [{ ...SAID, sentence: '一。' }], 0],
  ['a modality that is none', [{ evidence: '一。', modality: 'perhaps' }], [{ ...SAID, sentence: '一。' }], 0],
])('%s', (_, given, statements, lost) => {
  expect(read(...given)).toEqual({ statements, lost })
})
