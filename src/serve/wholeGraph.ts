// The whole graph as the page asks for it: the same answer every time, megabytes for a large graph, so it is made and
// compressed when it is first asked for, and kept.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import { type KnowledgeGraph, viewGraph } from '../index.ts'

/** The quickest: nobody but this machine is at the other end, and to wait for a smaller answer takes longer than to send it. */
const LEVEL = 1

/** An answer's bytes; `encoding` is missing where they are plain. */
interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly encoding?: 'gzip'
}

/** Answers with `viewGraph` of the graph as JSON, compressed for whoever takes that. */
export function createWholeGraph(graph: KnowledgeGraph): (c: Context) => Promise<Response> {
  const plain = once(async (): Promise<Body> => ({ bytes: new TextEncoder().encode(JSON.stringify(viewGraph(graph))) }))
  const zipped = once(async (): Promise<Body> => {
    const { bytes } = await plain()
    return { bytes: new Uint8Array(await promisify(gzip)(bytes, { level: LEVEL })), encoding: 'gzip' }
  })
  return async c => {
    const { bytes, encoding } = await (takesGzip(c.req.header('Accept-Encoding')) ? zipped() : plain())
    return c.body(bytes, 200, {
      'Content-Type': 'application/json',
      'Content-Length': String(bytes.length),
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    })
  }
}

/** Makes it when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Whether an `Accept-Encoding` allows gzip: `gzip;q=0` does not, `*` does. */
function takesGzip(header: string | undefined): boolean {
  const accepted = header === undefined ? [] : parseAccept(header)
  const named = accepted.find(({ type }) => type.toLowerCase() === 'gzip') ?? accepted.find(({ type }) => type === '*')
  return named !== undefined && named.q > 0
}
