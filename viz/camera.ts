// The camera: where it looks, and flights to what was asked for.
import type Sigma from 'sigma'

const LONGEST_FLIGHT_MS = 420
/** Bounds of the smallest camera ratio flown to: near enough for the names to have room. */
const NEAREST = 0.08
const NEAR = 0.45
/** Seen from so far the graph is smaller than the stage: no flight goes farther. */
const FARTHEST = 1.3

const flightTime = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : LONGEST_FLIGHT_MS)

export const zoomIn = (sigma: Sigma): unknown => sigma.getCamera().animatedZoom({ duration: flightTime() })
export const zoomOut = (sigma: Sigma): unknown => sigma.getCamera().animatedUnzoom({ duration: flightTime() })

/** Brings nodes into view, close enough for their labels; a node alone comes to the middle, as far as what it is tied to stays in view. `room` is how many px a unit of the layout has. */
export function flyTo(sigma: Sigma, ids: readonly string[], room: number): void {
  const [one, ...others] = ids
  if (one === undefined) return
  const nearest = Math.max(NEAREST, Math.min(NEAR, room))
  const around = others.length > 0 ? extentOf(sigma, ids) : extentAround(sigma, one)
  const isClose = others.length > 0 || ratioFor(sigma, around) <= FARTHEST
  flyOver(sigma, isClose ? around : extentOf(sigma, [one, ...neighborsOf(sigma, one)]), nearest)
}

/** All that is shown. */
export function fitAll(sigma: Sigma): void {
  const visible = sigma.getGraph().filterNodes(id => sigma.getNodeDisplayData(id)?.hidden === false)
  if (visible.length > 0) flyOver(sigma, extentOf(sigma, visible), NEAREST)
}

/** Looks at a point, in sigma's framed coordinates, from where it is. */
export const lookAt = (sigma: Sigma, { x, y }: { readonly x: number; readonly y: number }): void => {
  sigma.getCamera().setState({ x, y })
}

/** In sigma's framed coordinates, in which the whole graph fits between 0 and 1. */
type Extent = readonly [left: number, right: number, bottom: number, top: number]

function ratioFor(sigma: Sigma, [left, right, bottom, top]: Extent): number {
  const { width, height } = sigma.getDimensions()
  const short = Math.min(width, height)
  return 1.15 * Math.max(((right - left) * short) / width, ((top - bottom) * short) / height)
}

function flyOver(sigma: Sigma, extent: Extent, nearest: number): void {
  const [left, right, bottom, top] = extent
  const ratio = Math.min(FARTHEST, Math.max(nearest, ratioFor(sigma, extent)))
  sigma
    .getCamera()
    .animate({ x: (left + right) / 2, y: (bottom + top) / 2, ratio, angle: 0 }, { duration: flightTime() })
}

function extentOf(sigma: Sigma, ids: readonly string[]): Extent {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const id of ids) {
    const place = sigma.getNodeDisplayData(id)
    if (!place) continue
    ;[left, right] = [Math.min(left, place.x), Math.max(right, place.x)]
    ;[bottom, top] = [Math.min(bottom, place.y), Math.max(top, place.y)]
  }
  return [left, right, bottom, top]
}

const neighborsOf = (sigma: Sigma, id: string): string[] =>
  sigma
    .getGraph()
    .neighbors(id)
    .filter(other => sigma.getNodeDisplayData(other)?.hidden === false)

/** A node in the middle, and around it what it is connected with, less the fifth of that which lies farthest. */
function extentAround(sigma: Sigma, id: string): Extent {
  const { x, y } = sigma.getNodeDisplayData(id)!
  const distances = neighborsOf(sigma, id)
    .map(other => sigma.getNodeDisplayData(other)!)
    .map(other => [Math.abs(other.x - x), Math.abs(other.y - y)] as const)
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
  const near = distances.slice(0, Math.ceil(0.8 * distances.length))
  const [aside, above] = [0, 1].map(axis => Math.max(0, ...near.map(distance => distance[axis]!)))
  return [x - aside!, x + aside!, y - above!, y + above!]
}
