// The pictures: the SVG by a strict reader of XML, the PNG by one of pictures.
import { expect, it } from 'vitest'
import { readable } from './readable.ts'
import { askPython, describeWith, GRAPHS, graphOf, pathOf } from './readers.ts'
import { guanxi } from './tools.ts'

interface Drawn {
  readonly sides: readonly number[]
  readonly titles: readonly string[]
  readonly tags: readonly string[]
}

describeWith('python', 'lxml', () => {
  it.each(
    GRAPHS,
  )('finds in the SVG of %s the whole name of every entity, and nothing but shapes and text', async name => {
    const { titles, tags } = await askPython<Drawn>('lxml_svg', pathOf(name, 'graph.svg'))
    expect(titles).toEqual(graphOf(name).mapNodes((_, { label }) => readable(label)))
    expect(tags).toEqual(['circle', 'g', 'path', 'rect', 'svg', 'text', 'title'])
  })
})

describeWith('python', 'Pillow', () => {
  it.each(GRAPHS)('finds the PNG of %s twice as large as the SVG, and painted', async name => {
    // Made here and not before all tests: it needs a font.
    await guanxi('export', pathOf(name, 'graph.json'), '-o', pathOf(name, 'graph.png'))
    const [{ sides }, painted] = await Promise.all([
      askPython<Drawn>('lxml_svg', pathOf(name, 'graph.svg')),
      askPython<{ sides: number[]; colors: number }>('pillow_png', pathOf(name, 'graph.png')),
    ])
    for (const [index, side] of painted.sides.entries()) expect(Math.abs(side - 2 * sides[index]!)).toBeLessThan(2)
    expect(painted.colors).toBeGreaterThan(100)
  })
})
