import { describe, expect, it } from 'vitest'
import { toPng } from '../../src/write/png.ts'

const square = (side: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><text y="16">关</text></svg>`

/** The sides that the head of a PNG gives (https://www.w3.org/TR/png-3/#11IHDR), in pixels. */
function sidesOf(png: Uint8Array): number[] {
  const bytes = Buffer.from(png)
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('toPng', () => {
  it('paints a picture twice as large as it says', async () => {
    expect(sidesOf(await toPng(square(20)))).toEqual([40, 40])
  })

  it('paints Chinese characters', async () => {
    const [named, bare] = await Promise.all([square(20), square(20).replace('关', '')].map(toPng))
    expect(Buffer.from(named!).equals(Buffer.from(bare!))).toBe(false)
  })

  it('paints nothing larger than 8192 pixels a side', async () => {
    expect(sidesOf(await toPng(square(60_000)))).toEqual([8192, 8192])
  })

  it('loads nothing that a picture names', async () => {
    const image = `<image href="file:///etc/passwd" width="9" height="9"/><image href="http://127.0.0.1:9/x.png" width="9" height="9"/>`
    expect(sidesOf(await toPng(square(20).replace('</svg>', `${image}</svg>`)))).toEqual([40, 40])
  })
})
