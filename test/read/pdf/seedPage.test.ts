// The annotated page that the project was first tried on, set and printed: read from its PDF it must score as high as from
// its text. The page and its scorer are no part of the project: they are looked for in ../shared/eval or in the folder that
// GUANXI_EVAL names.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { build, toJsonl } from '../../../src/index.ts'
import { launch, printSheets } from './printSheets.ts'
import { type GoldArticle, seedPage, storyOf } from './templates/seedPage.ts'

const FOLDER = process.env.GUANXI_EVAL ?? fileURLToPath(new URL('../../../../shared/eval/', import.meta.url))
const SEED = join(FOLDER, 'seed')

if (existsSync(join(FOLDER, 'score.py'))) measure()
else {
  it('has no annotated page to set', () => {
    console.warn(`${FOLDER} has no annotated page: it is not set as a PDF. Name a folder of such pages in GUANXI_EVAL.`)
    expect(existsSync(`${SEED}.gold.json`)).toBe(false)
  })
}

function measure(): void {
  const out = mkdtempSync(join(tmpdir(), 'guanxi-seed-'))
  afterAll(() => rmSync(out, { recursive: true }))

  describe('the annotated page, read from a PDF', () => {
    it('scores no less than its text', { timeout: 240_000 }, async () => {
      const pdf = join(out, 'seed.pdf')
      writeFileSync(pdf, await print())
      const [fromText, fromPdf] = [await scoresOf(`${SEED}.txt`, out), await scoresOf(pdf, out)]
      console.table({ text: fromText, pdf: fromPdf })
      expect(fromPdf).toMatchObject({ evidence: 1, articles: 1, bylines: 1, aliases: 1, falseMerges: -0 })
      expect(fromPdf.text).toBeGreaterThanOrEqual(0.98)
      for (const [name, value] of Object.entries(fromText)) expect(fromPdf[name], name).toBeGreaterThanOrEqual(value)
    })
  })
}

async function print(): Promise<Uint8Array> {
  const { articles } = JSON.parse(readFileSync(`${SEED}.gold.json`, 'utf8')) as { articles: GoldArticle[] }
  const browser = await launch()
  try {
    return (await printSheets(await browser.newPage(), [seedPage(articles.map(storyOf))])).pdf
  } finally {
    await browser.close()
  }
}

async function scoresOf(source: string, out: string): Promise<Record<string, number>> {
  const file = join(out, 'graph.jsonl')
  writeFileSync(file, toJsonl((await build([source])).graph))
  const args = [join(FOLDER, 'score.py'), file, `${SEED}.gold.json`, '--text', `${SEED}.txt`, `${SEED}.unwrapped.txt`]
  const { entities, relations, figures, aliases, bylines, articles, evidence } = JSON.parse(
    execFileSync('python3', [...args, '--json'], { encoding: 'utf8' }),
  )
  return {
    entities: entities['ALL strict'].F1,
    relationRecall: relations.recall_strict,
    relationPrecision: relations.precision_strict,
    figures: figures.recall,
    aliases: aliases.share,
    falseMerges: -aliases.false_merges,
    bylines: bylines.recall,
    articles: articles.found / articles.total,
    text: articles.text_similarity,
    evidence: evidence.exact_quote,
  }
}
