// Where a node stands before it is laid out. ForceAtlas2 needs distinct positions, and the same ones every time.

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const SPACING = 40

/** The `index`-th point of a sunflower spiral: evenly spread, no two alike, in layout units. */
export function startPosition(index: number): { x: number; y: number } {
  const radius = SPACING * Math.sqrt(index + 0.5)
  const angle = index * GOLDEN_ANGLE
  return { x: hundredths(radius * Math.cos(angle)), y: hundredths(radius * Math.sin(angle)) }
}

/** Rounded to hundredths, so that files are short and the last bits of a machine's arithmetic leave no trace; never -0. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0
