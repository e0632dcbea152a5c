// The fixture is as hostile as it says, and every form that a graph can be handed out in is read by some reader here.
import { describe, expect, it } from 'vitest'
import { FOLDER_FORMAT_NAMES, FORMAT_NAMES } from '../../src/serve/formats.ts'
import { HOSTILE } from '../write/hostile.ts'
import { readable, readableIds } from './readable.ts'
import { graphOf } from './readers.ts'
import { FILES, FOLDERS } from './setup.ts'

/** Made in its own test, and read in a browser by tests elsewhere. */
const OTHERS = ['png', 'html']

describe('the hostile news', () => {
  const graph = graphOf('hostile')
  const all = JSON.stringify(graph.export())

  it('has in it all that is hostile to some reader', () => {
    for (const text of [
      ']]>',
      '\\u0000',
      '\\ud83d',
      '\u2028',
      '\u202e',
      '</script>',
      '${',
      '{{',
      "');DROP",
      '=cmd',
      '\\\\',
    ])
      expect(all).toContain(text)
    expect(Math.max(...graph.mapNodes((_, { label }) => Buffer.byteLength(label)))).toBe(10_000)
  })

  it('quotes hostile sentences, that stand in their articles', () => {
    const texts = new Map(graph.getAttribute('articles').map(({ id, text }) => [id, text]))
    const quoted = graph
      .mapEdges((_, { evidence }) => evidence[0]!)
      .map(({ articleId, sentence, rule }) => ({
        ...{ rule, text: texts.get(articleId)!.slice(sentence.start, sentence.end) },
      }))
    for (const { rule, text } of quoted) expect(text.endsWith(`${rule}。`)).toBe(true)
  })

  it('has names that reading makes alike', () => {
    expect(new Set(graph.nodes().map(readable)).size).toBeLessThan(graph.order)
    expect(new Set(readableIds(graph.nodes()).values()).size).toBe(graph.order)
  })
})

it('what is readable is so here and in the tests of writing', () => {
  for (const [written, read] of HOSTILE) expect(readable(written)).toBe(read)
})

it('every form has a reader', () => {
  expect([...FILES, ...OTHERS].sort()).toEqual([...FORMAT_NAMES].sort())
  expect([...FOLDERS].sort()).toEqual([...FOLDER_FORMAT_NAMES].sort())
})
