import { describe, expect, test } from 'vitest'
import { loadPatterns } from '../../src/relate/loadPatterns.ts'
import { markedSentence, shown } from '../../src/relate/markedSentence.ts'
import { createRelater } from '../../src/relate/relate.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import type { Article } from '../../src/types.ts'

const relate = createRelater(loadPatterns(), loadLexicon())

function related(marked: string, options: { published?: string; headline?: string } = {}) {
  const { document, article, mentions } = markedSentence(marked, options)
  return { ...relate(document, [article], mentions), article, mentions }
}

const statements = (marked: string, options?: { headline?: string }) => {
  const { relations, mentions } = related(marked, options)
  return relations.map(one => `${one.kind}: ${shown(one, mentions)}`)
}

const figures = (marked: string, options?: { published?: string; headline?: string }) => {
  const found = related(marked, options)
  const name = (id: string) => found.mentions.find(mention => mention.id === id)?.text
  return found.figures.map(one => `${name(one.subject)} ${one.label} ${one.text}`)
}

describe('titles in front of a name', () => {
  test.each([
    [
      '[江北新区党工委|organization.party]副书记、[管委会|organization.government]主任[李大山|person]',
      ['李大山 > 江北新区党工委 (副书记)', '李大山 > 管委会 (主任)'],
    ],
    [
      '[天成药业|organization.company]执行副总裁兼CTO[李大山|person]到会',
      ['李大山 > 天成药业 (执行副总裁)', '李大山 > 天成药业 (CTO)'],
    ],
    ['[古国|place]总统[李大山|person]到会', ['李大山 > 古国 (总统)']],
    [
      '[[江北市|place]委|organization.party]常委、常务副市长[李大山|person]到会',
      ['李大山 > 江北市委 (常委)', '李大山 > 江北市 (常务副市长)'],
    ],
    [
      '[天成药业|organization.company]副总裁[李大山|person]和[王一明|person]到会',
      ['李大山 > 天成药业 (副总裁)', '王一明 > 天成药业 (副总裁)'],
    ],
    ['[天成药业|organization.company]前总裁[李大山|person]到会', ['李大山 > 天成药业 (前总裁)']],
    ['国家主席[李大山|person]会见[古国|place]总统[王一明|person]', ['王一明 > 古国 (总统)']],
    ['[江北大学|organization.school]学生[李小山|person]说', ['李小山 > 江北大学 (学生)']],
    ['[江北队|organization.team]球员[李小山|person]受伤', ['李小山 > 江北队 (球员)']],
  ])('%s', (text, expected) => {
    const { relations, mentions } = related(text)
    expect(relations.filter(one => one.evidence.rule === 'title').map(one => shown(one, mentions))).toEqual(expected)
  })

  test('a post before the name is of the past after 前', () => {
    const [relation] = related('[天成药业|organization.company]前总裁[李大山|person]到会').relations
    expect(relation?.modality).toBe('former')
  })
})

describe('who a clause speaks of', () => {
  test.each([
    ['the clause’s own subject', '近日，[江北区|place]建设[东湖港|project]。', ['builds: 江北区 > 东湖港']],
    [
      'carried over commas',
      '[江北区|place]立足新阶段，聚焦新产业，建设[东湖港|project]。',
      ['builds: 江北区 > 东湖港'],
    ],
    [
      'carried from the sentence before',
      '[江北区|place]发展很快。着力建设[东湖港|project]。',
      ['builds: 江北区 > 东湖港'],
    ],
    [
      'after an opening clause',
      '围绕建设[江北药谷|project]，[江北区|place]引进[天成药业|organization.company]。',
      ['builds: 江北区 > 江北药谷', 'hosts: 江北区 > 天成药业'],
    ],
    [
      'brought in by a verb of speaking',
      '[李大山|person]介绍了[江北区|place]高标准建设[东湖港|project]。',
      ['builds: 江北区 > 东湖港'],
    ],
    [
      'a body by its last word',
      '[江北区教育局|organization.government]来电。该局日前印发《[校园安全通知|document]》。',
      ['issues: 江北区教育局 > 校园安全通知'],
    ],
    ['not a speaker', '[江北区|place]商务局表示，建设[东湖港|project]很有必要。', []],
    ['not what belongs to a name', '[天成药业|organization.company]的负责人参加[茶博会|event]。', []],
    ['not a name under a preposition', '在[江北区|place]建设[东湖港|project]。', []],
    ['not of another kind', '[茶博会|event]闭幕，建设[东湖港|project]。', []],
    [
      'with company',
      '[李大山|person]在京同[王一明|person]共同出席[茶博会|event]。',
      ['attends: 李大山 > 茶博会', 'attends: 王一明 > 茶博会'],
    ],
    [
      'a person meant by a pronoun',
      '[江北市|place]市长[李大山|person]来到现场。他出席[茶博会|event]。',
      ['holdsPosition: 李大山 > 江北市 (市长)', 'attends: 李大山 > 茶博会'],
    ],
  ])('%s', (_, text, expected) => {
    expect(statements(text)).toEqual(expected)
  })

  test('the headline gives the first sentence its subject', () => {
    expect(statements('计划建设[东湖港|project]。', { headline: '[江北区|place]：打造新引擎' })).toEqual([
      'builds: 江北区 > 东湖港',
    ])
  })

  test('confidence falls with the distance of the subject', () => {
    const [own] = related('[江北区|place]建设[东湖港|project]。').relations
    const [carried] = related('[江北区|place]立足新阶段，建设[东湖港|project]。').relations
    const [before] = related('[江北区|place]很美。建设[东湖港|project]。').relations
    expect(own!.confidence).toBeGreaterThan(carried!.confidence)
    expect(carried!.confidence).toBeGreaterThan(before!.confidence)
  })
})

