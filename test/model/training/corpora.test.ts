import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FormatError, ReadError, UsageError } from '../../../src/errors.ts'
import { CORPORA, type Corpus, chooseCorpora, readCorpus } from '../../../src/model/training/corpora.ts'
import { readExamples } from '../../../src/model/training/readExamples.ts'
import { toConll } from '../templates.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-corpora-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

const conll = (...texts: string[]): string => toConll(texts.map(text => ({ text, spans: [] })))
const textsOf = (examples: readonly { readonly text: string }[]): string[] => examples.map(({ text }) => text)

describe('chooseCorpora', () => {
  it('gives all where none are named', () => expect(chooseCorpora()).toEqual(CORPORA))

  it('gives those that are named, in their own order', () => {
    expect(chooseCorpora(['resume', 'msra']).map(({ name }) => name)).toEqual(['msra', 'resume'])
  })

  it('throws UsageError for another name, and names all', () => {
    expect(() => chooseCorpora(['msra', 'MSRA'])).toThrow(UsageError)
    expect(() => chooseCorpora(['msra', 'MSRA'])).toThrow(
      `no corpus “MSRA”; there are ${CORPORA.map(({ name }) => name).join(', ')}`,
    )
  })
})

describe('readCorpus', () => {
  it('has a dev split where there is a file of it', () => {
    write('ner/resume.train.conll', conll('晴', '雨'))
    write('ner/resume.dev.conll', conll('雪'))
    const { train, dev } = readCorpus(folder, 'resume')
    expect([textsOf(train), textsOf(dev)]).toEqual([['晴', '雨'], ['雪']])
  })

  it('keeps every tenth sentence aside where there is none', () => {
    write('ner/msra.train.conll', conll(...'零一二三四五六七八九十甲'))
    const { train, dev } = readCorpus(folder, 'msra')
    expect([textsOf(train).join(''), textsOf(dev)]).toEqual(['零一二三四五六七八十甲', ['九']])
  })

  it('throws ReadError with the file that is missing', () => {
    expect(() => readCorpus(folder, 'cluener')).toThrow(ReadError)
    expect(() => readCorpus(folder, 'cluener')).toThrow(join(folder, 'ner/cluener.train.conll'))
    expect(() => readCorpus(folder, 'news')).toThrow(join(folder, 'ner/silver.jsonl'))
  })

  it('throws FormatError with the file and line that is broken', () => {
    write('ner/pd199801.train.conll', '晴\tO\n雨\n')
    expect(() => readCorpus(folder, 'pd199801')).toThrow(FormatError)
    expect(() => readCorpus(folder, 'pd199801')).toThrow(`${join(folder, 'ner/pd199801.train.conll')}:2: `)
  })
})

describe('readExamples', () => {
  const [uner] = chooseCorpora(['uner_gsdsimp']) as [Corpus]
  const LONG = '云岭集团昨天在江北市签署协议。'
  const OTHER = '江北大学昨天在云岭县举行会议。'
  write('ner/uner_gsdsimp.train.conll', conll(LONG, '晴。', OTHER))
  write('ner/uner_gsdsimp.dev.conll', conll('雪'))
  write('apart/2024/page.txt', `上文。云岭集团昨天\n在江北市　签署协议。晴。`)
  write('apart/other.md', OTHER)

  it('leaves out sentences of pages apart, however they are wrapped; not short ones', () => {
    const messages: string[] = []
    const kept = readExamples(folder, join(folder, 'apart'), uner, message => messages.push(message))
    expect(textsOf(kept)).toEqual(['晴。', OTHER])
    expect(messages).toEqual([`uner_gsdsimp: 1 sentences left out that stand in ${join(folder, 'apart')}`])
  })

  it('keeps all, and says nothing, where there are no pages', () => {
    const messages: string[] = []
    const kept = readExamples(folder, join(folder, 'none'), uner, message => messages.push(message))
    expect(textsOf(kept)).toEqual([LONG, '晴。', OTHER])
    expect(messages).toEqual([])
  })
})
