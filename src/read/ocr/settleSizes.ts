// Sizes of type as measured vary from line to line; a page is set in few. Lines of nearly one size are given that size.

/** Sizes that differ by no more than this share are one. */
const ALIKE = 0.07
/** Of so few characters none may be as high as the type: they may be smaller by so much. */
const FEW = 4
const SMALLER = 0.4
/** A line spread out to fill its column measures larger, by so much. */
const SPREAD = 0.12

/** A size for each line: the mean of those like it, the most frequent first. `counts` are the lines' characters. */
export function settleSizes(sizes: readonly number[], counts: readonly number[]): number[] {
  const settled = [...sizes]
  const lines = sizes.map((size, index) => ({ index, size, count: counts[index]! }))
  let left = lines
  while (left.length > 0) {
    const total = (group: readonly { count: number }[]) => group.reduce((sum, { count }) => sum + count, 0)
    const alike = (center: number, smaller: (count: number) => number, larger = ALIKE) =>
      left.filter(({ size, count }) => size <= (1 + larger) * center && size >= (1 - smaller(count)) * center)
    let best: typeof lines = []
    for (const { size } of left) {
      const near = alike(size, () => ALIKE)
      if (best.length === 0 || total(near) > total(best)) best = near
    }
    const mean = best.reduce((sum, { size, count }) => sum + size * count, 0) / total(best)
    const taken = alike(mean, count => (count < FEW ? SMALLER : ALIKE), SPREAD)
    const group = new Set([...best, ...taken])
    for (const { index } of group) settled[index] = mean
    left = left.filter(line => !group.has(line))
  }
  return settled
}
