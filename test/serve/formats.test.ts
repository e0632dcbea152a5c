import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/serve/app.ts'
import { FOLDER_FORMAT_NAMES, FORMAT_NAMES, folderFormatOf, formatOf } from '../../src/serve/formats.ts'
import { smallGraph } from './smallGraph.ts'

const graph = smallGraph()
const app = createApp(graph)

describe('formatOf', () => {
  it.each(
    FORMAT_NAMES.filter(name => name !== 'html' && name !== 'png'),
  )('%s is written as text that ends in a line break, and served', async name => {
    const { write, type } = formatOf(name)!
    const text = [...(await write(graph))].join('')
    expect(text).toMatch(/\S\r?\n$/)
    const response = await app.request(`/export/${name}`)
    expect(response.headers.get('content-type')).toBe(type)
    expect(await response.text()).toBe(text)
  })

  it('png is written as bytes, and served', async () => {
    const [bytes] = await formatOf('png')!.write(graph)
    const response = await app.request('/export/png')
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(bytes as Uint8Array))
  })

  it.each(['nodes.csv', 'edges.csv'])('%s can have a byte order mark', async name => {
    const { write, hasBom } = formatOf(name)!
    expect(hasBom).toBe(true)
    const [marked, plain] = [await write(graph, { bom: true }), await write(graph)].map(pieces => [...pieces].join(''))
    expect(marked).toBe(`\uFEFF${plain}`)
  })

  it.each([
    'docx',
    'constructor',
    ...FOLDER_FORMAT_NAMES,
  ])('%s is none that is one file, and is not served', async name => {
    expect(formatOf(name)).toBeUndefined()
    expect((await app.request(`/export/${name}`)).status).toBe(404)
  })
})

describe('folderFormatOf', () => {
  it.each([
    ['csv', ['nodes.csv', 'edges.csv']],
    ['neo4j', ['nodes.csv', 'edges.csv']],
    ['markdown', expect.arrayContaining(['人物/陈立群.md', '文章/河湾新区医药产业见闻.md'])],
  ])('%s is a folder of files', (name, files) => {
    expect([...folderFormatOf(name)!.files(graph)].map(([path]) => path)).toEqual(files)
  })

  it('gives both tables a byte order mark', () => {
    const texts = [...folderFormatOf('csv')!.files(graph, { bom: true })].map(([, pieces]) => [...pieces].join(''))
    expect(texts.map(text => text.charAt(0))).toEqual(['\uFEFF', '\uFEFF'])
  })

  it.each(['gexf', 'toString'])('%s is none', name => {
    expect(folderFormatOf(name)).toBeUndefined()
  })
})
