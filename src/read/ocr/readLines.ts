// Lines of text, each as pixels, to characters: lines of like width go through the network together.
import { LINE_HEIGHT } from './cropLine.ts'
import { decodeCtc, type Sign } from './decodeCtc.ts'
import type { Gray } from './gray.ts'
import type { Models } from './loadModels.ts'

/** Widths are rounded up to this; lines of one rounded width make batches of at most so many pixels in all. */
const STEP = 32
const BATCH = 1536

/** The characters of each line, in the order of the lines. `progress` is told the share done. */
export async function readLines(
  lines: readonly Gray[],
  { recognize, characters }: Pick<Models, 'recognize' | 'characters'>,
  progress?: (share: number) => void,
): Promise<Sign[][]> {
  const signs: Sign[][] = lines.map(() => [])
  let done = 0
  for (const { width, batch } of batchesOf(lines)) {
    const input = inputOf(
      batch.map(index => lines[index]!),
      width,
    )
    const found = await recognize({ data: input, dims: [batch.length, 3, LINE_HEIGHT, width] })
    const shares = batch.map(index => lines[index]!.width / width)
    for (const [place, decoded] of decodeCtc(found, characters, shares).entries()) signs[batch[place]!] = decoded
    done += batch.length
    progress?.(done / lines.length)
  }
  return signs
}

function batchesOf(lines: readonly Gray[]): { width: number; batch: number[] }[] {
  const byWidth = new Map<number, number[]>()
  for (const [index, { width }] of lines.entries()) {
    const rounded = Math.ceil(width / STEP) * STEP
    byWidth.set(rounded, [...(byWidth.get(rounded) ?? []), index])
  }
  return [...byWidth].flatMap(([width, indices]) => {
    const most = Math.max(1, Math.floor(BATCH / width))
    return Array.from({ length: Math.ceil(indices.length / most) }, (_, turn) => ({
      width,
      batch: indices.slice(turn * most, (turn + 1) * most),
    }))
  })
}

/** Pixels from −1 to 1 in three equal colours; what a line leaves free is 0, as in the network's training. */
function inputOf(lines: readonly Gray[], width: number): Float32Array {
  const size = LINE_HEIGHT * width
  const input = new Float32Array(lines.length * 3 * size)
  for (const [index, line] of lines.entries()) {
    for (let y = 0; y < LINE_HEIGHT; y++) {
      for (let x = 0; x < line.width; x++) {
        const value = line.data[y * line.width + x]! / 127.5 - 1
        for (let color = 0; color < 3; color++) input[(index * 3 + color) * size + y * width + x] = value
      }
    }
  }
  return input
}
