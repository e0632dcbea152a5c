// A scan that lies askew, turned so that its lines are level. The angle is the one at which rows and columns of pixels differ
// most in ink (projection profiles: Postl 1986).
import { type Gray, resizeGray, type Scan, sampleGray } from './gray.ts'

/** Angles that are tried, in degrees: up to the first, in steps of the others. */
const MOST = 5
const COARSE = 0.5
const FINE = 0.05
/** Less than this is level. */
const LEVEL = 0.15
/** Longest side of the picture that is measured, in pixels, and the grey that is ink there. */
const SMALL = 1000
const INK = 128
const WHITE = 255

/** The scan set level, of the same size; corners that come from outside are white. A level one is given back as it is. */
export function straighten(scan: Scan): Scan {
  const angle = skewOf(scan)
  return angle === 0 ? scan : { ...turn(scan, angle), dpi: scan.dpi }
}

/** How far the lines fall to the right, in degrees; 0 where that is too little to matter. */
export function skewOf(gray: Gray): number {
  const scale = Math.min(1, SMALL / Math.max(gray.width, gray.height))
  const small = resizeGray(
    gray,
    Math.max(1, Math.round(gray.width * scale)),
    Math.max(1, Math.round(gray.height * scale)),
  )
  const ink = edgesOf(small)
  const among = (from: number, to: number, step: number): number => {
    let best = { angle: 0, contrast: contrastAt(0, ink, small) }
    for (let angle = from; angle <= to + step / 2; angle += step) {
      const contrast = contrastAt(angle, ink, small)
      if (contrast > 1.0001 * best.contrast) best = { angle, contrast }
    }
    return best.angle
  }
  const near = among(-MOST, MOST, COARSE)
  const angle = among(near - COARSE, near + COARSE, FINE)
  return Math.abs(angle) < LEVEL ? 0 : angle
}

/** The pixels of ink that have paper beside them: lines of text are hardly anything else, of a dark picture only its outline is left. */
function edgesOf({ width, data }: Gray): number[] {
  const edges: number[] = []
  for (let at = 0; at < data.length; at++) {
    if (data[at]! >= INK) continue
    if ([-1, 1, -width, width].some(step => data[at + step] === undefined || data[at + step]! >= INK)) edges.push(at)
  }
  return edges
}

/** The sum of the squares of the ink in rows and in columns that lie at this angle. */
function contrastAt(degrees: number, ink: readonly number[], { width, height }: Gray): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const reach = width + height
  const rows = new Int32Array(2 * reach)
  const columns = new Int32Array(2 * reach)
  for (const at of ink) {
    const [x, y] = [at % width, Math.floor(at / width)]
    rows[Math.round(y - slope * x) + Math.floor(reach / 2)]!++
    columns[Math.round(x + slope * y) + Math.floor(reach / 2)]!++
  }
  let sum = 0
  for (const counts of [rows, columns]) for (const count of counts) sum += count * count
  return sum
}

/** The picture turned to the left by so many degrees about its middle; its size stays. */
export function turn(gray: Gray, degrees: number): Gray {
  const { width, height } = gray
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const data = new Uint8Array(width * height)
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - middleX, y - middleY]
      const [fromX, fromY] = [middleX + cos * dx - sin * dy, middleY + sin * dx + cos * dy]
      const isOn = fromX > -1 && fromX < width && fromY > -1 && fromY < height
      data[y * width + x] = isOn ? Math.round(sampleGray(gray, fromX, fromY)) : WHITE
    }
  }
  return { width, height, data }
}
