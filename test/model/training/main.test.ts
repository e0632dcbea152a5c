// The program behind `npm run train`, run as it is built.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { loadModel } from '../../../src/model/loadModel.ts'
import { createTagger } from '../../../src/model/tagger.ts'
import { CORPORA } from '../../../src/model/training/corpora.ts'
import { tagText } from '../../../src/text/tagText.ts'
import { LEXIS } from '../lexis.ts'
import { makeExamples, toConll } from '../templates.ts'

const MAIN = fileURLToPath(new URL('../../../dist/model/training/main.js', import.meta.url))
const ROOT = mkdtempSync(join(tmpdir(), 'guanxi-train-'))
const FOLDER = join(ROOT, 'corpora')

vi.setConfig({ testTimeout: 240_000 })
mkdirSync(join(FOLDER, 'ner'), { recursive: true })
writeFileSync(join(FOLDER, 'ner/resume.train.conll'), toConll(makeExamples(100, 1)))
writeFileSync(join(FOLDER, 'ner/uner_gsdsimp.train.conll'), toConll(makeExamples(100, 2)))
afterAll(() => rmSync(ROOT, { recursive: true }))

const train = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { cwd: ROOT, encoding: 'utf8' })

describe('train', () => {
  it('writes the same file twice, with a head a corpus', () => {
    const files = ['one.model', 'deep/other.model'].map(name => join(ROOT, name))
    for (const file of files) {
      const { status, stderr } = train('--data', FOLDER, '--only', 'uner_gsdsimp,resume', '--out', file)
      expect(stderr).toContain('resume: epoch 10 of 10, loss ')
      expect(status).toBe(0)
    }
    expect(readFileSync(files[1]!)).toEqual(readFileSync(files[0]!))
    const model = loadModel(files[0])
    expect(model.heads).toEqual(['resume', 'uner_gsdsimp'])
    const [text] = makeExamples(1, 5)
    const [names] = createTagger(model.head('resume'), model.classes(), LEXIS)([tagText(text!.text, LEXIS)])
    expect(names).toMatchObject(text!.spans)
  })

  it.each([
    [1, 'the folder that is missing', ['--data', join(ROOT, 'none')], `${join(ROOT, 'none')}: expected the corpora`],
    [1, 'the file that is missing', ['--data', FOLDER, '--only', 'msra'], join(FOLDER, 'ner/msra.train.conll')],
    [2, 'the corpora that there are', ['--data', FOLDER, '--only', 'nema'], CORPORA.map(({ name }) => name).join(', ')],
    [2, 'the corpus that is none', ['--data', FOLDER, '--only', 'resume,nema'], 'no corpus “nema”'],
    [2, 'the option that is none', ['--date', FOLDER], '--date'],
  ])('exits with %d and names %s', (expected, _, args, message) => {
    const { status, stderr } = train(...args, '--out', join(ROOT, 'failed.model'))
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/^train: /m)
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(expected)
  })

  it('says how it is called', () => {
    const { status, stdout } = train('--help')
    expect(stdout).toContain('--data DIR')
    expect(status).toBe(0)
  })
})
