// `npm run evaluate` as it is called, with the model that ships; and what its head `msra` finds in newspaper sentences of our
// own invention (sample.conll), floored.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadModel } from '../../src/model/loadModel.ts'
import { f1Of, precisionOf, recallOf, tallySpans } from '../../src/model/measure.ts'
import { type Example, readConll } from '../../src/model/training/readConll.ts'

const MAIN = fileURLToPath(new URL('./evaluate.mjs', import.meta.url))
const SAMPLE = fileURLToPath(new URL('./sample.conll', import.meta.url))
/** F1 by type on the sample. */
const FLOORS = { PER: 0.78, ORG: 0.86, LOC: 0.9, ALL: 0.87 }

// Each run loads the dictionary and the model anew; on a machine that has much else to do that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'guanxi-evaluate-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file of BIO lines', () => {
  const out = join(folder, 'sample.tsv')
  const sample = readFileSync(SAMPLE, 'utf8')
  const gold = readConll(SAMPLE, sample)
  let ran: Ran
  beforeAll(async () => {
    ran = await evaluate('--conll', SAMPLE, '--head', 'msra', '--predictions', out)
  })

  it('is measured in a table that its predictions bear out', () => {
    const found = readConll(out, withoutGold(readFileSync(out, 'utf8')))
    const tallies = tallySpans(gold.map(spansOf), found.map(spansOf))
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(rowsOf(ran.stdout)).toEqual(
      tallies.map(tally => [
        tally.type,
        ...[tally.gold, tally.found, tally.right].map(String),
        ...[precisionOf(tally), recallOf(tally), f1Of(tally)].map(value => value.toFixed(4)),
      ]),
    )
  })

  it('is counted in sentences, characters and time', () => {
    const characters = sample.match(/\t/g)!.length
    expect(ran.stdout).toContain(`\n${gold.length} sentences, ${characters.toLocaleString('en')} characters\n`)
    expect(ran.stdout).toMatch(/^[1-9][\d,]* characters a second/m)
  })

  it('is given back line by line with BIO tags', () => {
    expectLines(readFileSync(out, 'utf8'), sample)
  })

  it.each(Object.entries(FLOORS))('keeps its floor of %s, %d', (type, floor) => {
    const f1 = Number(
      rowsOf(ran.stdout)
        .find(([name]) => name === type)!
        .at(-1),
    )
    expect(f1).toBeGreaterThanOrEqual(floor)
  })
})

describe('other files', () => {
  it.each([
    [
      'characters alone',
      '闻\n怀\n瑾\n在\n北\n京\n。\n\n晴\n',
      '闻\tO\n怀\tO\n瑾\tO\n在\tO\n北\tO\n京\tO\n。\tO\n\n晴\tO\n',
    ],
    ['no names', '北\tO\n京\tO\n', undefined],
    ['line ends of Windows', '北\tB-LOC\r\n京\tI-LOC\r\n\r\n晴\tO', '北\tB-LOC\n京\tI-LOC\n\n晴\tO\n'],
    [
      'more than one empty line, and a mark of byte order',
      '\ufeff\n\n北\tO\n京\tO\n\n\n晴\tO\n\n',
      '\n\n北\tO\n京\tO\n\n\n晴\tO\n\n',
    ],
    ['characters beyond 16 bits and more than one on a line', '𠮷\tO\n北京\tB-LOC\n𠀀𠀁\tO\n', undefined],
    ['nothing', '', undefined],
  ])('of %s are read and given back', async (name, text, lines = text) => {
    const file = fileOf(`${name}.conll`, text)
    const out = join(folder, `${name}.tsv`)
    expect(await evaluate('--conll', file, '--head', 'msra', '--predictions', out)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^ALL +\d/m),
    })
    expectLines(readFileSync(out, 'utf8'), lines)
  })

  it('may have types that the head has not: they are missed, and that is said', async () => {
    const file = fileOf('types.conll', '北\tB-LOC\n京\tI-LOC\n下\tO\n雨\tB-WEATHER\n')
    const { status, stdout, stderr } = await evaluate('--conll', file, '--head', 'msra')
    expect(status).toBe(0)
    expect(stderr).toMatch(/^evaluate: .*types\.conll has WEATHER, .*LOC, ORG, PER.*missed\n$/)
    expect(rowsOf(stdout)).toContainEqual(['WEATHER', '1', '0', '0', '0.0000', '0.0000', '0.0000'])
  })
})

