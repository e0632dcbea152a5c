// Where an edge of a still picture runs: a quadratic curve from the middle of one body to the border of the other, and
// the triangle of its arrow head. All in px, y down.

export interface Point {
  readonly x: number
  readonly y: number
}

/** What is drawn of an edge: the steps of its path, the corners of its arrow head, and the middle of the curve, where a name may stand. */
export interface Curve {
  readonly path: readonly (string | Point)[]
  readonly head?: readonly Point[]
  readonly middle: Point
}

/** How a curve bends and ends: `head` is the length of its arrow head, 0 for none; `isWithin` tells whether a point is in the target's body or within `gap` of it. */
export interface Bending {
  readonly bend: number
  readonly head: number
  readonly isWithin: (point: Point, gap: number) => boolean
}

/** The curve from source to target; its control point lies at the middle of both plus `bend` times the perpendicular. */
export function curveBetween(source: Point, target: Point, { bend, head, isWithin }: Bending): Curve {
  const [dx, dy] = [target.x - source.x, target.y - source.y]
  const control = { x: (source.x + target.x) / 2 + bend * dy, y: (source.y + target.y) / 2 - bend * dx }
  const on = (share: number) => between(between(source, control, share), between(control, target, share), share)
  const border = on(shareOutside(on, point => isWithin(point, 0)))
  const share = shareOutside(on, point => isWithin(point, head))
  const end = on(share)
  return {
    path: ['M', source, 'Q', between(source, control, share), end],
    ...(head > 0 && { head: triangle(end, border) }),
    middle: on(0.5),
  }
}

/** The edge of a node with itself: a loop from its middle that stands above it. */
export function loopAbove({ x, y }: Point, radius: number): Curve {
  const [left, right] = [x - 2 * radius, x + 2 * radius].map(side => ({ x: side, y: y - 4 * radius }))
  return { path: ['M', { x, y }, 'C', left!, right!, { x, y }], middle: { x, y: y - 3 * radius } }
}

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})

/** How much of the curve lies before the target's body: found by halving, to a millionth. */
function shareOutside(on: (share: number) => Point, isInside: (point: Point) => boolean): number {
  let [outside, inside] = [0, 1]
  for (let count = 0; count < 20; count++) {
    const share = (outside + inside) / 2
    if (isInside(on(share))) inside = share
    else outside = share
  }
  return outside
}

/** The arrow head from the middle of its base to its tip. */
function triangle(from: Point, tip: Point): Point[] {
  const aside = { x: (tip.y - from.y) * 0.4, y: (from.x - tip.x) * 0.4 }
  return [tip, { x: from.x + aside.x, y: from.y + aside.y }, { x: from.x - aside.x, y: from.y - aside.y }]
}
