import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterWords, nLogN } from '../../../src/model/training/clusterWords.ts'

const PERSONS = ['赵青', '孙立', '周敏', '吴桐', '郑和平', '冯远']
const CITIES = ['青岛', '洛阳', '桂林', '绍兴', '遵义']
const TITLES = ['市长', '局长', '校长', '厂长']
const SAYING = ['说', '表示', '指出', '认为']
const GOING = ['抵达', '离开', '访问']
const KINDS = [PERSONS, CITIES, TITLES, SAYING, GOING]

/** Every person with every city, title and verb, so that the words of a kind have the same neighbours; and one rare name. */
function templateSentences(): string[][] {
  const sentences = [['昨天', '冯骥', '抵达', '桂林', '。']]
  for (const person of PERSONS) {
    for (const city of CITIES) {
      for (const verb of GOING) sentences.push(['昨天', person, verb, city, '。'])
      for (const title of TITLES) {
        for (const verb of SAYING) sentences.push([city, title, person, verb, '，', '要', '努力', '。'])
      }
    }
  }
  return sentences
}

const SENTENCES = templateSentences()
/** As many classes as the templates have places: five kinds of words, and 昨天 ， 要 努力 。 */
const OPTIONS = { classes: 10, minCount: 5, rounds: 20 }

/** Σ N(c,d) ln N(c,d) − 2 Σ N(c) ln N(c), counted anew from the sentences. */
function likelihood(sentences: readonly (readonly string[])[], classOf: ReadonlyMap<string, number | string>): number {
  const pairs = new Map<string, number>()
  const singles = new Map<string, number>()
  const ring = sentences.flatMap(sentence => ['edge', ...sentence.map(word => String(classOf.get(word) ?? 'rare'))])
  ring.forEach((c, i) => {
    const pair = `${c} ${ring[(i + 1) % ring.length]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    singles.set(c, (singles.get(c) ?? 0) + 1)
  })
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, n) => total + n * Math.log(n), 0)
  return sum(pairs.values()) - 2 * sum(singles.values())
}

const sentencesOf = (words: readonly string[]) =>
  fc.array(fc.array(fc.constantFrom(...words), { maxLength: 8 }), { minLength: 1, maxLength: 25 })
const anySentences = sentencesOf(['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'])

describe('clusterWords', () => {
  const classOf = clusterWords(SENTENCES, OPTIONS)

  it.each(KINDS.map(kind => [kind.join(' '), kind] as const))('puts %s into one class of their own', (_, kind) => {
    const classes = new Set(kind.map(word => classOf.get(word)))
    expect(classes.size).toBe(1)
    const together = [...classOf].filter(([, c]) => classes.has(c)).map(([word]) => word)
    expect(together.sort()).toEqual([...kind].sort())
  })

  it('gives classes below the number asked for, most frequent word first', () => {
    for (const c of classOf.values()) expect(c).toSatisfy((n: number) => Number.isInteger(n) && n >= 0 && n < 10)
    const counts = new Map<string, number>()
    for (const word of SENTENCES.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
    const frequencies = [...classOf.keys()].map(word => counts.get(word)!)
    expect(frequencies).toEqual(frequencies.toSorted((a, b) => b - a))
  })

  it('gives a rare word no class', () => {
    expect(classOf.has('冯骥')).toBe(false)
    expect(clusterWords(SENTENCES, { ...OPTIONS, minCount: 1 }).has('冯骥')).toBe(true)
  })

  it('gives the same classes, in the same order, whatever the order of the sentences', () => {
    expect([...clusterWords(templateSentences(), OPTIONS)]).toEqual([...classOf])
    expect([...clusterWords(SENTENCES.toReversed(), OPTIONS)]).toEqual([...classOf])
  })

  it('starts from the frequency rank modulo the classes', () => {
    const start = [...clusterWords(SENTENCES, { ...OPTIONS, rounds: 0 }).values()]
    expect(start).toEqual(start.map((_, rank) => rank % 10))
  })

  it('makes the text likelier in each round', () => {
    const likelihoods = [0, 1, 2, 3, 5, 10].map(rounds =>
      likelihood(SENTENCES, clusterWords(SENTENCES, { ...OPTIONS, rounds })),
    )
    for (let i = 1; i < likelihoods.length; i++) {
      expect(likelihoods[i]).toBeGreaterThanOrEqual(likelihoods[i - 1]! - 1e-6)
    }
    expect(likelihoods.at(-1)).toBeGreaterThan(likelihoods[0]! + 100)
  })

  it('stops only where no single move makes the text likelier, by brute force', () => {
    fc.assert(
      fc.property(anySentences, sentences => {
        const found = clusterWords(sentences, { classes: 3, minCount: 2, rounds: 100 })
        const reached = likelihood(sentences, found)
        for (const word of found.keys()) {
          for (const c of [0, 1, 2]) {
            expect(likelihood(sentences, new Map(found).set(word, c))).toBeLessThanOrEqual(reached + 1e-5)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['no sentences', []],
    ['empty sentences', [[], []]],
    ['only rare words', [['甲', '乙'], ['丙']]],
  ])('finds no classes in %s', (_, sentences) => {
    expect(clusterWords(sentences, OPTIONS).size).toBe(0)
  })
})

it.each([
  [0, 0],
  [1, 0],
  [2, 2 * Math.log(2)],
  [65535, 65535 * Math.log(65535)],
  [65536, 65536 * Math.log(65536)],
])('nLogN(%d)', (n, expected) => {
  expect(nLogN(n)).toBe(expected)
})
