// Which entities stand between others: on how many of the shortest ways between two they lie. Counted source by source
// (Brandes, A Faster Algorithm for Betweenness Centrality, 2001), so that a part of the sources gives an estimate of the
// whole (Brandes & Pich, Centrality Estimation in Large Networks, 2007).

/** Whom each node is tied to, by their numbers. */
export type Neighbors = readonly (readonly number[])[]

/** The share of all pairs of others between which a node lies, 0 to 1, for each; from the shortest ways that start at `sources`, scaled up where these are not all. */
export function betweenness(neighbors: Neighbors, sources: readonly number[]): Float64Array {
  const order = neighbors.length
  const scores = new Float64Array(order)
  if (order <= 2 || sources.length === 0) return scores
  const search = {
    ways: new Float64Array(order),
    distances: new Int32Array(order),
    dependencies: new Float64Array(order),
    queue: new Int32Array(order),
  }
  for (const source of sources) {
    const reached = search.queue.subarray(0, spread(neighbors, source, search))
    gather(neighbors, reached, search)
    for (const node of reached) if (node !== source) scores[node]! += search.dependencies[node]!
  }
  const scale = order / sources.length / ((order - 1) * (order - 2))
  return scores.map(score => score * scale)
}

interface Search {
  /** How many shortest ways lead there from the source. */
  readonly ways: Float64Array
  readonly distances: Int32Array
  /** How much of the source's ways leads through. */
  readonly dependencies: Float64Array
  /** What was reached, the nearest first. */
  readonly queue: Int32Array
}

/** Breadth first from the source; the number of nodes reached. */
function spread(neighbors: Neighbors, source: number, { ways, distances, dependencies, queue }: Search): number {
  ways.fill(0)
  distances.fill(-1)
  dependencies.fill(0)
  ways[source] = 1
  distances[source] = 0
  queue[0] = source
  let count = 1
  for (let at = 0; at < count; at++) {
    const node = queue[at]!
    for (const next of neighbors[node]!) {
      if (distances[next] === -1) {
        distances[next] = distances[node]! + 1
        queue[count++] = next
      }
      if (distances[next] === distances[node]! + 1) ways[next]! += ways[node]!
    }
  }
  return count
}

/** Backward from the farthest: what leads through a node goes on to those before it, in the measure of their ways. */
function gather(neighbors: Neighbors, reached: Int32Array, { ways, distances, dependencies }: Search): void {
  for (let at = reached.length - 1; at > 0; at--) {
    const node = reached[at]!
    const share = (1 + dependencies[node]!) / ways[node]!
    for (const before of neighbors[node]!)
      if (distances[before] === distances[node]! - 1) dependencies[before]! += ways[before]! * share
  }
}
