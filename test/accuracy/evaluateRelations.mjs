// Relations between companies against FinRE, the names given: what the patterns find is judged on the pairs that the corpus
// has a word for. Its kinds are mapped to ours; the mapping is a table of the report.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentFromText } from '../../dist/read/documentFromText.js'
import { loadPatterns } from '../../dist/relate/loadPatterns.js'
import { createRelater } from '../../dist/relate/relate.js'
import { RELATION_KINDS } from '../../dist/schema.js'
import { wholePassage } from '../../dist/split/wholePassage.js'
import { loadLexicon } from '../../dist/text/lexicon.js'
import { markdownTable } from './markdownTable.mjs'

/** Our kind → FinRE's kinds that say it from the first name to the second; 被… say the same the other way round. */
const MAPPING = {
  owns: ['持股', '拥有', '增持', '减持'],
  acquires: ['收购', '拟收购', '合并', '重组', '借壳', '增持', '买资'],
  invests: ['注资', '入股', '增持', '买资', '被发行', '持股'],
  setsUp: ['成立', '合资'],
  collaborates: ['合作', '合资', '签约'],
  signs: ['签约', '合作'],
  supplies: ['订单', '交易'],
}
const BOTH_WAYS = new Set(['合作', '签约', '合并', '重组', '合资', '交易', '订单'])

/** The section of the report; empty where the corpus is missing. */
export function evaluateRelations(folder) {
  const file = join(folder, 're/finre.dev.jsonl')
  if (!existsSync(file)) return `\n## Relations between companies\n\n${file} is missing: relations are not measured.\n`
  const lexicon = loadLexicon()
  const relate = createRelater(loadPatterns(), lexicon)
  const found = []
  const pairs = readPairs(file)
  for (const [text, gold] of pairs) found.push(...relationsIn(text, gold, relate))
  const rows = Object.keys(MAPPING).map(kind => rowOf(kind, found, pairs))
  const all = rows.reduce((sum, row) => sum.map((value, i) => value + row[i + 1]), [0, 0, 0])
  return `
## Relations between companies

FinRE, dev split, its names given: ${pairs.size.toLocaleString('en')} sentences. A relation counts as found where its two names are a pair of the corpus; it is right where one of the kinds beside it is what the corpus says of them, in that direction.

${markdownTable(['kind', 'FinRE', 'gold', 'found', 'right', 'precision', 'recall'], [...rows, ['ALL', ...all]].map(withShares))}`
}

/** Texts with their names and with what is said of each pair. */
function readPairs(file) {
  const texts = new Map()
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { text, subject, object, relation } = JSON.parse(line)
    const known = texts.get(text) ?? { names: new Map(), said: new Map() }
    texts.set(text, known)
    for (const name of [subject, object]) known.names.set(`${name.start}-${name.end}`, name)
    add(known.said, keyOf(subject, object), relation)
    if (relation.startsWith('被')) add(known.said, keyOf(object, subject), relation.slice(1))
    if (BOTH_WAYS.has(relation)) add(known.said, keyOf(object, subject), relation)
  }
  return texts
}

const keyOf = (a, b) => `${a.start} ${b.start}`
const add = (map, key, value) => map.set(key, (map.get(key) ?? new Set()).add(value))

/** What is found between pairs of the corpus: kind, and what the corpus says in that direction. */
function relationsIn(text, { names, said }, relate) {
  const document = documentFromText(text, 'finre', { id: 'finre' })
  const [article] = wholePassage(document)
  const mentions = [...names.values()]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(name => mentionOf(article, name))
  const byId = new Map(mentions.map(mention => [mention.id, mention]))
  return relate(document, [article], mentions)
    .relations.filter(({ kind }) => kind in MAPPING)
    .flatMap(({ kind, from, to }) => {
      const [a, b] = [byId.get(from), byId.get(to)]
      const there = a && b && (said.get(keyOf(a, b)) ?? (said.has(keyOf(b, a)) ? new Set() : undefined))
      const other = RELATION_KINDS[kind].directed ? new Set() : (said.get(keyOf(b, a)) ?? new Set())
      return there ? [{ kind, said: new Set([...there, ...other]) }] : []
    })
}

const mentionOf = (article, { start, end, text }) => ({
  id: `${article.id}:${start}-${end}`,
  articleId: article.id,
  start,
  end,
  text,
  kind: 'organization',
  subkind: 'company',
  recognizer: 'given',
  confidence: 1,
})

function rowOf(kind, found, pairs) {
  const kinds = MAPPING[kind]
  const gold = [...pairs.values()].reduce(
    (sum, { said }) => sum + [...said.values()].filter(words => kinds.some(word => words.has(word))).length,
    0,
  )
  const ours = found.filter(each => each.kind === kind)
  return [kind, gold, ours.length, ours.filter(({ said }) => kinds.some(word => said.has(word))).length]
}

function withShares([kind, gold, found, right]) {
  const share = of => (of > 0 ? (right / of).toFixed(4) : '–')
  return [kind, (MAPPING[kind] ?? []).join(' '), gold, found, right, share(found), share(gold)]
}
