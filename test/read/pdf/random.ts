// A seeded source of chances (mulberry32), so that a page that fails can be printed again.

/** Gives a number from 0 up to 1. */
export type Chance = () => number

export function chance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(random: Chance, from: readonly T[]): T => from[Math.floor(random() * from.length)]!
export const within = (random: Chance, least: number, most: number): number => least + random() * (most - least)
export const whole = (random: Chance, least: number, most: number): number =>
  Math.floor(within(random, least, most + 1))

export function shuffled<T>(random: Chance, from: readonly T[]): T[] {
  const rest = [...from]
  return from.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]!)
}
