import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { createResolver } from '../../src/resolve/resolve.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import type { Decision } from '../../src/types.ts'
import { pageOf, shown } from './page.ts'

const resolve = createResolver(loadLexicon())
const decide = (verdict: Decision['verdict'], left: string, right?: string, at = '2024-01-01'): Decision => ({
  verdict,
  left,
  ...(right !== undefined && { right }),
  at,
  by: 'test',
})
const page = pageOf('d', '消息\n[宁波海港城|project]在建。[海港城|project]很大，[东港|place]与[西港|place]。')

describe('decisions win', () => {
  it.each([
    ['same', [decide('same', '东港', '西港')], ['东港 = 西港/decided', '宁波海港城 = 海港城/shortened']],
    ['different', [decide('different', '海港城', '宁波海港城')], ['东港', '宁波海港城', '海港城', '西港']],
    [
      'different through a third',
      [decide('same', '东港', '海港城'), decide('different', '东港', '宁波海港城')],
      ['东港 = 海港城/decided', '宁波海港城', '西港'],
    ],
    [
      'the latest',
      [decide('different', '东港', '西港', '2024-01-02'), decide('same', '东港', '西港', '2024-01-03')],
      ['东港 = 西港/decided', '宁波海港城 = 海港城/shortened'],
    ],
    [
      'rename',
      [decide('rename', '海港城', '海港新城')],
      ['东港', '海港新城 = 宁波海港城/decided 海港城/shortened', '西港'],
    ],
    ['drop', [decide('drop', '海港城'), decide('drop', '东港')], ['宁波海港城', '西港']],
    [
      'nothing of what is not there',
      [decide('same', '东港', '北港'), decide('drop', '北港')],
      ['东港', '宁波海港城 = 海港城/shortened', '西港'],
    ],
  ])('%s', (_, decisions, entities) => expect(shown(resolve([page], decisions)).sort()).toEqual([...entities].sort()))

  it('retypes a name', () => {
    const { entities } = resolve([page], [decide('retype', '东港', 'organization')])
    expect(entities.map(({ id }) => id)).toContain('organization:东港')
  })

  it('tells two mentions of one name apart', () => {
    const two = pageOf('d', '消息\n[王伟|person]去，[王伟|person]来。')
    const [a, b] = two.mentions
    const { entities } = resolve([two], [decide('different', a!.id, b!.id)])
    expect(entities.map(({ id, mentionIds }) => [id, mentionIds])).toEqual([
      ['person:王伟', [a!.id]],
      ['person:王伟#2', [b!.id]],
    ])
  })

  it.each([
    decide('same', '东港'),
    decide('rename', '东港'),
    decide('retype', '东港', 'boat'),
  ])('refuses %j', decision => expect(() => resolve([page], [decision])).toThrow(UsageError))
})
