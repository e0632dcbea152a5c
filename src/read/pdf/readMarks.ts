// Follows the operators of a page as a renderer would, but notes where each glyph, line and picture stands instead of
// drawing it (ISO 32000-1, 8.3 to 9.4). pdf.js has already resolved fonts, character codes, colours and forms.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rect } from '../layout/laidOutPage.ts'
import { intersection } from '../layout/rects.ts'
import type { Marks } from './marks.ts'
import { isMatrix, type Matrix, mapRect, multiply } from './matrix.ts'
import { readPath } from './readPath.ts'
import { type FontFace, type PdfGlyph, showText, type TextState } from './showText.ts'

/** The operators of a page as `getOperatorList` gives them. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The graphics state as far as it says where things stand. */
interface State {
  ctm: Matrix
  text: TextState
  fill: string
  stroke: string
  lineWidth: number
  clip: Rect
  /** How much had been painted when the map last changed within this state; -1 where it has not. */
  mapped: number
}

interface Machine {
  state: State
  readonly saved: State[]
  readonly marks: Marks
  readonly fontOf: (name: string) => FontFace | undefined
  /** The next path is a clip. */
  clips: boolean
  painted: number
}

/** A picture is larger than this; points. */
const LEAST_IMAGE = 12
/** Nesting deeper than this is no page's; what is saved below it is not kept. */
const DEEPEST = 200

/** The marks of a page: `view` maps its user space to the page as shown (y downwards), `shown` is the part that is. */
export function readMarks(
  { fnArray, argsArray }: Operators,
  view: Matrix,
  shown: Rect,
  fontOf: (name: string) => FontFace | undefined,
): Marks {
  const text: TextState = startOfText()
  const state: State = { ctm: view, text, fill: '#000000', stroke: '#000000', lineWidth: 1, clip: shown, mapped: -1 }
  const marks: Marks = { glyphs: [], shapes: [], images: [] }
  const machine: Machine = { state, saved: [], marks, fontOf, clips: false, painted: 0 }
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index]
    OPERATORS[operator]?.(machine, Array.isArray(args) ? args : [])
  }
  return marks
}

const startOfText = (): TextState => ({
  matrix: [1, 0, 0, 1, 0, 0],
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  size: 0,
  font: undefined,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
})

const save = (machine: Machine): void => {
  if (machine.saved.length >= DEEPEST) return
  machine.saved.push(machine.state)
  machine.state = { ...machine.state, text: { ...machine.state.text }, mapped: -1 }
}

/** Pictures are left out of the operators, for decoding them takes long; where the unit square was mapped and nothing painted there was one. */
const restore = (machine: Machine): void => {
  const { state, marks, painted } = machine
  if (state.mapped === painted) {
    const image = intersection(mapRect(state.ctm, 0, 0, 1, 1), state.clip)
    if (image && image.width > LEAST_IMAGE && image.height > LEAST_IMAGE) {
      marks.images.push(image)
      machine.painted++
    }
  }
  machine.state = machine.saved.pop() ?? machine.state
}

const transform = (machine: Machine, matrix: unknown): void => {
  if (isMatrix(matrix)) machine.state.ctm = multiply(machine.state.ctm, matrix)
}

const moveText = ({ state: { text } }: Machine, x: number, y: number): void => {
  text.lineX += x
  text.lineY += y
  text.x = text.lineX
  text.y = text.lineY
}

const constructPath = (machine: Machine, [operator, paths, extent]: readonly unknown[]): void => {
  const { state, marks, clips } = machine
  machine.clips = false
  const edges = extent as ArrayLike<number> | null
  if (!edges) return
  if (clips) {
    const area = mapRect(state.ctm, edges[0]!, edges[1]!, edges[2]!, edges[3]!)
    state.clip = intersection(state.clip, area) ?? { ...area, width: 0, height: 0 }
  }
  const fills = FILLS.has(operator as number)
  const strokes = STROKES.has(operator as number)
  if (!fills && !strokes) return
  machine.painted++
  const path = (paths as readonly unknown[])[0]
  if (!(path instanceof Float32Array)) return
  const paint = {
    ...(fills && { fill: state.fill }),
    ...(strokes && { stroke: state.stroke }),
    lineWidth: state.lineWidth,
  }
  readPath(path, state.ctm, state.clip, paint, marks.shapes)
}

const { fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke, stroke, closeStroke } = OPS
const BOTH = [fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]
const FILLS = new Set([fill, eoFill, ...BOTH])
const STROKES = new Set([stroke, closeStroke, ...BOTH])

type Perform = (machine: Machine, args: readonly unknown[]) => void

/** A text parameter that is one number. */
const number =
  (set: (text: TextState, value: number) => void): Perform =>
  ({ state }, [value]) => {
    if (typeof value === 'number' && Number.isFinite(value)) set(state.text, value)
  }

const OPERATORS: Readonly<Record<number, Perform>> = {
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.beginGroup]: save,
  [OPS.endGroup]: restore,
  [OPS.transform]: (machine, args) => {
    transform(machine, args)
    machine.state.mapped = machine.painted
  },
  [OPS.paintFormXObjectBegin]: (machine, [matrix]) => {
    save(machine)
    transform(machine, matrix)
  },
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.clip]: machine => {
    machine.clips = true
  },
  [OPS.eoClip]: machine => {
    machine.clips = true
  },
  [OPS.constructPath]: constructPath,
  [OPS.shadingFill]: machine => {
    machine.painted++
  },
  [OPS.setLineWidth]: ({ state }, [width]) => {
    if (typeof width === 'number') state.lineWidth = width
  },
  [OPS.setFillRGBColor]: ({ state }, [color]) => {
    state.fill = String(color)
  },
  [OPS.setStrokeRGBColor]: ({ state }, [color]) => {
    state.stroke = String(color)
  },
  [OPS.beginText]: ({ state: { text } }) => {
    Object.assign(text, { matrix: [1, 0, 0, 1, 0, 0], x: 0, y: 0, lineX: 0, lineY: 0 })
  },
  [OPS.setCharSpacing]: number((text, value) => {
    text.characterSpacing = value
  }),
  [OPS.setWordSpacing]: number((text, value) => {
    text.wordSpacing = value
  }),
  [OPS.setHScale]: number((text, value) => {
    text.horizontalScale = value / 100
  }),
  [OPS.setLeading]: number((text, value) => {
    text.leading = -value
  }),
  [OPS.setTextRise]: number((text, value) => {
    text.rise = value
  }),
  [OPS.setFont]: ({ state: { text }, fontOf }, [name, size]) => {
    text.font = fontOf(String(name))
    text.size = typeof size === 'number' && Number.isFinite(size) ? size : 0
  },
  [OPS.setTextMatrix]: ({ state: { text } }, [matrix]) => {
    if (isMatrix(matrix)) Object.assign(text, { matrix: [...matrix], x: 0, y: 0, lineX: 0, lineY: 0 })
  },
  [OPS.moveText]: (machine, [x, y]) => moveText(machine, Number(x), Number(y)),
  [OPS.setLeadingMoveText]: (machine, [x, y]) => {
    machine.state.text.leading = Number(y)
    moveText(machine, Number(x), Number(y))
  },
  [OPS.nextLine]: machine => moveText(machine, 0, machine.state.text.leading),
  [OPS.showText]: (machine, [glyphs]) => {
    const { state, marks } = machine
    if (!Array.isArray(glyphs)) return
    machine.painted++
    showText(glyphs as readonly (PdfGlyph | number | null)[], state.ctm, state.text, state.clip, marks.glyphs)
  },
}
