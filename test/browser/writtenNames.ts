// What is written on the stage, and where: as the page writes on its canvas, which no test could read back.
import type { Page } from 'playwright-core'

/** One text of the last frame, in px of the stage; `x` and `y` are its middle, `size` is that of its font. */
export interface Written {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Keeps what each frame writes from the next time on that the page is loaded. */
export async function keepWritten(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: Written[] = []
    Object.assign(window, { written: kept })
    const { clearRect, fillText } = CanvasRenderingContext2D.prototype
    const isNames = ({ canvas }: CanvasRenderingContext2D) => canvas.classList.contains('sigma-names')
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      if (isNames(this)) kept.length = 0
      clearRect.apply(this, box)
    }
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
      const size = Number(/([\d.]+)px/.exec(this.font)![1])
      if (isNames(this)) kept.push({ text, x, y, width: this.measureText(text).width, size })
      if (most === undefined) fillText.call(this, text, x, y)
      else fillText.call(this, text, x, y, most)
    }
  })
  await page.reload()
}

/** What the last frame wrote. */
const writtenOn = (page: Page): Promise<readonly Written[]> =>
  page.evaluate(() => (window as unknown as { written: Written[] }).written)

/** Names and what relations say. */
export const namesOn = async (page: Page) => (await writtenOn(page)).filter(({ text }) => text.length > 1)

/** The characters in the middle of nodes that tell their kinds: 人 at 310.25,98.5. */
export const marksOn = async (page: Page) =>
  (await writtenOn(page)).filter(({ text }) => text.length === 1).map(({ text, x, y }) => `${text} at ${x},${y}`)

/** Where on the screen the node with that name is: the mark in line with the name and nearest to it. */
export async function spotOf(page: Page, name: string): Promise<{ readonly x: number; readonly y: number }> {
  const written = await writtenOn(page)
  const label = written.find(({ text }) => text === name)
  if (!label) throw new Error(`the name ${name} is not written`)
  const [mark] = written
    .filter(({ text, x, y }) => text.length === 1 && (Math.abs(x - label.x) < 0.5 || Math.abs(y - 0.5 - label.y) < 0.5))
    .sort((a, b) => Math.hypot(a.x - label.x, a.y - label.y) - Math.hypot(b.x - label.x, b.y - label.y))
  if (!mark) throw new Error(`the node ${name} has no mark`)
  const { x, y } = (await page.locator('.stage').boundingBox())!
  return { x: x + mark.x, y: y + mark.y }
}
