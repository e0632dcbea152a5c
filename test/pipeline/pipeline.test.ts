import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  build,
  buildGraph,
  createPipeline,
  type Document,
  documentFromText,
  FormatError,
  ReadError,
  toJson,
} from '../../src/index.ts'

const PAGE = `河湾新区医药产业集聚
河湾日报记者 李晓明
    河湾新区管委会主任陈立
群介绍，河湾新区位于河湾市
东部，规划面积18.4平方公里。
    目前，河湾新区集聚了一
批医药企业，形成了多个细分
集群，吸引了不少企业前来落
户。
`
const OTHER = '海城市第一中学举办运动会\n记者 王小芳\n海城市第一中学昨日举办第三届运动会。\n'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-pipeline-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
afterAll(() => rmSync(folder, { recursive: true }))

const pipeline = createPipeline()
const graphOf = (document: Document) => ({ graph: buildGraph(pipeline.resolve([pipeline.extract(document)])) })

describe('extract', () => {
  it('takes the paper from the bylines where the document names none', () => {
    expect(pipeline.extract(documentFromText(PAGE, 'page.txt')).document.publication).toBe('河湾日报')
    const known = documentFromText(PAGE, 'page.txt', { publication: '海城晚报' })
    expect(pipeline.extract(known).document.publication).toBe('海城晚报')
    expect('publication' in pipeline.extract(documentFromText(OTHER, 'page.txt')).document).toBe(false)
  })

  it('reads 本报 as the paper of the page, where that is known', () => {
    const text = '海城市开放新馆\n\n本报讯（记者 王小芳）海城市新馆昨日开放。\n'
    const papers = (publication?: string) => {
      const document = documentFromText(text, 'page.txt', publication === undefined ? {} : { publication })
      const { graph } = graphOf(document)
      return graph
        .filterEdges((_, { kind }) => kind === 'reportsFor')
        .map(edge => graph.getNodeAttribute(graph.target(edge), 'label'))
    }
    expect(papers('海城晚报')).toEqual(['海城晚报'])
    expect(papers()).toEqual([])
  })

  it('takes a bare passage as one article, all of it body', () => {
    const { articles } = pipeline.extract(documentFromText(PAGE, 'page.txt'), { lines: true })
    expect(articles).toHaveLength(1)
    expect(articles[0]!.headline).toBeUndefined()
    expect(articles[0]!.body).toEqual({ start: 0, end: articles[0]!.text.length })
  })

  it('says the same of the same, whatever came between', () => {
    const once = pipeline.extract(documentFromText(PAGE, 'page.txt'))
    pipeline.extract(documentFromText(OTHER, 'other.txt'))
    expect(pipeline.extract(documentFromText(PAGE, 'page.txt'))).toEqual(once)
  })
})

describe('build', () => {
  const [page, other] = [file('page.txt', PAGE), file('other.txt', OTHER)]

  it('gives graph and knowledge, laid out, the same whatever the order of the sources', async () => {
    const [one, turned] = [await build([page, other]), await build([other, page])]
    expect(one.failures).toEqual([])
    expect(one.graph.order).toBe(one.knowledge.entities.length)
    const places = one.graph.mapNodes((_, { x, y }) => `${x} ${y}`)
    expect(new Set(places).size).toBe(one.graph.order)
    expect(toJson(turned.graph)).toBe(toJson(one.graph))
  })

  it('tells what cannot be read, and goes on', async () => {
    const { knowledge, failures } = await build([join(folder, 'missing.txt'), page, file('empty.txt', '')])
    expect(failures.map(failure => failure.message)).toEqual([
      expect.stringContaining('missing.txt'),
      expect.stringContaining('empty.txt'),
    ])
    expect(failures.every(failure => failure instanceof ReadError)).toBe(true)
    expect(knowledge.extractions.map(extraction => extraction.document.source)).toEqual([page])
  })

  it('counts a text that comes twice once, with a notice', async () => {
    const again = file('again.txt', PAGE)
    const { graph, knowledge } = await build([page, again, page])
    expect(knowledge.extractions.map(extraction => extraction.document.notices)).toEqual([
      [again, page].map(source => ({
        code: 'sameText',
        message: `${source} has the same text as ${page}: counted once`,
      })),
    ])
    expect(toJson(graph)).toBe(toJson((await build([page])).graph))
  })

  it('tells its progress, a document or a failure at a time', async () => {
    const told: string[] = []
    const missing = join(folder, 'missing.txt')
    await build([page, missing], { progress: found => told.push(found instanceof ReadError ? 'failed' : found.source) })
    expect(told).toEqual([page, 'failed'])
  })

  it('hears a person’s judgements', async () => {
    const drop = { verdict: 'drop', left: '陈立群', at: '2022-07-15', by: 'editor' } as const
    expect((await build([page])).graph.hasNode('person:陈立群')).toBe(true)
    expect((await build([page], { decisions: [drop] })).graph.hasNode('person:陈立群')).toBe(false)
  })
})

describe('a folder of one’s own data', () => {
  it('must be there', () => {
    expect(() => createPipeline({ data: [join(folder, 'missing')] })).toThrow(ReadError)
  })

  it('is told by line where it is broken', () => {
    mkdirSync(join(folder, 'own/lexicon'), { recursive: true })
    writeFileSync(join(folder, 'own/lexicon/surnames.tsv'), '')
    expect(() => createPipeline({ data: [join(folder, 'own')] })).not.toThrow()
    mkdirSync(join(folder, 'broken/patterns'), { recursive: true })
    writeFileSync(join(folder, 'broken/patterns/mine.txt'), 'one cell\n')
    expect(() => createPipeline({ data: [join(folder, 'broken')] })).toThrow(FormatError)
    expect(() => createPipeline({ data: [join(folder, 'broken')] })).toThrow(/mine\.txt:1/)
  })
})
