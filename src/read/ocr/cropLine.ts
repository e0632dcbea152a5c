// A line of text cut out of its page, set level, at the height that the recognition network takes.
import type { TextArea } from './findTextAreas.ts'
import { type Gray, sampleGray } from './gray.ts'

/** Pixels. */
export const LINE_HEIGHT = 48
/** Lines are set so much narrower: characters are read as well, and in less time. */
export const NARROW = 0.7

/** The area's pixels, the line from left to right. A line written downwards is turned to the left. */
export function cropLine(page: Gray, area: TextArea): Gray {
  const [long, thick] = area.upright ? [area.height, area.width] : [area.width, area.height]
  const scale = LINE_HEIGHT / thick
  const width = Math.max(8, Math.round(long * scale * NARROW))
  const data = new Uint8Array(width * LINE_HEIGHT)
  // Scaled down, a new pixel is the mean of several samples.
  const fine = Math.max(1, Math.ceil(1 / scale - 0.5))
  for (let y = 0; y < LINE_HEIGHT; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let part = 0; part < fine * fine; part++) {
        const u = ((x + ((part % fine) + 0.5) / fine) / width) * long
        const v = ((y + (Math.floor(part / fine) + 0.5) / fine) / LINE_HEIGHT) * thick
        const shift = area.slope * (u - long / 2)
        sum += area.upright
          ? sampleGray(page, area.x + thick - v + shift - 0.5, area.y + u - 0.5)
          : sampleGray(page, area.x + u - 0.5, area.y + v + shift - 0.5)
      }
      data[y * width + x] = sum / (fine * fine)
    }
  }
  return { width, height: LINE_HEIGHT, data }
}
