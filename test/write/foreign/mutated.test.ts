// Files as they come to harm: cut, doubled, mixed up, with bytes that are none. Each is a graph that can be asked, saved and
// loaded, or is refused with words; nothing else is thrown.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../src/errors.ts'
import { describeEntity } from '../../../src/query/describeEntity.ts'
import { viewGraph } from '../../../src/query/viewGraph.ts'
import type { KnowledgeGraph } from '../../../src/types.ts'
import { decodeXml } from '../../../src/write/foreign/decodeXml.ts'
import { fromGexf } from '../../../src/write/foreign/fromGexf.ts'
import { fromGraphml } from '../../../src/write/foreign/fromGraphml.ts'
import { fromJson } from '../../../src/write/fromJson.ts'
import { toGexf } from '../../../src/write/gexf.ts'
import { toJson } from '../../../src/write/json.ts'

const FOLDER = new URL('files/', import.meta.url)
const FILES = readdirSync(FOLDER).filter(name => /\.(gexf|graphml)$/.test(name))

/** The graph, or undefined where it is refused; throws whatever else is thrown. */
function load(bytes: Uint8Array, name: string): KnowledgeGraph | undefined {
  try {
    return (name.endsWith('.gexf') ? fromGexf : fromGraphml)(decodeXml([bytes], name), name)
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError)
    expect((error as Error).message).toMatch(new RegExp(`^${name}:(\\d+:)? `))
    return undefined
  }
}

function use(graph: KnowledgeGraph): void {
  expect(viewGraph(graph).nodes).toHaveLength(graph.order)
  for (const id of graph.nodes()) describeEntity(graph, id)
  expect(fromJson(toJson(graph)).export()).toEqual(graph.export())
  expect(fromGexf(toGexf(graph)).order).toBe(graph.order)
}

const PIECES = [
  '<',
  '>',
  '"',
  '&',
  '/>',
  '&#0;',
  '<node id="a">',
  '</node>',
  '<edge source="a" target="a"/>',
  '<data key="',
  '<!--',
  ']]>',
  'xmlns="',
  '\0',
  '\uFFFF',
  '关',
]

/** One change: at a share of the length, so many bytes are taken out, and something is put in. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.oneof(fc.constant(0), fc.nat({ max: 40 }), fc.nat({ max: 4000 })),
  into: fc.oneof(
    fc.constantFrom(...PIECES.map(piece => Buffer.from(piece))),
    fc.uint8Array({ maxLength: 4 }).map(bytes => Buffer.from(bytes)),
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 400 })),
  ),
})

function changed(
  bytes: Buffer,
  { at, out, into }: { at: number; out: number; into: Buffer | [number, number] },
): Buffer {
  const start = Math.floor(at * bytes.length)
  const copied = Array.isArray(into) ? bytes.subarray(Math.floor(into[0] * bytes.length)).subarray(0, into[1]) : into
  return Buffer.concat([bytes.subarray(0, start), copied, bytes.subarray(start + out)])
}

describe.each(FILES)('%s', name => {
  const whole = readFileSync(new URL(name, FOLDER))

  it('is a graph', () => {
    const graph = load(whole, name)
    expect(graph?.order).toBeGreaterThan(2)
    use(graph!)
  })

  it('cut off anywhere is refused, with the line', () => {
    const end = whole.toString().trimEnd().length
    for (let share = 0; share < 60; share++) {
      const text = whole.toString().slice(0, Math.floor((share / 60) * (end - 1)))
      expect(load(Buffer.from(text), name)).toBeUndefined()
    }
  })

  it('harmed is refused, or a graph', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
        const graph = load(changes.reduce(changed, whole), name)
        if (graph) use(graph)
      }),
      { numRuns: 150 },
    )
  })
})
