// What each format makes of relations that no sentence says and of kinds and labels that are not the schema's.
import { expect, it } from 'vitest'
import { toEdgesCsv, toNodesCsv } from '../../src/write/csv.ts'
import { toCypher } from '../../src/write/cypher.ts'
import { fromJson } from '../../src/write/fromJson.ts'
import { toFtm } from '../../src/write/ftm.ts'
import { toGexf } from '../../src/write/gexf.ts'
import { toGraphml } from '../../src/write/graphml.ts'
import { toJson } from '../../src/write/json.ts'
import { toJsonLd } from '../../src/write/jsonLd.ts'
import { toJsonl } from '../../src/write/jsonl.ts'
import { toMarkdown } from '../../src/write/markdown.ts'
import { toNeo4jCsv } from '../../src/write/neo4jCsv.ts'
import { toNquads } from '../../src/write/nquads.ts'
import { pictureOf } from '../../src/write/picture.ts'
import { toSvg } from '../../src/write/svg.ts'
import { bareGraph as graph } from '../graph/bareGraph.ts'

const markdown = () => [...toMarkdown(graph)].map(([path, text]) => `${path}\n${text}`).join('\n')
const neo4j = (file: string) => toNeo4jCsv(graph).get(file)!

it.each<[form: string, write: () => string, said: readonly string[]]>([
  [
    'gexf',
    () => toGexf(graph),
    ['kind="cites" label="cites" weight="2.5"', '<attvalue for="kindLabel" value="gene"/>'],
  ],
  [
    'graphml',
    () => toGraphml(graph),
    ['<data key="edge-weight">2.5</data>', '<data key="edge-relation">pointsTo</data>'],
  ],
  ['nodes.csv', () => toNodesCsv(graph), ['0,甲,other,gene,']],
  ['edges.csv', () => toEdgesCsv(graph), ['0,1,Directed,cites,cites,2.5,0|pointsTo:cites|1,pointsTo,cites,true,']],
  ['jsonl', () => toJsonl(graph), ['{"source":"0","target":"1","kind":"pointsTo","label":"cites","confidence":1}']],
  [
    'jsonl',
    () => toJsonl(graph),
    ['{"source":"2","target":"3","kind":"holdsPosition","confidence":1}', '"ownKind":"gene"'],
  ],
  ['cypher', () => toCypher(graph), ["label: 'cites', directed: true, weight: 2.5, confidence: 1.0, evidence: []"]],
  ['neo4j', () => neo4j('edges.csv'), ['0,1,POINTS_TO,0|pointsTo:cites|1,cites,true,2.5,1,']],
  ['neo4j', () => neo4j('nodes.csv'), ['0,Entity;Other,甲,other,gene,']],
  ['markdown', markdown, ['## 指向\n\n- [[其他/乙|乙]]，cites', '其他 · gene']],
  [
    'nq',
    () => toNquads(graph),
    ['<urn:guanxi:vocabulary#pointsTo> <urn:guanxi:entity:1> <urn:guanxi:statement:', '"cites"@zh'],
  ],
  ['jsonld', () => toJsonLd(graph), ['"@type":"Thing"', '"related":"urn:guanxi:entity:2"']],
  ['ftm.json', () => toFtm(graph), ['"schema":"Note"', '"role":["cites"]', '"schema":"Employment"']],
  ['svg', () => toSvg(pictureOf(graph)), ['>甲</text>']],
])('%s says what there is', (_, write, said) => {
  const text = write()
  for (const one of said) expect(text).toContain(one)
  expect(text).not.toContain('undefined')
})

it('is the same graph again after saving', () => {
  const again = fromJson(toJson(graph))
  expect(again.export()).toEqual(graph.export())
})
