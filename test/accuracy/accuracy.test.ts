// Accuracy on newspaper pages annotated by hand, printed and floored. The pages and their scorer are no part of the
// project: they are looked for in ../shared/eval or in the folder that GUANXI_EVAL names; where they are missing, that is
// said and nothing is measured. `npm run accuracy` runs this alone.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { build, toJsonl } from '../../src/index.ts'

const FOLDER = process.env.GUANXI_EVAL ?? fileURLToPath(new URL('../../../shared/eval/', import.meta.url))
const SCORER = join(FOLDER, 'score.py')

const MEASURES = {
  entities: 'F1, name and kind',
  relationRecall: 'relations, recall',
  relationPrecision: 'relations, precision',
  figures: 'figures, recall',
  aliases: 'aliases on one node',
  falseMerges: 'two things on one node',
  bylines: 'bylines',
  articles: 'articles found',
  text: 'text reassembled',
  evidence: 'evidence an exact quote',
} as const

type Scores = Readonly<Record<keyof typeof MEASURES, number>>

/** The page that the rules were first tried on, and the mean over all pages. */
const FLOORS: Readonly<Record<'seed' | 'mean', Omit<Scores, 'falseMerges'>>> = {
  seed: {
    entities: 0.88,
    relationRecall: 0.8,
    relationPrecision: 0.85,
    figures: 0.9,
    aliases: 1,
    bylines: 1,
    articles: 1,
    text: 0.97,
    evidence: 1,
  },
  mean: {
    entities: 0.86,
    relationRecall: 0.77,
    relationPrecision: 0.86,
    figures: 0.8,
    aliases: 0.85,
    bylines: 0.93,
    articles: 0.95,
    text: 0.95,
    evidence: 1,
  },
}

if (existsSync(SCORER)) measure()
else {
  it('has no annotated pages to measure on', () => {
    console.warn(`${SCORER} is missing: accuracy is not measured. Name a folder of annotated pages in GUANXI_EVAL.`)
    // Pages without their scorer would be a mistake of whoever laid them there.
    expect(existsSync(join(FOLDER, 'seed.gold.json'))).toBe(false)
  })
}

function measure(): void {
  const scores = new Map<string, Scores>()
  const out = mkdtempSync(join(tmpdir(), 'guanxi-accuracy-'))
  afterAll(() => {
    rmSync(out, { recursive: true })
    console.table(Object.fromEntries([...scores].map(([page, row]) => [page, rounded(row)])))
  })

  describe('accuracy', () => {
    it.each(pagesOf(FOLDER))('of %s', async page => {
      const { graph } = await build([`${page}.txt`])
      const file = join(out, `${basename(page)}.jsonl`)
      writeFileSync(file, toJsonl(graph))
      scores.set(basename(page), score(page, file))
      expect(scores.get(basename(page))).toMatchObject({ evidence: 1, falseMerges: 0 })
    })

    it('keeps its floors', () => {
      scores.set('mean', mean([...scores.values()]))
      for (const [name, floors] of Object.entries(FLOORS))
        for (const [measure, floor] of Object.entries(floors))
          expect(scores.get(name)![measure as keyof Scores], `${name}: ${measure}`).toBeGreaterThanOrEqual(floor)
    })
  })
}

function pagesOf(folder: string): string[] {
  const golds = (dir: string) =>
    readdirSync(dir)
      .filter(name => name.endsWith('.gold.json'))
      .map(name => join(dir, name.replace(/\.gold\.json$/, '')))
  return [...golds(folder), ...golds(join(folder, 'dev'))].sort()
}

function score(page: string, file: string): Scores {
  const args = [SCORER, file, `${page}.gold.json`, '--text', `${page}.txt`, `${page}.unwrapped.txt`, '--json']
  const { entities, relations, figures, aliases, bylines, articles, evidence } = JSON.parse(
    execFileSync('python3', args, { encoding: 'utf8' }),
  )
  return {
    entities: entities['ALL strict'].F1,
    relationRecall: relations.recall_strict,
    relationPrecision: relations.precision_strict,
    figures: figures.recall,
    aliases: aliases.share,
    falseMerges: aliases.false_merges,
    bylines: bylines.recall,
    articles: articles.found / articles.total,
    text: articles.text_similarity,
    evidence: evidence.exact_quote,
  }
}

function mean(rows: readonly Scores[]): Scores {
  const of = (measure: keyof Scores) => {
    // A page without any such thing says nothing of it.
    const values = rows.flatMap(row => (typeof row[measure] === 'number' ? [row[measure]] : []))
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  return Object.fromEntries(
    (Object.keys(MEASURES) as (keyof Scores)[]).map(measure => [measure, of(measure)]),
  ) as Scores
}

const rounded = (row: Scores) =>
  Object.fromEntries(Object.entries(MEASURES).map(([key, title]) => [title, row[key as keyof Scores]?.toFixed(3)]))
