// How much each edge is bent: edges between the same two nodes each go their own way, none behind another.
import { type GraphEdge, type Links, otherEnd } from './links.ts'

/** An edge alone bends a little, so that it is not taken for passing through what lies on its way. */
const ALONE = 0.16
/** The program draws nothing of a curve without any bend. */
const STRAIGHT = 0.016

/** The curvature of an edge, as sigma's curve program has it: positive to one side of its own direction. */
export function bendOf(links: Links, edge: GraphEdge): number {
  const { source, target } = edge
  const count = (id: string) => links.at.get(id)!.length
  const end = count(source) <= count(target) ? source : target
  const siblings = links.at.get(end)!.filter(other => otherEnd(other, end) === otherEnd(edge, end))
  if (siblings.length < 2) return ALONE
  const index = siblings
    .map(({ key }) => key)
    .sort()
    .indexOf(edge.key)
  const bend = 2 * ALONE * (index - (siblings.length - 1) / 2)
  return (bend || STRAIGHT) * (source < target ? 1 : -1)
}
