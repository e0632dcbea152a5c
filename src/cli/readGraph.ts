// Graphs as files: ours, and GEXF and GraphML of others. A graph is known by its first words, so that it may have any name and
// may come through a pipe; what is called .gexf and is none is told so.
import { once } from 'node:events'
import { closeSync, openSync, readSync } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import {
  decodeXml,
  FormatError,
  fromGexf,
  fromGraphml,
  fromJson,
  HEAD_BYTES,
  type KnowledgeGraph,
  layOut,
  MOST_BYTES,
  rootOf,
} from '../index.ts'

export type GraphForm = 'json' | keyof typeof XML_FORMS

const XML_FORMS = { gexf: fromGexf, graphml: fromGraphml }
const JSON_HEAD = /^\uFEFF?\s*\{\s*"format"\s*:\s*"guanxi"/

/** The form of a file, or of stdin for `-`, that is a graph by its first words, or has the name of one; undefined for any other. Throws `FormatError` for JSON that is no graph of ours. */
export async function graphFormOf(source: string): Promise<GraphForm | undefined> {
  const head = source === '-' ? await peekStdin() : await headOf(source)
  if (!head) return undefined
  if (JSON_HEAD.test(head.toString('utf8', 0, 64))) return 'json'
  const named = /\.([a-z]+)$/i.exec(source)?.[1]?.toLowerCase()
  if (named === 'json') throw new FormatError(`${source}: expected a graph that begins {"format":"guanxi", …`)
  return [rootOf(head), named].find(name => name === 'gexf' || name === 'graphml')
}

/** The graph, laid out where it came without places. What of it is not taken is told to `notice`. Throws `FormatError` for a file that is broken. */
export async function readGraph(
  source: string,
  form: GraphForm,
  notice: (message: string) => void,
): Promise<KnowledgeGraph> {
  if (form === 'json')
    return fromJson(source === '-' ? await text(process.stdin) : await readFile(source, 'utf8'), source)
  const pieces = source === '-' ? await piecesOfStdin() : piecesOf(source)
  const graph = XML_FORMS[form](decodeXml(pieces, source), source, { notice })
  if (graph.everyNode((_, { x, y }) => x === 0 && y === 0)) layOut(graph)
  return graph
}

async function headOf(source: string): Promise<Buffer | undefined> {
  const there = await stat(source).catch(() => undefined)
  if (!there?.isFile()) return undefined
  const file = await open(source).catch(() => undefined)
  if (!file) return undefined
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
  await file.close()
  return buffer.subarray(0, bytesRead)
}

/** The first piece of stdin, which stays to be read. */
async function peekStdin(): Promise<Buffer | undefined> {
  await once(process.stdin, 'readable')
  const piece: Buffer | null = process.stdin.read()
  if (piece === null) return undefined
  process.stdin.unshift(piece)
  return piece.subarray(0, HEAD_BYTES)
}

const PIECE = 2 ** 20

function* piecesOf(file: string): Generator<Uint8Array, void> {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(PIECE)
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer))
      yield buffer.subarray(0, read)
  } finally {
    closeSync(descriptor)
  }
}

/** All of stdin; more than is taken is not waited for. */
async function piecesOfStdin(): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  let read = 0
  for await (const piece of process.stdin) {
    pieces.push(piece)
    read += piece.length
    if (read > MOST_BYTES) break
  }
  return pieces
}
