import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createShortFormFinder } from '../../src/resolve/findShortForms.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { pageOf } from './page.ts'

const find = createShortFormFinder(loadLexicon())

/** The texts that were found, in reading order. */
const foundIn = (marked: string) => {
  const { articles, mentions } = pageOf('d', marked)
  return find(articles, mentions)
    .filter(({ recognizer }) => recognizer === 'shortForm')
    .map(({ text, kind }) => `${text}/${kind}`)
}

describe('finds', () => {
  it.each([
    ['the end after a place', '消息\n[宁波茶谷|project]在建，茶谷很大。', ['茶谷/project']],
    ['initials', '消息\n[宁波国家自主创新示范区|project]获批，自创区很大。', ['自创区/project']],
    [
      'the own part of a company',
      '消息\n[杭州迅联智服网络有限公司|organization]成立。迅联智服的股东没有变。',
      ['迅联智服/organization'],
    ],
    [
      'the usual short end of an organ',
      '消息\n[江苏省发展和改革委员会|organization]说。江苏省发展改革委会同省发改委说。',
      ['江苏省发展改革委/organization'],
    ],
    [
      'an everyday word that is a team',
      '消息\n[山东泰山|organization:team]来了，泰山胜。[河北精英|organization:team]来了，精英胜。',
      ['精英/organization'],
    ],
    [
      'a person by 老 or 小, in the article that names him',
      '消息\n[马布远|person]来了，老马说。\n\n另讯\n老马识途。',
      ['老马/person'],
    ],
    ['a foreign surname', '消息\n[劳拉·桑切斯|person]到了。桑切斯说。', ['桑切斯/person']],
    [
      'a country by one character',
      '消息\n[俄罗斯紧急情况部|organization]说。俄紧急情况部又说。',
      ['俄紧急情况部/organization'],
    ],
    ['on the whole page', '消息\n茶谷很大。\n\n另讯\n[宁波茶谷|project]在建。', ['茶谷/project']],
    [
      'over a shorter mention inside',
      '消息\n[湖北|place]的[湖北云帆化工股份有限公司|organization]。[湖北|place]云帆说。',
      ['湖北云帆/organization'],
    ],
    [
      'a zone by its word, in its article',
      '消息\n[宁波新区|place]在建，新区很大。\n\n另讯\n新区很好。',
      ['新区/place'],
    ],
  ])('%s', (_, marked, found) => expect(foundIn(marked)).toEqual(found))
})

describe('leaves alone', () => {
  it.each([
    ['everyday words', '消息\n[青岛啤酒|organization]来了，啤酒好喝。'],
    ['what is part of another word', '消息\n[宁波新区|place]在建，高新区也在建。'],
    ['what two names share', '消息\n[宁波茶谷|project]与[泉州茶谷|project]，茶谷很大。'],
    ['老 with a surname that two persons bear', '消息\n[马布远|person]与[马大山|person]来了，老马说。'],
    ['generic words', '消息\n[杭州云帆网络有限公司|organization]来了，有限公司很多。'],
    ['what is a mention already', '消息\n[宁波茶谷|project]很大。[宁波茶谷|project]很好。'],
    ['what follows from an unsure name', '消息\n[宁波茶谷|project 0.3]在建，茶谷很大。'],
  ])('%s', (_, marked) => expect(foundIn(marked)).toEqual([]))
})

it('for any text: spans are in the article and equal their text, ids are unique, none crosses another', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[宁波茶谷|project]',
      '茶谷',
      '[云帆通讯|organization]',
      '云帆',
      '[湖北|place]',
      '。',
      '“',
      '”',
      '新区',
      '[宁波新区|place]',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }).map(text => text.replace(/[[\]|]/gu, '')),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const { articles, mentions } = pageOf('d', `题\n${pieces.join('')}`)
      const all = find(articles, mentions)
      for (const { start, end, text, articleId } of all)
        expect(articles.find(({ id }) => id === articleId)!.text.slice(start, end)).toBe(text)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      for (const a of all)
        for (const b of all)
          if (a.articleId === b.articleId) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false)
      expect(all.filter(({ recognizer }) => recognizer === 'hand')).toEqual(mentions)
    }),
  )
})
