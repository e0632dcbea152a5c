// Answers as JSON, compressed as a whole beside other work: compressed in pieces, each piece of a long one would wait
// behind whatever else is asked meanwhile.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'

/** The quickest: nobody but this machine is at the other end, and to wait for a smaller answer takes longer than to send it. */
const LEVEL = 1
/** Bytes; what is shorter is not worth it. */
const SHORTEST = 1024

/** An answer's bytes; `encoding` is missing where they are plain. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly encoding?: 'gzip'
}

/** Answers with the JSON of a value. */
export async function answerJson(c: Context, value: unknown): Promise<Response> {
  const plain = encoded(value)
  return answerBody(c, takesGzip(c) && plain.bytes.length >= SHORTEST ? await zipped(plain) : plain)
}

/** A value as JSON. */
export const encoded = (value: unknown): Body => ({ bytes: new TextEncoder().encode(JSON.stringify(value)) })

export const zipped = async ({ bytes }: Body): Promise<Body> => ({
  bytes: new Uint8Array(await promisify(gzip)(bytes, { level: LEVEL })),
  encoding: 'gzip',
})

/** Answers with JSON that is ready. */
export const answerBody = (c: Context, { bytes, encoding }: Body): Response =>
  c.body(bytes, 200, {
    'Content-Type': 'application/json',
    'Content-Length': String(bytes.length),
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding }),
  })

/** Whether a request allows gzip: `gzip;q=0` does not, `*` does. */
export function takesGzip(c: Context): boolean {
  const header = c.req.header('Accept-Encoding')
  const accepted = header === undefined ? [] : parseAccept(header)
  const named = accepted.find(({ type }) => type.toLowerCase() === 'gzip') ?? accepted.find(({ type }) => type === '*')
  return named !== undefined && named.q > 0
}
