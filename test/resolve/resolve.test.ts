import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/resolve/resolve.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { pageOf, shown } from './page.ts'

const resolve = createResolver(loadLexicon())

/** What is joined on one page; the paper is named before the text, parted by `>`. */
const cases: readonly (readonly [what: string, marked: string, entities: readonly string[]])[] = [
  [
    'equal names, whatever their quotes and widths',
    '喜报\n[海云ＡＩ平台|project]上线。“[海云AI平台|project]”好。',
    ['海云AI平台 = 海云ＡＩ平台/printed'],
  ],
  [
    'a defined short name, and mentions of it later',
    '消息\n[市供水集团有限公司|organization:company]（以下简称“[供水集团|organization:company]”）扩建。[供水集团|organization:company]说。',
    ['市供水集团有限公司 = 供水集团/defined'],
  ],
  [
    'a defined short name that is no mention',
    '消息\n近日印发《[全民阅读促进条例实施方案|document]》（下称《实施方案》）。',
    ['全民阅读促进条例实施方案 = 实施方案/defined'],
  ],
  [
    'a marker deep in the bracket',
    '消息\n《[湿地保护规划|document]》（2024年第3号，以下简称《规划》）。',
    ['湿地保护规划 = 规划/defined'],
  ],
  ['Latin initials in brackets', '消息\n[国际标准组织|organization]（ISO）来函。', ['国际标准组织 = ISO/defined']],
  ['quoted 即 quoted', '消息\n“一廊”即“[滨河科创走廊|project]”。', ['滨河科创走廊 = 一廊/defined']],
  [
    'also known as',
    '消息\n[最高苏维埃|organization]，也就是[议会|organization]，昨日表决。',
    ['最高苏维埃 = 议会/defined'],
  ],
  [
    'parts and initials of a longer name',
    '消息\n[宁波海港城|project]与[宁波国家自主创新示范区|project]。[海港城|project]在[自创区|project]内。',
    ['宁波国家自主创新示范区 = 自创区/shortened', '宁波海港城 = 海港城/shortened'],
  ],
  [
    'a company by its own part',
    '消息\n[杭州云帆网络有限公司|organization:company]成立。[云帆|organization:company]的股东没有变。',
    ['杭州云帆网络有限公司 = 云帆/shortened'],
  ],
  [
    'two candidates join neither',
    '消息\n[中远通讯|organization:company]与[中远地产|organization:company]。[中远|organization:company]说。',
    ['中远', '中远地产', '中远通讯'],
  ],
  [
    'the candidate named far more often is meant',
    '消息\n[中远通讯|organization]来了。[中远通讯|organization]说。[中远通讯|organization]答。[中远地产|organization]在。[中远|organization]说。',
    ['中远地产', '中远通讯 = 中远/shortened'],
  ],
  [
    'a generic name stands for what was named before',
    '消息\n[大会|event]将办。[青岛海洋经济发展大会|event]开幕，[大会|event]通过倡议。',
    ['青岛海洋经济发展大会 = 大会/shortened'],
  ],
  [
    'a generic name in each article is its own',
    '消息\n[青岛海洋大会|event]开幕，[大会|event]很好。\n\n另讯\n[泉州茶叶大会|event]开幕，[大会|event]很好。',
    ['泉州茶叶大会 = 大会/shortened', '青岛海洋大会 = 大会/shortened'],
  ],
  [
    'a bare organ in a title takes the body before it',
    '消息\n[滨海新区党工委|organization:party]副书记、[管委会|organization:government]主任张三丰说。',
    ['滨海新区党工委', '滨海新区管委会 = 管委会/inTitle'],
  ],
  [
    'the nearest city in the sentence bears the bare government',
    '消息\n[衡阳市委|organization:party]常委，[耒阳市委|organization:party]书记、[市政府|organization:government]市长。',
    ['耒阳市委', '耒阳市政府 = 市政府/inTitle', '衡阳市委'],
  ],
  [
    'short names of places by the list',
    '消息\n[深圳|place]、[深圳市|place]、[内蒙古|place]。',
    ['内蒙古', '深圳市 = 深圳/listed'],
  ],
  ['a county by what is printed', '消息\n[富阳|place]在哪？[富阳区|place]。', ['富阳区 = 富阳/listed']],
  [
    'a city is not its new area',
    '消息\n[长春|place]与[长春新区|organization]。[新区|organization]说。',
    ['长春', '长春新区 = 新区/shortened'],
  ],
  [
    'short forms that everybody knows',
    '消息\n[江苏省发改委|organization]、[江苏发展改革委|organization]、[江苏省发展和改革委员会|organization]。',
    ['江苏省发展和改革委员会 = 江苏发展改革委/listed 江苏省发改委/listed'],
  ],
  [
    'a person by 老 or 小',
    '消息\n[马布远|person]与[布鲁森|person]到了。[老马|person]说，[小布|person]答。',
    ['布鲁森 = 小布/shortened', '马布远 = 老马/shortened'],
  ],
  [
    'a region by the short form that everybody knows',
    '消息\n[香港特别行政区|place]行政长官到任。[香港特区|place]护旗。',
    ['香港特别行政区 = 香港特区/listed'],
  ],
  [
    'a person by part of a foreign name or by surname and title',
    '消息\n[劳拉·桑切斯|person]与[欧阳一鸣|person]、[林致远|person]。[桑切斯|person]说，[林老|person]答。',
    ['劳拉·桑切斯 = 桑切斯/shortened', '林致远 = 林老/shortened', '欧阳一鸣'],
  ],
  [
    'a surname that two bear',
    '消息\n[林致远|person]、[林小川|person]。[林老|person]答。',
    ['林小川', '林老', '林致远'],
  ],
  [
    'a body and what belongs to it stay apart',
    '消息\n[北京大学|organization]、[北京大学第三医院|organization]、[长春公交集团|organization]、[长春公交集团北达汽车公司|organization]。',
    ['北京大学', '北京大学第三医院', '长春公交集团', '长春公交集团北达汽车公司'],
  ],
  [
    'teams of two countries stay apart',
    '消息\n[中国女篮|organization]胜[日本女篮|organization]。[女篮|organization]回国。',
    ['中国女篮', '女篮', '日本女篮'],
  ],
]

