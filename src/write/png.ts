// A picture as PNG. Resvg paints it, an optional dependency that is loaded when it is first asked, with the fonts of the
// system: without a Chinese one it would leave every name out without a word.
import { GuanxiError } from '../errors.ts'

/** Pixels of a screen for each unit of the picture, as long as neither side is then longer than `LONGEST`. */
const SCALE = 2
/** Pixels. A picture of 16,384 by 16,384 takes a gigabyte while it is painted. */
const LONGEST = 8192

const PROBE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16" font-family="sans-serif">关</text></svg>'

/** Paints SVG text, as `toSvg` gives it: twice as large as it says, at most 8192 pixels a side. Throws `GuanxiError` where @resvg/resvg-js or a Chinese font is not installed. */
export async function toPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { Resvg } = await load()
  if (!new Resvg(PROBE).getBBox())
    throw new GuanxiError(
      'a PNG needs a font with Chinese characters, and this system has none: install one (on Debian apt-get install fonts-noto-cjk), or take the SVG',
    )
  const { width, height } = new Resvg(svg)
  const value = Math.min(SCALE, LONGEST / Math.max(width, height))
  return new Uint8Array(new Resvg(svg, { fitTo: { mode: 'zoom', value } }).render().asPng())
}

async function load() {
  try {
    return await import('@resvg/resvg-js')
  } catch (cause) {
    throw new GuanxiError(
      'a PNG needs the package @resvg/resvg-js, which is not installed: npm install @resvg/resvg-js',
      { cause },
    )
  }
}
