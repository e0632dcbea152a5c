// A small corpus of sentences made up for these tests: places, organizations and persons that there are not, in sentences
// that show what they are. Names of the second half of the parts are in no sentence of the first.
import type { TypedSpan } from '../../src/model/labels.ts'
import { createRandom } from '../../src/model/training/random.ts'
import type { Example } from '../../src/model/training/readConll.ts'

const SENTENCES = [
  '{ORG}董事长{PER}昨天抵达{LOC}。',
  '{PER}在{LOC}对记者说，{ORG}今年将扩大生产。',
  '记者{PER}从{LOC}报道。',
  '{LOC}昨天举行会议，{PER}和{PER}出席。',
  '{ORG}与{ORG}在{LOC}签署协议。',
  '据{ORG}介绍，{LOC}今年雨水较多。',
  '{PER}先生今年四十岁，现任{ORG}总经理。',
  '今天天气很好，大家都出门散步。',
  '会议指出，要把粮食和水利放在前面。',
]

const SURNAMES = '张王李赵陈周吴郑孙马'
const GIVEN = [
  '远',
  '青',
  '海',
  '文',
  '明',
  '立',
  '和',
  '平',
  '国',
  '敏',
  '志',
  '春',
  '东',
  '峰',
  '晓',
  '建',
  '华',
  '勇',
  '杰',
  '宁',
]
const STEMS = [
  '江',
  '云',
  '石',
  '清',
  '金',
  '白',
  '平',
  '南',
  '高',
  '长',
  '北',
  '岭',
  '泉',
  '溪',
  '湖',
  '沙',
  '原',
  '阳',
  '桥',
  '城',
]
const BODIES = ['集团', '银行', '大学', '公司', '医院']

export interface Names {
  readonly random: () => number
  /** Whether names are made of the second half of the parts. */
  readonly unseen: boolean
}

function pick<T>(parts: readonly T[], random: () => number): T {
  return parts[Math.floor(random() * parts.length)]!
}

const half = (parts: readonly string[], unseen: boolean): readonly string[] =>
  parts.filter((_, i) => (i % 2 === 1) === unseen)

function makeName(type: string, { random, unseen }: Names): string {
  if (type === 'PER') {
    const given = half(GIVEN, unseen)
    return pick([...SURNAMES], random) + pick(given, random) + (random() < 0.7 ? pick(given, random) : '')
  }
  const stems = half(STEMS, unseen)
  const stem = pick(stems, random) + pick(stems, random)
  return type === 'LOC' ? `${stem}${pick(['市', '县'], random)}` : `${stem}${pick(BODIES, random)}`
}

/** A sentence with a name for each `{TYPE}`. */
export function fillTemplate(template: string, nameOf: (type: string) => string): Example {
  let text = ''
  const spans: TypedSpan[] = []
  for (const [, type, rest] of template.matchAll(/\{(\w+)\}|([^{]+)/g)) {
    if (type) {
      const name = nameOf(type)
      spans.push({ start: text.length, end: text.length + name.length, type })
      text += name
    } else text += rest
  }
  return { text, spans }
}

/** So many sentences that the seed alone decides. */
export function makeExamples(count: number, seed: number, unseen = false): Example[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () =>
    fillTemplate(pick(SENTENCES, random), type => makeName(type, { random, unseen })),
  )
}

/** The sentences as corpora are handed on. */
export function toConll(examples: readonly Example[]): string {
  const rows = examples.map(({ text, spans }) =>
    [...text]
      .map((character, i) => {
        const span = spans.find(({ start, end }) => start <= i && i < end)
        return `${character}\t${span ? `${span.start === i ? 'B' : 'I'}-${span.type}` : 'O'}\n`
      })
      .join(''),
  )
  return rows.join('\n')
}
