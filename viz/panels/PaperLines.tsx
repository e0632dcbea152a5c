// What is drawn on a page of print: the lines of articles, the places of sentences, and the frame around one.
import type { PageView, PrintedLine } from '../../src/query/describePage.ts'
import type { Span } from '../../src/types.ts'
import { type Box, joined, setLine } from '../printed.ts'

/** The article's own lines as text, those of others as bars. */
export function Lines({ view, own }: { view: PageView; own: string }) {
  return view.articles.map(({ id, headline, lines }) =>
    id === own ? (
      <g key={id} class="own">
        {lines.map(line => (
          <Line key={line.start} line={line} />
        ))}
      </g>
    ) : (
      <g key={id} class="others">
        <title>{headline}</title>
        {lines.map(({ start, x, y, width, height }) => (
          <rect key={start} x={x} y={y + height * 0.2} width={width} height={height * 0.6} data-article={id} />
        ))}
      </g>
    ),
  )
}

function Line({ line }: { line: PrintedLine }) {
  const { x, y, length, size, isVertical } = setLine(line)
  return (
    <text
      x={x}
      y={y}
      font-size={size}
      textLength={length}
      lengthAdjust="spacingAndGlyphs"
      dominant-baseline="central"
      {...(isVertical && { 'writing-mode': 'vertical-rl' })}
    >
      {line.text}
    </text>
  )
}

/** A sentence and where it stands, a box a line. */
export interface Spot {
  readonly sentence: Span
  readonly boxes: readonly Box[]
}

interface Spotted {
  readonly id: string
  readonly spots: readonly Spot[]
  readonly here: number
  readonly text: string
}

/** The places to press; each is an option of the list that the page is. */
export function Spots({ id, spots, here, text }: Spotted) {
  return spots.map(({ sentence: { start, end }, boxes }, index) => (
    <g
      key={start}
      id={`${id}-${index}`}
      class="spot"
      role="option"
      tabIndex={-1}
      aria-selected={index === here}
      aria-label={text.slice(start, end)}
    >
      {boxes.map(({ x, y, width, height }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} data-spot={index} />
      ))}
    </g>
  ))
}

interface Framed {
  readonly id: string
  readonly boxes: readonly Box[]
}

/** One frame around the lines of what is being read: the stroke of each, less what of it lies within the others. */
export function Frame({ id, boxes }: Framed) {
  if (boxes.length === 0) return null
  const shape = joined(boxes).map(({ x, y, width, height }) => (
    <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} vector-effect="non-scaling-stroke" />
  ))
  return (
    <svg class="framed" aria-hidden="true">
      <mask id={`${id}-within`} maskUnits="userSpaceOnUse">
        <rect class="outside" width="100%" height="100%" />
        <g class="within">{shape}</g>
      </mask>
      <g class="tint">{shape}</g>
      <g class="frame" mask={`url(#${id}-within)`}>
        {shape}
      </g>
    </svg>
  )
}
