import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf } from '../../src/cli/linesOf.ts'

async function linesOfBytes(bytes: Uint8Array, size: number): Promise<(string | undefined)[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  )
  const lines: (string | undefined)[] = []
  for await (const line of linesOf(Readable.from(chunks, { objectMode: true }))) lines.push(line)
  return lines
}

it('gives the lines of a text, however its bytes are cut', async () => {
  const line = fc.string({ unit: 'binary' }).map(text =>
    text
      .replaceAll('\n', '')

      .replace(/^\uFEFF/, ''),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      expect(await linesOfBytes(Buffer.from(lines.map(text => `${text}\n`).join('')), size)).toEqual(lines)
    }),
  )
})

it.each<[string, number[], (string | undefined)[]]>([
  ['nothing', [], []],
  ['a last line without an end', [97, 10, 98], ['a', 'b']],
  ['a line that is not UTF-8', [0xff, 10, 98, 10], [undefined, 'b']],
  ['U+2028 inside a line', [97, 0xe2, 0x80, 0xa8, 98, 10], ['a\u2028b']],
])('%s', async (_, bytes, lines) => {
  expect(await linesOfBytes(Uint8Array.from(bytes), 1)).toEqual(lines)
})
