// Glyphs in the order of drawing to runs: what goes on to the right on one baseline, or downwards in one line. Blanks are
// put in where the page shows one and the font drew none.
import { writtenForms } from '../../text/writtenForms.ts'
import type { Run } from '../layout/laidOutPage.ts'
import { bottomOf, boundsOf, centerX, rightOf } from '../layout/rects.ts'
import type { Glyph } from './marks.ts'

/** Glyphs further apart than this many ems are not of one run. */
const APART = 1
/** A gap this much wider than the run's usual one is a blank; ems. Between Latin letters less is enough. */
const BLANK = 0.3
const LATIN_BLANK = 0.15
const BOLD = /bold|black|heavy|hei(?!ght)|黑/iu
const BLANKS = /^[\s\u3000\u00a0]+$/u
const LATIN = /[\p{Script=Latin}\d]/u
/** A copy of a glyph drawn within so many ems of it makes a shadow or a bold face. */
const SHADOW = 0.15

interface Draft {
  readonly glyphs: Glyph[]
  /** Blanks were drawn before the glyph of this number. */
  readonly blanks: Set<number>
  /** The blank drawn before its first glyph. */
  readonly blank?: Glyph
  /** Downwards, glyph under glyph, though their font is for horizontal lines. */
  stacked: boolean
}

/** The runs of a page. A space that was drawn parts words in the text; blanks at a run's ends are left out. */
export function makeRuns(glyphs: readonly Glyph[]): Run[] {
  const drafts: Draft[] = []
  let draft: Draft | undefined
  let blank: Glyph | undefined
  for (const glyph of withoutShadows(glyphs)) {
    if (glyph.text === '' || BLANKS.test(glyph.text)) {
      blank = glyph
      continue
    }
    const next: Draft = draft && joins(draft, glyph) ? draft : begin(drafts, draft, glyph, blank)
    if (blank && next.glyphs.length > 0) next.blanks.add(next.glyphs.length)
    next.glyphs.push(glyph)
    draft = next
    blank = undefined
  }
  return drafts.filter(({ glyphs }) => glyphs.length > 0).map(finish)
}

/** A new draft; what was taken for a column of stacked glyphs gives its last one back where the line goes on beside it. */
function begin(drafts: Draft[], before: Draft | undefined, glyph: Glyph, blank: Glyph | undefined): Draft {
  const isNext = blank?.flow === 'right' && glyph.flow === 'right' && isBeside(blank, glyph)
  const draft: Draft = { glyphs: [], blanks: new Set(), stacked: false, ...(isNext && { blank }) }
  drafts.push(draft)
  const last = before?.glyphs.at(-1)
  if (before?.stacked && last && isBeside(last, glyph)) {
    before.glyphs.pop()
    before.stacked = before.glyphs.length > 1
    draft.glyphs.push(last)
  }
  return draft
}

function joins(draft: Draft, glyph: Glyph): boolean {
  const last = draft.glyphs.at(-1)!
  if (glyph.flow !== last.flow || Math.abs(glyph.size - last.size) > 0.06 * last.size || glyph.font !== last.font)
    return false
  if (draft.stacked) return isBelow(last, glyph)
  if (isBeside(last, glyph)) return true
  if (draft.glyphs.length === 1 && glyph.flow === 'right' && isBelow(last, glyph)) draft.stacked = true
  return draft.stacked
}

/** Does the glyph go on where the last one ends, in the direction of its flow? */
function isBeside(last: Glyph, glyph: Glyph): boolean {
  const { size, flow } = last
  const along = {
    right: glyph.x - rightOf(last),
    left: last.x - rightOf(glyph),
    down: glyph.y - bottomOf(last),
    up: last.y - bottomOf(glyph),
  }
  const across = flow === 'right' || flow === 'left' ? bottomOf(glyph) - bottomOf(last) : centerX(glyph) - centerX(last)
  return Math.abs(across) < 0.2 * size && along[flow] > -0.6 * size && along[flow] < APART * size
}

const isBelow = (last: Glyph, glyph: Glyph): boolean =>
  Math.abs(centerX(glyph) - centerX(last)) < 0.3 * last.size &&
  glyph.y - last.y > 0.7 * last.size &&
  glyph.y - last.y < 1.6 * last.size

function finish({ glyphs, blanks, blank, stacked }: Draft): Run {
  const [first] = glyphs as [Glyph, ...Glyph[]]
  const from = blank && blank.x < first.x ? blank.x : undefined
  const vertical = stacked || first.flow === 'down' || first.flow === 'up'
  return {
    ...boundsOf(glyphs),
    text: writtenForms(textOf(glyphs, blanks, vertical)),
    size: first.size,
    vertical,
    font: first.font,
    ...(BOLD.test(first.font) && { bold: true }),
    ...(from !== undefined && { from }),
  }
}

function textOf(glyphs: readonly Glyph[], blanks: ReadonlySet<number>, vertical: boolean): string {
  const gaps = glyphs.slice(1).map((glyph, index) => gap(glyphs[index]!, glyph, vertical))
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  let text = glyphs[0]!.text
  for (const [index, glyph] of glyphs.slice(1).entries()) {
    const isLatin = LATIN.test(glyphs[index]!.text) && LATIN.test(glyph.text)
    const least = usual + (isLatin ? LATIN_BLANK : BLANK) * glyph.size
    const drawn = blanks.has(index + 1)
    text += (drawn || gaps[index]! > least ? ' ' : '') + glyph.text
  }
  return text
}

function gap(last: Glyph, glyph: Glyph, vertical: boolean): number {
  return Math.max(0, vertical ? glyph.y - bottomOf(last) : glyph.x - rightOf(last))
}

/** The glyphs without those that are drawn again beside themselves. */
function withoutShadows(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph>()
  return glyphs.filter(glyph => {
    if (glyph.text === '' || BLANKS.test(glyph.text)) return true
    const step = glyph.size / 2
    const [column, row] = [glyph.x / step, glyph.y / step]
    for (const x of new Set([Math.floor(column - 0.3), Math.floor(column + 0.3)])) {
      for (const y of new Set([Math.floor(row - 0.3), Math.floor(row + 0.3)])) {
        const other = seen.get(`${glyph.text} ${x} ${y}`)
        if (other && isShadow(other, glyph)) return false
      }
    }
    seen.set(`${glyph.text} ${Math.floor(column)} ${Math.floor(row)}`, glyph)
    return true
  })
}

const isShadow = (a: Glyph, b: Glyph): boolean =>
  Math.abs(a.x - b.x) < SHADOW * a.size &&
  Math.abs(a.y - b.y) < SHADOW * a.size &&
  Math.abs(a.size - b.size) < 0.1 * a.size
