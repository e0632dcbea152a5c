// From the recognition network's steps to characters: at each step the likeliest class; a class repeated is one character,
// the class of no character parts them (connectionist temporal classification: Graves et al. 2006; greedy decoding).
import type { Grid } from './loadModels.ts'

/** A character, the middle of where it stands along its line (0 to 1), and how sure it is (0 to 1). */
export interface Sign {
  readonly text: string
  readonly at: number
  readonly confidence: number
}

/** The characters of each line in the grid (lines×steps×classes). `share` is how much of the steps each line fills. */
export function decodeCtc({ data, dims }: Grid, characters: readonly string[], shares: readonly number[]): Sign[][] {
  const [, steps, classes] = dims as [number, number, number]
  return shares.map((share, line) => {
    const signs: { text: string; at: number; confidence: number; steps: number }[] = []
    let before = 0
    for (let step = 0; step < steps; step++) {
      const { best, value } = likeliest(data, (line * steps + step) * classes, classes)
      const place = (step + 0.5) / steps / share
      const last = signs.at(-1)
      if (best !== 0 && best === before && last) {
        last.at = (last.at * last.steps + place) / (last.steps + 1)
        last.confidence = Math.max(last.confidence, value)
        last.steps++
      } else if (best !== 0 && place <= 1)
        signs.push({ text: characters[best - 1]!, at: place, confidence: value, steps: 1 })
      before = best
    }
    return signs.map(({ text, at, confidence }) => ({ text, at, confidence }))
  })
}

function likeliest(data: Float32Array, from: number, classes: number): { best: number; value: number } {
  let best = 0
  for (let index = 1; index < classes; index++) if (data[from + index]! > data[from + best]!) best = index
  return { best, value: data[from + best]! }
}