describe('on one page', () => {
  it.each(cases)('%s', (_, marked, entities) =>
    expect(shown(resolve([pageOf('d', marked)])).sort()).toEqual([...entities].sort()))
})

describe('the province', () => {
  it.each([
    [
      'of the paper',
      '青海日报',
      '消息\n[我省|place]与[省林草局|organization]。',
      ['青海省 = 我省/province', '青海省林草局 = 省林草局/province'],
    ],
    [
      'most spoken of',
      undefined,
      '消息\n[合肥市|place]、[芜湖市|place]、[南京市|place]。[我省|place]。',
      ['南京市', '合肥市', '安徽省 = 我省/province', '芜湖市'],
    ],
    [
      'of a name that looks like a village',
      '青海日报',
      '消息\n[省乡村振兴局|organization]。',
      ['青海省乡村振兴局 = 省乡村振兴局/province'],
    ],
    ['of none where several are meant', '青海日报', '消息\n各盟[市政府|organization]。', ['市政府']],
    ['not known', undefined, '消息\n[我省|place]发文。', ['我省']],
    [
      'of the full name in the article before that of the paper',
      '青海日报',
      '消息\n[甘肃省林草局|organization]来访，[省林草局|organization]说。',
      ['甘肃省林草局 = 省林草局/shortened'],
    ],
    ['吉林 is the province', undefined, '消息\n[吉林|place]、[吉林省|place]。', ['吉林省 = 吉林/listed']],
    [
      '吉林 is the city where the page speaks of it alone',
      undefined,
      '消息\n[吉林|place]、[吉林市|place]。',
      ['吉林市 = 吉林/listed'],
    ],
  ])('%s', (_, publication, marked, entities) => {
    const page = pageOf('d', marked, publication === undefined ? {} : { publication })
    expect(shown(resolve([page])).sort()).toEqual([...entities].sort())
  })
})