describe('lists', () => {
  test('every member of both lists', () => {
    const text = '[江北区|place]和[江南区|place]建设[东湖港|project]、[西湖港|project]等项目。'
    expect(statements(text).sort()).toEqual([
      'builds: 江北区 > 东湖港',
      'builds: 江北区 > 西湖港',
      'builds: 江南区 > 东湖港',
      'builds: 江南区 > 西湖港',
    ])
  })

  test('persons with titles of their own', () => {
    const text = '[江北市|place]市长[李大山|person]，[茶叶学会|organization]会长[王一明|person]出席[茶博会|event]。'
    expect(statements(text).filter(one => one.startsWith('attends'))).toEqual([
      'attends: 李大山 > 茶博会',
      'attends: 王一明 > 茶博会',
    ])
  })
})

describe('names in names', () => {
  test('a chain of bodies, innermost pairs only', () => {
    const text = '[[[江北公交|organization.company]城西公司|organization.company]3路车队|organization]开展服务'
    expect(statements(text).sort()).toEqual([
      'partOf: 江北公交城西公司 > 江北公交',
      'partOf: 江北公交城西公司3路车队 > 江北公交城西公司',
    ])
  })

  test('an address, neighbours only', () => {
    expect(statements('[江苏|place][苏州市|place][李公堤街区|place]很热闹')).toEqual([
      'locatedIn: 苏州市 > 江苏',
      'locatedIn: 李公堤街区 > 苏州市',
    ])
  })
})

describe('how and when', () => {
  test.each([
    ['[江北区|place]将建设[东湖港|project]', 'planned'],
    ['[江北区|place]没有建设[东湖港|project]', 'denied'],
    ['[江北区|place]曾建设[东湖港|project]', 'former'],
    ['[江北区|place]日前建设[东湖港|project]', 'stated'],
  ])('%s is %s', (text, modality) => {
    expect(related(text).relations.map(one => one.modality)).toEqual([modality])
  })

  test('the date of the sentence', () => {
    const [relation] = related('2021年5月，[江北区|place]建设[东湖港|project]').relations
    expect(relation?.time).toEqual({ from: '2021-05', to: '2021-05', text: '2021年5月' })
  })
})

describe('figures', () => {
  test.each([
    [
      '[江北区|place]2021年生物医药产值实现223亿元，占全省30%、全市80%',
      ['江北区 生物医药产值 223亿元', '江北区 占全省 30%', '江北区 占全市 80%'],
    ],
    ['[江北区|place]在榜单中位列全国第10位', ['江北区 全国排名 第10位']],
    ['总投资54亿元的[储能项目|project]开工', ['储能项目 总投资 54亿元']],
    [
      '[江北区|place]实现“[江北药谷|project]”产业规模过千亿，聚集医药企业过千家',
      ['江北药谷 产业规模 过千亿', '江北药谷 医药企业 过千家'],
    ],
    ['[江北区|place]选出48位居民代表', ['江北区 居民代表 48位']],
    ['[江北区|place]发放补贴650多万元', ['江北区 发放补贴 650多万元']],
    ['[江北区|place]发生火灾，事故造成13人死亡、4人受伤', ['江北区 死亡 13人', '江北区 受伤 4人']],
    ['约200人出席[茶博会|event]', ['茶博会 人数 约200人']],
    ['围绕“[江北药谷|project]”西南5.4平方公里区域建设', []],
    ['[江北区|place]召开第十四届会议，提出五种能力、七方面要求', []],
    ['城区人口11万人', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  test('value in base units, approximation and period', () => {
    const found = related('截至6月底，[江北区|place]外出务工人数达11.36万人，规划面积约18.4平方公里', {
      published: '2022-07-15',
    }).figures
    expect(
      found.map(({ label, value, unit, approximation, time }) => ({ label, value, unit, approximation, time })),
    ).toEqual([
      {
        label: '外出务工人数',
        value: 113_600,
        unit: '人',
        approximation: undefined,
        time: { to: '2022-06', text: '截至6月底' },
      },
      {
        label: '规划面积',
        value: 18_400_000,
        unit: '平方米',
        approximation: 'about',
        time: { to: '2022-06', text: '截至6月底' },
      },
    ])
  })

  test('a distance between two names is no figure of one', () => {
    const { relations, figures: found } = related('[江北药谷|project]距离[龙首机场|place]20公里')
    expect([relations.length, found.length]).toEqual([1, 0])
  })
})

test('bylines: the article is reported by the person, the person reports for the paper', () => {
  const { document, article, mentions } = markedSentence(
    '春天来了。[江北晚报|organization.media]首席记者 [李大山|person]',
  )
  const [paper, person] = mentions
  const signed: Article = { ...article, byline: [{ person: person!, role: '首席记者', paper: paper! }] }
  const { relations } = relate(document, [signed], mentions)
  expect(relations.map(({ kind, from, to, title }) => ({ kind, from, to, title }))).toEqual([
    { kind: 'reportedBy', from: 'd-1', to: person!.id, title: undefined },
    { kind: 'reportsFor', from: person!.id, to: paper!.id, title: '首席记者' },
  ])
})

test('a résumé’s lines are about the person before them', () => {
  const text =
    '[李大山|person]，男，汉族。\n2003年6月 [江北市政府|organization.government]副市长，[东湖市委|organization.party]书记'
  expect(statements(text)).toEqual([
    'holdsPosition: 李大山 > 江北市政府 (副市长)',
    'holdsPosition: 李大山 > 东湖市委 (书记)',
  ])
})