describe('what cannot be done', () => {
  const usage = 'npm run evaluate -- --conll FILE --head NAME'
  it.each([
    ['an unknown head', ['--conll', SAMPLE, '--head', 'nobody'], 2, 'no head “nobody”; '],
    ['an unknown option', ['--conl', SAMPLE], 2, usage],
    ['a word too many', ['--conll', SAMPLE, '--head', 'msra', 'more'], 2, usage],
    ['a file without a head', ['--conll', SAMPLE], 2, usage],
    ['a head without a file', ['--head', 'msra'], 2, usage],
    ['corpora beside a file', ['--conll', SAMPLE, '--head', 'msra', '--data', folder], 2, usage],
    [
      'predictions over the file itself',
      ['--conll', SAMPLE, '--head', 'msra', '--predictions', SAMPLE],
      2,
      'another file',
    ],
    ['no such file', ['--conll', join(folder, 'none'), '--head', 'msra'], 1, 'none: expected a file in UTF-8 of lines'],
    ['a folder', ['--conll', folder, '--head', 'msra'], 1, 'expected a file in UTF-8 of lines'],
    ['no such model', ['--conll', SAMPLE, '--head', 'msra', '--model', join(folder, 'none')], 1, 'npm run train'],
    ['no model', ['--conll', SAMPLE, '--head', 'msra', '--model', SAMPLE], 1, 'expected a model'],
    ['no corpora', ['--data', folder], 1, 'expected the corpora to measure on'],
  ])('is told: %s', async (_, args, status, message) => {
    expect(await evaluate(...args)).toMatchObject({ status, stdout: '', stderr: expect.stringContaining(message) })
  })

  it('names the heads there are', async () => {
    const { stderr } = await evaluate('--conll', SAMPLE, '--head', 'nobody')
    for (const head of loadModel().heads) expect(stderr).toContain(head)
  })

  it.each([
    ['a blank for TAB', '北\tB-LOC\n京 I-LOC\n', 2],
    ['no BIO tag', '北\tLOC\n', 1],
    ['a sentence on a line', '今天在北京开会。\n', 1],
    ['lines of which one has no tag', '北\tB-LOC\n京\tI-LOC\n\n晴\n', 4],
  ])('tells the line that has %s, and leaves the predictions as they were', async (name, text, line) => {
    const file = fileOf(`${name}.conll`, text)
    const out = fileOf(`${name}.tsv`, 'as before\n')
    expect(await evaluate('--conll', file, '--head', 'msra', '--predictions', out)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${name}.conll:${line}: expected a character, TAB and a tag`),
    })
    expect(readFileSync(out, 'utf8')).toBe('as before\n')
  })

  it('tells bytes that are no UTF-8', async () => {
    const file = fileOf('gbk.conll', Uint8Array.of(0xb1, 0xb1, 0x09, 0x4f, 0x0a))
    const { status, stderr } = await evaluate('--conll', file, '--head', 'msra')
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('in UTF-8') })
  })

  it('leaves nothing behind where predictions cannot be written', async () => {
    const out = join(folder, 'no folder', 'out.tsv')
    const { status, stderr } = await evaluate('--conll', SAMPLE, '--head', 'msra', '--predictions', out)
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('cannot be written') })
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  })
})

describe('all heads on their corpora', () => {
  const heads = loadModel().heads
  let ran: Ran[]
  const reports = ['first.md', 'second.md'].map(name => join(folder, name))
  beforeAll(async () => {
    const corpora = writeCorpora(heads)
    ran = await Promise.all(reports.map(report => evaluate('--data', corpora, '--report', report)))
  })

  it('are reported as they are printed', () => {
    expect(ran.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
      reports.map(() => ({ status: 0, stderr: '' })),
    )
    expect(reports.map(fileText)).toEqual(ran.map(({ stdout }) => stdout))
  })

  it('are told each with its measures and how sure it may be, and speeds in the end', () => {
    const sections = fileText(reports[0]!).split(/^## /m).slice(1)
    expect(sections.map(section => section.split('\n')[0])).toEqual([
      ...heads.map(head => `Head ${head}`),
      'The whole recognizer',
      'Relations between companies',
      'A page',
      'Speed',
    ])
    for (const section of sections.slice(0, heads.length + 1))
      expect(section.match(/^\| ALL .*\d \|$/gm)!.length, section).toBeGreaterThanOrEqual(2)
  })

  it('give the same report each time but for the speeds', () => {
    const [first, second] = reports.map(report => fileText(report).split('\n## Speed\n')[0])
    expect(first).toBe(second)
  })
})

interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

function evaluate(...args: readonly string[]): Promise<Ran> {
  return new Promise(done => {
    execFile(process.execPath, [MAIN, ...args], { encoding: 'utf8' }, (error, stdout, stderr) =>
      done({ status: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    )
  })
}

/** The rows of the plain table, cell by cell, without its head. */
function rowsOf(stdout: string): string[][] {
  const [head, ...rows] = stdout.split('\n\n')[0]!.split('\n')
  expect(head!.split(/ +/)).toEqual(['type', 'gold', 'found', 'right', 'precision', 'recall', 'F1'])
  return rows.filter(row => row !== '').map(row => row.split(/ +/))
}

/** Each line of `predictions` is the line of `text` with a tag, and the tags are well formed. */
function expectLines(predictions: string, text: string): void {
  const lines = predictions.split('\n')
  expect(lines.map(line => line.replace(/\t[^\t]*$/, ''))).toEqual(text.split('\n'))
  const tags = lines.map(line => (line === '' ? 'O' : line.split('\t')[2]!))
  for (const [i, tag] of tags.entries()) {
    expect(tag).toMatch(/^(O|[BI]-[A-Z]+)$/)
    if (tag.startsWith('I-')) expect(tags[i - 1]).toMatch(new RegExp(`^[BI]-${tag.slice(2)}$`))
  }
}

const withoutGold = (predictions: string): string => predictions.replace(/\t\S+\t/g, '\t')
const spansOf = ({ spans }: Example) => spans
const fileText = (file: string): string => readFileSync(file, 'utf8')

function fileOf(name: string, text: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

/** The sample as the corpus of every head; the sentences of news as two taggers say them that say the same. */
function writeCorpora(heads: readonly string[]): string {
  const ner = join(folder, 'corpora/ner')
  mkdirSync(ner, { recursive: true })
  const text = fileText(SAMPLE)
  for (const head of heads)
    for (const split of ['train', 'dev']) writeFileSync(join(ner, `${head}.${split}.conll`), text)
  const lines = readConll(SAMPLE, text).map(({ text, spans }) => {
    const said = spans.map(({ start, end, type }) => [start, end, type])
    return JSON.stringify({ text, a: said, b: said })
  })
  writeFileSync(join(ner, 'silver.jsonl'), lines.join('\n'))
  return join(folder, 'corpora')
}