describe('across documents', () => {
  it.each([
    ['one name is one thing', ['[云帆科技|organization]', '[云帆科技|organization]'], ['云帆科技']],
    [
      'a short name follows the document that explains it',
      ['[云帆科技|organization]，[云帆|organization]', '[云帆|organization]'],
      ['云帆科技 = 云帆/shortened'],
    ],
    [
      'a short name that two documents explain differently stays alone in a third',
      [
        '[云帆科技|organization]，[云帆|organization]',
        '[云帆地产|organization]，[云帆|organization]',
        '[云帆|organization]',
      ],
      ['云帆', '云帆地产 = 云帆/shortened', '云帆科技 = 云帆/shortened'],
    ],
    [
      'what only an article tells is never joined',
      ['[理事会|organization]', '[理事会|organization]'],
      ['理事会', '理事会'],
    ],
    [
      'a bare ministry is ours',
      ['[中国|place][商务部|organization]', '[商务部|organization]，[上海|place]'],
      ['中国', '商务部', '上海'],
    ],
    [
      'a bare ministry abroad is theirs',
      ['[上海|place][商务部|organization]', '[巴西|place]：[商务部|organization]'],
      ['商务部', '商务部', '上海', '巴西'],
    ],
    ['a person and a place of one name are two', ['[高阳|person]', '[高阳|place]'], ['高阳', '高阳']],
  ])('%s', (_, texts, entities) => {
    const pages = texts.map((text, index) => pageOf(`d${index}`, `消息\n${text}。`))
    expect(shown(resolve(pages)).sort()).toEqual([...entities].sort())
  })

  it('numbers namesakes in the order of documents', () => {
    const pages = ['b', 'a'].map(id => pageOf(id, '消息\n[理事会|organization]。'))
    const { entities } = resolve(pages)
    expect(entities.map(({ id, mentionIds }) => [id, mentionIds[0]!.slice(0, 1)])).toEqual([
      ['organization:理事会', 'a'],
      ['organization:理事会#2', 'b'],
    ])
  })

  it('settles a kind by what most mentions say, weighed', () => {
    const pages = [
      pageOf('a', '消息\n[海港城|place 0.4]。'),
      pageOf('b', '消息\n[海港城|project 0.9]、[海港城|project]。'),
    ]
    expect(resolve(pages).entities).toMatchObject([{ id: 'project:海港城', kind: 'project' }])
  })
})

describe('namesakes among persons', () => {
  const person = (id: string, text: string, kind: 'holdsPosition' | 'reportsFor') => {
    const page = pageOf(id, `消息\n${text}。`)
    const [from, to] = page.mentions
    const evidence = { articleId: from!.articleId, sentence: page.articles[0]!.sentences[0]!, rule: 'hand' }
    return {
      ...page,
      relations: [{ kind, from: from!.id, to: to!.id, modality: 'stated' as const, evidence, confidence: 1 }],
    }
  }
  it.each([
    [
      'a reporter and an official are two',
      'reportsFor',
      '[王伟|person]，[早报|organization]',
      'holdsPosition',
      '[王伟|person]，[民政局|organization]',
      2,
    ],
    [
      'officials of two provinces are two',
      'holdsPosition',
      '[王伟|person]，[云南省民政厅|organization]',
      'holdsPosition',
      '[王伟|person]，[山东省民政厅|organization]',
      2,
    ],
    [
      'two posts in one province are one',
      'holdsPosition',
      '[王伟|person]，[云南省民政厅|organization]',
      'holdsPosition',
      '[王伟|person]，[昆明市民政局|organization]',
      1,
    ],
    [
      'one post is one',
      'reportsFor',
      '[王伟|person]，[早报|organization]',
      'reportsFor',
      '[王伟|person]，[早报|organization]',
      1,
    ],
  ] as const)('%s', (_, kindA, a, kindB, b, count) => {
    const { entities } = resolve([person('a', a, kindA), person('b', b, kindB)])
    expect(entities.filter(({ kind }) => kind === 'person')).toHaveLength(count)
  })

  it.each([
    ['whom the name nearly always stands for', 3, 2],
    ['somebody apart, where the name stands for two alike', 1, 3],
  ])('a page that says nothing of his part means %s', (_, times, count) => {
    const official = (id: string, province: string) =>
      person(id, `[王伟|person]，[${province}民政厅|organization]`, 'holdsPosition')
    const many = Array.from({ length: times }, (_, index) => official(`a${index}`, '云南省'))
    const { entities } = resolve([...many, official('b', '山东省'), pageOf('c', '消息\n[王伟|person]说。')])
    const persons = entities.filter(({ kind }) => kind === 'person')
    expect(persons).toHaveLength(count)
    expect(persons[0]!.mentionIds).toHaveLength(count === 2 ? times + 1 : times)
  })
})
