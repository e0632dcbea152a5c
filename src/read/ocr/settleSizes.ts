// Sizes of type as measured vary from line to line; a page is set in few. Lines of nearly one size are given that size.

/** Sizes that differ by no more than this share are one. */
const ALIKE = 0.07

/** A size for each line, in points: the mean of those like it, the most frequent first. `weights` are the lines' characters. */
export function settleSizes(sizes: readonly number[], weights: readonly number[]): number[] {
  const settled = sizes.map(() => 0)
  let left = sizes.map((_, index) => index)
  while (left.length > 0) {
    const near = (center: number) => left.filter(index => Math.abs(sizes[index]! / center - 1) <= ALIKE)
    const weightOf = (indices: readonly number[]) => indices.reduce((sum, index) => sum + weights[index]!, 0)
    let best: number[] = []
    for (const index of left) {
      const around = near(sizes[index]!)
      if (weightOf(around) > weightOf(best) || best.length === 0) best = around
    }
    const weight = weightOf(best)
    const mean =
      weight === 0
        ? sizes[best[0]!]!
        : best.reduce((sum, index) => sum + sizes[index]! * weights[index]!, 0) / weight
    for (const index of best) settled[index] = mean
    left = left.filter(index => !best.includes(index))
  }
  return settled
}
