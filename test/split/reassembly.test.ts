import { expect, test } from 'vitest'
import { documentFromText } from '../../src/read/documentFromText.ts'
import { createSplitter } from '../../src/split/splitArticles.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { textOf } from '../../src/text/span.ts'
import { SAMPLES, type Sample } from './articles.ts'
import { createRandom, type Layout, setPage } from './page.ts'

const split = createSplitter(loadLexicon())
const bare = (text: string): string => text.replace(/\s/gu, '')

/** How many of the articles come out of the page whole: headline and every character of the body in order. */
function wholeOf(samples: readonly Sample[], layout: Layout, seed: number): number {
  const page = setPage(samples, layout, createRandom(seed))
  const found = split(documentFromText(page, 'page')).map(article => ({
    headline: article.headline ? bare(textOf(article.text, article.headline)) : '',
    body: bare(textOf(article.text, article.body)),
  }))
  return samples.filter(({ headline, paragraphs }) =>
    found.some(article => article.headline === bare(headline) && article.body === bare(paragraphs.join(''))),
  ).length
}

test('articles wrapped, cut and interleaved at random are put together again', () => {
  let whole = 0
  let all = 0
  for (let seed = 1; seed <= 60; seed++) {
    const random = createRandom(seed * 7919)
    const layout = {
      width: 10 + Math.floor(random() * 11),
      indents: random() < 0.5,
      blocks: 2 + Math.floor(random() * 3),
    }
    const samples = [...SAMPLES].sort(() => random() - 0.5).slice(0, 5)
    whole += wholeOf(samples, layout, seed)
    all += samples.length
  }
  console.info(`articles put together again: ${whole} of ${all}`)
  expect(whole / all).toBeGreaterThan(0.85)
})

test('articles one after another, each in one block, are all found whole', () => {
  for (let width = 10; width <= 20; width++) {
    for (const indents of [false, true]) {
      expect(wholeOf(SAMPLES, { width, indents, blocks: 1 }, width), `width ${width}, indents ${indents}`).toBe(
        SAMPLES.length,
      )
    }
  }
})
