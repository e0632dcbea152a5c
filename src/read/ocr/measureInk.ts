// Where the ink of a line lies in and about its area, which is only nearly its place: from it come the size of the type and
// the line's ends.
import { cropLine, LINE_HEIGHT, NARROW } from './cropLine.ts'
import type { TextArea } from './findTextAreas.ts'
import type { Gray } from './gray.ts'

/** So much of the way from the ground's grey to the farthest one is ink. */
const INK = 0.4
/** A line of so few characters may have rows without ink within it (二, 三); of the line's height. */
const FEW = 3
const HOLE = 0.16
/** A row with so small a share of the fullest row's ink is one without: what reaches into it is of the next line, or a speck. */
const FAINT = 0.06
/** A line's ground and ink differ by at least this. */
const CONTRAST = 24
/** The ink may reach beyond the area by so much of its thickness. */
const BEYOND = 0.2
/** A blank so many times wider than the ink is high parts a line: wider than any within a sentence, narrower than what lies between columns. */
const BLANK = 1.25

/** A stretch of a line, in shares of its length. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Shares of an area: `top` and `height` across the line, `pieces` along it: what wide blanks part; `gaps` lie between columns of ink. There is one piece at least, and a line without contrast is all ink. */
export interface Ink {
  readonly top: number
  readonly height: number
  readonly pieces: readonly Stretch[]
  readonly gaps: readonly Stretch[]
}

const ALL: Ink = { top: 0, height: 1, pieces: [{ from: 0, to: 1 }], gaps: [] }

/** The ink of the line in the area, of `count` characters. */
export function measureInk(page: Gray, area: TextArea, count: number): Ink {
  const beyond = BEYOND * (area.upright ? area.width : area.height)
  const grown = area.upright
    ? { ...area, x: area.x - beyond, width: area.width + 2 * beyond }
    : { ...area, y: area.y - beyond, height: area.height + 2 * beyond }
  const line = cropLine(page, grown)
  const isInk = inkTest(line)
  if (!isInk) return ALL
  const rows = new Int32Array(line.height)
  const { width, height, data } = line
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (isInk(data[y * width + x]!)) rows[y]!++
  const [top, bottom] = bandOf(rows, count > FEW ? 0 : HOLE * LINE_HEIGHT)
  const columns = new Int32Array(width)
  for (let y = top; y <= bottom; y++) for (let x = 0; x < width; x++) if (isInk(data[y * width + x]!)) columns[x]!++
  const pieces = piecesOf(columns, BLANK * (bottom + 1 - top) * NARROW)
  const strokes = piecesOf(columns, 0)
  if (pieces.length === 0) return ALL
  const share = (1 + 2 * BEYOND) / height
  return {
    top: top * share - BEYOND,
    height: (bottom + 1 - top) * share,
    pieces: pieces.map(({ from, to }) => ({ from: from / width, to: to / width })),
    gaps: strokes.slice(1).map(({ from }, index) => ({ from: strokes[index]!.to / width, to: from / width })),
  }
}

/** Tells ink from ground by its grey; undefined where they hardly differ. */
function inkTest({ data }: Gray): ((value: number) => boolean) | undefined {
  const sorted = data.slice().sort()
  const [dark, middle, light] = [0.02, 0.5, 0.98].map(share => sorted[Math.floor(share * (sorted.length - 1))]!)
  // Ink covers less than half of a line, so that the middle value is near the ground.
  const isDark = middle! - dark! >= light! - middle!
  const [ground, ink] = isDark ? [light!, dark!] : [dark!, light!]
  if (Math.abs(ground - ink) < CONTRAST) return undefined
  return value => Math.abs(value - ground) > INK * Math.abs(ink - ground)
}

function piecesOf(columns: Int32Array, blank: number): Stretch[] {
  const pieces: { from: number; to: number }[] = []
  for (const [x, count] of columns.entries()) {
    if (count === 0) continue
    const last = pieces.at(-1)
    if (last && x - last.to <= blank) last.to = x + 1
    else pieces.push({ from: x, to: x + 1 })
  }
  return pieces
}

/** The rows around the fullest that ink fills without a hole of more than so many rows; ink of the next lines lies beyond one. */
function bandOf(rows: Int32Array, hole: number): [top: number, bottom: number] {
  const [near, far] = [Math.floor(rows.length / 4), Math.ceil((3 * rows.length) / 4)]
  let fullest = near
  for (let y = near; y < far; y++) if (rows[y]! > rows[fullest]!) fullest = y
  const faint = FAINT * rows[fullest]!
  const reach = (step: 1 | -1): number => {
    let edge = fullest
    for (let y = fullest; y >= 0 && y < rows.length && Math.abs(y - edge) <= hole + 1; y += step)
      if (rows[y]! > faint) edge = y
    return edge
  }
  return [reach(-1), reach(1)]
}
