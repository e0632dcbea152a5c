// Chance that is the same every time, so that the same graph has the same answer on every machine.

/** Numbers from 0 to 1: a linear congruential generator (Numerical Recipes). */
export function seeded(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
