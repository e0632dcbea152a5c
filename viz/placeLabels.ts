// Which labels are drawn, and where: the more important first, each in the first of its places where it covers no other
// label and no other node. What finds no room is left out and comes up on zooming in.

/** A rectangle in px of the viewport. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A label that would like to be drawn in one of `places`, the best first; `owner` is the node whose own body it may touch, `must` draws it in any case. */
export interface Candidate {
  readonly key: string
  readonly places: readonly Box[]
  readonly rank: number
  readonly owner?: string
  readonly must: boolean
}

/** A node's body, which no other label may cover. */
export interface Body {
  readonly key: string
  readonly box: Box
}

const CELL = 96

/** The labels to draw, by key, each with its place: greedily by rank, then by key, inside a viewport of `width` by `height` px. */
export function placeLabels(
  candidates: readonly Candidate[],
  bodies: readonly Body[],
  viewport: { readonly width: number; readonly height: number },
): Map<string, Box> {
  const view = { left: 0, top: 0, right: viewport.width, bottom: viewport.height }
  const ordered = [...candidates].sort(
    (a, b) => Number(b.must) - Number(a.must) || b.rank - a.rank || (a.key < b.key ? -1 : 1),
  )
  const taken = new Map<string, Body[]>()
  for (const body of bodies) if (overlap(body.box, view)) occupy(taken, body)
  const placed = new Map<string, Box>()
  for (const { key, places, owner, must } of ordered) {
    const free = places.find(place => isInside(place, view) && !isTaken(taken, place, owner))
    const place = free ?? (must ? (places.find(place => isInside(place, view)) ?? places[0]) : undefined)
    if (!place) continue
    placed.set(key, place)
    occupy(taken, { key: `label ${key}`, box: place })
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

function occupy(taken: Map<string, Body[]>, body: Body): void {
  for (const cell of cellsOf(body.box)) {
    const held = taken.get(cell)
    if (held) held.push(body)
    else taken.set(cell, [body])
  }
}

function isTaken(taken: ReadonlyMap<string, readonly Body[]>, box: Box, owner: string | undefined): boolean {
  for (const cell of cellsOf(box))
    for (const body of taken.get(cell) ?? []) if (body.key !== owner && overlap(body.box, box)) return true
  return false
}
