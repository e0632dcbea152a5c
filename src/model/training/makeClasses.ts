// Word classes from the text of the corpora and of unlabelled news.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { tagWords } from '../../text/jieba.ts'
import { hashWord } from '../tokenTraits.ts'
import { type ClassTable, normalizeWord } from '../wordClasses.ts'
import { clusterWords } from './clusterWords.ts'
import { readText } from './corpora.ts'

const CLASSES = 400
const LEAST = 3
const ROUNDS = 10

/** Classes of the words of these passages, their numbers 1 and up. */
export function makeClasses(passages: Iterable<string>): ClassTable {
  const sentences: string[][] = []
  for (const passage of passages)
    for (const sentence of passage.split(/(?<=[。！？；\n])/))
      sentences.push(tagWords(sentence).map(({ text }) => normalizeWord(text)))
  const classOf = clusterWords(sentences, { classes: CLASSES, minCount: LEAST, rounds: ROUNDS })
  const byNumber = new Map<number, number>()
  for (const [word, cls] of classOf) {
    const number = hashWord(word) >>> 0
    if (!byNumber.has(number)) byNumber.set(number, cls + 1)
  }
  const words = Uint32Array.from(byNumber.keys()).sort()
  return {
    words,
    classes: Uint16Array.from(words, word => byNumber.get(word)!),
  }
}

/** The paragraphs and titles of the unlabelled news; none where the folder has none. */
export function* readNews(folder: string): Generator<string> {
  for (const name of ['xwlb.jsonl', 'zte2018.jsonl', 'xwlb2025_caijing.jsonl']) {
    const file = join(folder, 'news', name)
    if (!existsSync(file)) continue
    for (const line of readText(file).split('\n')) {
      if (line === '') continue
      const { title, paras, text } = JSON.parse(line)
      yield* [title, ...(paras ?? [text])].filter(passage => typeof passage === 'string')
    }
  }
  const titles = join(folder, 'news/tnews_titles.txt')
  if (existsSync(titles)) yield* readText(titles).split('\n')
}
