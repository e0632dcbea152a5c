import { expect, it } from 'vitest'
import { findFrames } from '../../../src/read/ocr/findFrames.ts'

const frame = [
  { x: 10, y: 10, width: 100, height: 1 },
  { x: 10, y: 60, width: 100, height: 1 },
  { x: 10, y: 10, width: 1, height: 50 },
  { x: 109, y: 11, width: 1, height: 50 },
]

it('four rules that meet are a frame, and rules no more', () => {
  const other = { x: 10, y: 80, width: 100, height: 1 }
  expect(findFrames([...frame, other], 1)).toEqual({
    frames: [{ x: 10, y: 10, width: 100, height: 51 }],
    rules: [other],
  })
})

it.each([0, 1, 2, 3])('three of them are none (without the one numbered %i)', missing => {
  const rules = frame.filter((_, index) => index !== missing)
  expect(findFrames(rules, 1)).toEqual({ frames: [], rules })
})
