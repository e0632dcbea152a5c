// The type that most of a page is set in, and the distance of its lines.
import type { Line } from './joinRuns.ts'
import { isStacked } from './joinRuns.ts'
import type { Run } from './laidOutPage.ts'
import { commonY } from './rects.ts'

/** Sizes are told apart by this many points. */
const STEP = 0.25

/** The size that most characters are set in; points. 0 where there is none. */
export function bodySize(runs: readonly Pick<Run, 'text' | 'size'>[]): number {
  return mode(runs.map(({ text, size }) => [size, text.length] as const))
}

/** The commonest distance from a line of that size to the next one in its column, or what is usual for the size. */
export function leadingOf(lines: readonly Line[], size: number): number {
  const body = lines.filter(line => Math.abs(line.size - size) < 0.1 * size && line.text.length > 3)
  const along = (line: Line) => (line.vertical ? -line.x : line.y)
  const sorted = [...body].sort((a, b) => along(a) - along(b))
  const steps: (readonly [number, number])[] = []
  for (const [index, line] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next]!
      const step = along(other) - along(line)
      if (step > 2.2 * size) break
      const isNext = line.vertical
        ? commonY(line, other) > 0.5 * Math.min(line.height, other.height)
        : isStacked(line, other)
      if (line.vertical !== other.vertical || step < 0.9 * size || !isNext) continue
      steps.push([step, 1])
      break
    }
  }
  return mode(steps) || 1.5 * size
}

/** The middle of the commonest values, each counted by its weight. */
function mode(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const bins = new Map<number, { weight: number; sum: number }>()
  for (const [value, weight] of weighted) {
    const key = Math.round(value / STEP)
    const bin = bins.get(key) ?? { weight: 0, sum: 0 }
    bins.set(key, { weight: bin.weight + weight, sum: bin.sum + weight * value })
  }
  const around = (key: number) => [key - 1, key, key + 1].flatMap(near => bins.get(near) ?? [])
  let best = { weight: 0, sum: 0 }
  for (const key of [...bins.keys()].sort((a, b) => a - b)) {
    const total = around(key).reduce((all, bin) => ({ weight: all.weight + bin.weight, sum: all.sum + bin.sum }))
    if (total.weight > best.weight) best = total
  }
  return best.weight === 0 ? 0 : best.sum / best.weight
}
