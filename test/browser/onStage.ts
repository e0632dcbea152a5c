// What the tests see of the stage: what is written on it and where, which tells where nodes and relations stand.
import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { eventually, open } from './driver.ts'

/** A point of the window, in px. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** A text and the middle of it, in px of the window. */
export interface Written extends Spot {
  readonly text: string
}

interface Watched {
  written?: Written[]
}

/** Keeps what is written on the stage in its last frame, from now on; a frame is drawn at once. */
export async function watchWriting(page: Page): Promise<void> {
  await page.locator('.stage canvas.sigma-names').waitFor()
  await page.evaluate(() => {
    const drawing = CanvasRenderingContext2D.prototype
    const { clearRect, fillText } = drawing
    const isNames = ({ canvas }: CanvasRenderingContext2D) => canvas.classList.contains('sigma-names')
    drawing.clearRect = function (...box) {
      if (isNames(this)) (globalThis as Watched).written = []
      return clearRect.apply(this, box)
    }
    drawing.fillText = function (text, x, y, ...more) {
      if (isNames(this)) (globalThis as Watched).written?.push({ text, x, y })
      return fillText.call(this, text, x, y, ...more)
    }
    dispatchEvent(new Event('resize'))
  })
  await eventually(async () => (await written(page)).length).toBeGreaterThan(0)
}

/** What the last frame has; `watchWriting` must have been called. */
export async function written(page: Page): Promise<readonly Written[]> {
  const box = (await page.locator('.stage').boundingBox())!
  const texts = await page.evaluate(() => (globalThis as Watched).written ?? [])
  return texts.map(({ text, x, y }) => ({ text, x: x + box.x, y: y + box.y }))
}

/** Where a text is written, once it is. */
export async function whereIs(page: Page, text: string): Promise<Spot> {
  const find = async () => (await written(page)).find(one => one.text === text)
  await eventually(find).toBeDefined()
  return (await find())!
}

/** Waits until a node of that kind (人, 机 …) stands at a spot. */
export const standsAt = (page: Page, mark: string, { x, y }: Spot): Promise<void> =>
  eventually(async () =>
    (await written(page)).some(one => one.text === mark && Math.hypot(one.x - x, one.y - y) < 3),
  ).toBe(true)

/** True while something is pointed at. */
export const isPointing = (page: Page): Promise<boolean> =>
  page.locator('.stage').evaluate(stage => stage.style.cursor === 'pointer')

/** Points at a spot until something is met there. */
export async function pointAt(page: Page, { x, y }: Spot): Promise<void> {
  await eventually(async () => {
    await page.mouse.move(x - 30, y - 30)
    await page.mouse.move(x, y, { steps: 4 })
    return isPointing(page)
  }).toBe(true)
}

/** The middle of the stage, moved by so much. */
export async function middle(page: Page, right = 0, down = 0): Promise<Spot> {
  const { x, y, width, height } = (await page.locator('.stage').boundingBox())!
  return { x: x + width / 2 + right, y: y + height / 2 + down }
}

/** Has an entity flown to, lets it go, and points at it in the middle of the stage. */
export async function bringToMiddle(page: Page, name: string): Promise<Spot> {
  await open(page, name)
  await page.keyboard.press('Escape')
  await page.locator('aside.r h1.quiet').waitFor()
  const spot = await middle(page)
  await pointAt(page, spot)
  return spot
}

/** Presses at one spot, moves to another, and lets go. */
export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}

/** The address as one reads it. */
export const address = (page: Page): string => decodeURIComponent(page.url())

/** A digest of what is drawn on the stage at rest, with nothing pointed at; what lies over it is not looked at. */
export async function picture(page: Page): Promise<string> {
  await page.mouse.move(2, 2)
  const mask = [page.locator('[data-over]')]
  let last = ''
  await eventually(async () => {
    const before = last
    last = createHash('sha1')
      .update(await page.locator('.stage').screenshot({ mask }))
      .digest('hex')
    return last === before
  }).toBe(true)
  return last
}
