// How the areas that the network finds become lines, and the sizes of their type.
import { describe, expect, it } from 'vitest'
import type { TextArea } from '../../../src/read/ocr/findTextAreas.ts'
import { joinUpright } from '../../../src/read/ocr/joinUpright.ts'
import { settleSizes } from '../../../src/read/ocr/settleSizes.ts'
import { takeLargeType } from '../../../src/read/ocr/takeLargeType.ts'

const area = (x: number, y: number, width: number, height: number, upright = height > width): TextArea => ({
  x,
  y,
  width,
  height,
  upright,
  slope: 0,
})
const places = (areas: readonly TextArea[]) => areas.map(({ x, y, width, height }) => [x, y, width, height])

describe('lines written downwards', () => {
  it('are one where a mark parts them, and the mark goes with them', () => {
    const parts = [area(80, 195, 56, 491), area(93, 707, 37, 33, false), area(78, 718, 59, 159)]
    expect(places(joinUpright(parts))).toEqual([[78, 195, 59, 682]])
  })

  it('are several where they stand side by side, far apart, or are of different thickness', () => {
    const parts = [area(80, 100, 50, 200), area(140, 100, 50, 200), area(80, 400, 50, 200), area(90, 610, 30, 200)]
    expect(joinUpright(parts)).toHaveLength(4)
  })

  it('leave level lines beside them', () => {
    const parts = [area(80, 100, 50, 400), area(140, 120, 200, 26, false)]
    expect(joinUpright(parts)).toHaveLength(2)
  })
})

describe('large type', () => {
  const whole = area(80, 195, 56, 491)
  const line = area(200, 100, 600, 90, false)

  it('is taken from half the size where full size sees parts of it', () => {
    const parts = [area(210, 105, 80, 80, false), area(400, 105, 180, 82, false)]
    expect(places(takeLargeType(parts, [area(100, 50, 300, 45, false)]))).toEqual(places([line]))
  })

  it('stays as it is where full size sees more of it', () => {
    expect(takeLargeType([whole], [area(36, 210, 36, 139)])).toEqual([whole])
  })

  it('written downwards is taken from half the size, too', () => {
    const squares = [area(80, 200, 60, 62, false), area(80, 270, 60, 60, false), area(80, 340, 60, 62, false)]
    expect(places(takeLargeType(squares, [area(39, 98, 32, 106)]))).toEqual([[78, 196, 64, 212]])
  })
})

describe('sizes of type', () => {
  it('are one where a line is spread out to fill its column', () => {
    const settled = settleSizes([9, 9.1, 10, 9, 9], [14, 14, 12, 14, 13])
    expect(new Set(settled).size).toBe(1)
    expect(settled[0]).toBeCloseTo(9.03, 1)
  })

  it('are two for text and its subheads', () => {
    expect(new Set(settleSizes([9, 9.1, 10.8, 9], [14, 14, 8, 14])).size).toBe(2)
  })
})
