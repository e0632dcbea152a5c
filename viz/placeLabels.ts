// Which labels are drawn, and where: the more important first, each in the first of its places where it covers no other
// label and no other node. What finds no room is left out and comes up on zooming in.

/** A rectangle in px of the viewport. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A label that would like to be drawn in one of `places`, the best first; `owner` is the node whose own body it may touch. Without room it insists on being drawn over nodes, or always, or not. */
export interface Candidate {
  readonly key: string
  readonly places: readonly Box[]
  readonly rank: number
  readonly owner?: string
  readonly insists: 'no' | 'overNodes' | 'always'
}

/** A node's body, which no other label may cover. */
export interface Body {
  readonly key: string
  readonly box: Box
}

type Taken = Map<string, Body[]>

const CELL = 96

/** The labels to draw, by key, each with its place: greedily by rank, then by key, inside a viewport of `width` by `height` px. */
export function placeLabels(
  candidates: readonly Candidate[],
  bodies: readonly Body[],
  viewport: { readonly width: number; readonly height: number },
): Map<string, Box> {
  const view = { left: 0, top: 0, right: viewport.width, bottom: viewport.height }
  const isAlways = ({ insists }: Candidate) => Number(insists === 'always')
  const ordered = [...candidates].sort(
    (a, b) => isAlways(b) - isAlways(a) || b.rank - a.rank || (a.key < b.key ? -1 : 1),
  )
  const nodes: Taken = new Map()
  const names: Taken = new Map()
  for (const body of bodies) if (overlap(body.box, view)) occupy(nodes, body)
  const placed = new Map<string, Box>()
  for (const { key, places, owner, insists } of ordered) {
    const clear = places.filter(place => isInside(place, view) && !isTaken(names, place))
    const free = clear.find(place => !isTaken(nodes, place, owner))
    const place = free ?? (insists === 'no' ? undefined : clear[0]) ?? (insists === 'always' ? places[0] : undefined)
    if (!place) continue
    placed.set(key, place)
    occupy(names, { key, box: place })
  }
  return placed
}

/** True where two boxes share area. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const isInside = (box: Box, view: Box): boolean =>
  box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom

function* cellsOf(box: Box): Generator<string> {
  for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1)
    for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) yield `${x},${y}`
}

function occupy(taken: Taken, body: Body): void {
  for (const cell of cellsOf(body.box)) {
    const held = taken.get(cell)
    if (held) held.push(body)
    else taken.set(cell, [body])
  }
}

function isTaken(taken: Taken, box: Box, owner?: string): boolean {
  for (const cell of cellsOf(box))
    for (const body of taken.get(cell) ?? []) if (body.key !== owner && overlap(body.box, box)) return true
  return false
}
