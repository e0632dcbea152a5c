// A large graph to measure with: entities and relations as a year of news has them, few with many ties and many with
// few. Made up from a seed, the same every time.
import { MultiDirectedGraph } from 'graphology'

const KINDS = ['person', 'organization', 'place', 'project', 'document', 'event']
const SHARES = [0.3, 0.3, 0.15, 0.12, 0.08, 0.05]
const CHARACTERS =
  '江河湖海山川林泉云雨春秋东南西北金木水火土天地人和平安康宁文明科技创新发展建设教育卫生交通农业工商银行集团学院大会'
/** Kinds that may hold between two kinds of entity; `near` of itself where nothing else fits. */
const RELATIONS = {
  'person organization': ['holdsPosition', 'reportsFor', 'studiesAt'],
  'person person': ['familyOf', 'interviews', 'succeeds'],
  'person event': ['attends', 'chairs'],
  'person place': ['visits', 'livesIn'],
  'organization project': ['builds', 'manages', 'invests'],
  'organization organization': ['collaborates', 'owns', 'partOf', 'supplies'],
  'organization place': ['locatedIn'],
  'organization document': ['issues'],
  'organization event': ['holdsEvent', 'attends'],
  'project place': ['locatedIn'],
  'project organization': ['reliesOn'],
  'event place': ['locatedIn'],
}
const ARTICLES = 400

/** Numbers from 0 to 1, the same every time (Numerical Recipes' linear congruential generator). */
function seeded(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A `KnowledgeGraph` of so many nodes and edges; positions are those of a layout that has not been run. */
export function largeGraph(order, size) {
  const random = seeded(7)
  const pick = list => list[Math.floor(random() * list.length)]
  const graph = new MultiDirectedGraph()
  graph.setAttribute(
    'articles',
    Array.from({ length: ARTICLES }, (_, index) => articleOf(index, random, pick)),
  )
  const articles = graph.getAttribute('articles')
  const kinds = Array.from({ length: order }, () => kindOf(random()))
  const ids = kinds.map((kind, index) => {
    const length = 3 + Math.floor(random() * 4)
    const name = `${Array.from({ length }, () => pick(CHARACTERS)).join('')}${index}`
    const article = pick(articles)
    const start = Math.floor(random() * 4000)
    graph.addNode(`${kind}:${name}`, {
      label: name,
      kind,
      ...(kind === 'organization' && { subkind: pick(['company', 'government', 'school', 'media']) }),
      aliases: index % 9 === 0 ? [{ text: name.slice(0, 2), reason: 'shortened' }] : [],
      mentions: [{ articleId: article.id, start, end: start + 4 }],
      figures: [],
      x: Math.round(40 * Math.sqrt(index) * Math.cos(index * 2.4)),
      y: Math.round(40 * Math.sqrt(index) * Math.sin(index * 2.4)),
      size: 6,
    })
    return `${kind}:${name}`
  })
  const ends = [...ids]
  while (graph.size < size) addTie(graph, { ends, articles, random, pick })
  return graph
}

function addTie(graph, { ends, articles, random, pick }) {
  const [a, b] = [pick(ends), pick(ends)]
  const kinds = RELATIONS[`${a.split(':')[0]} ${b.split(':')[0]}`]
  if (a === b || !kinds) return
  const kind = pick(kinds)
  const key = `${a}|${kind}|${b}`
  if (graph.hasEdge(key)) return
  const article = pick(articles)
  const sentence = pick(article.sentences)
  const evidence = {
    articleId: article.id,
    sentence,
    rule: 'made/up',
    from: { start: sentence.start, end: sentence.start + 3 },
    to: { start: sentence.start + 5, end: sentence.start + 8 },
    modality: 'stated',
    ...(random() < 0.3 && {
      time: { from: `20${15 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}`, text: '近日' },
    }),
    confidence: Math.round(50 + 50 * random()) / 100,
  }
  graph.addDirectedEdgeWithKey(key, a, b, {
    kind,
    label: kind,
    weight: 1,
    confidence: evidence.confidence,
    evidence: [evidence],
  })
  // Who has ties gets more of them.
  ends.push(a, b)
}

function kindOf(share) {
  let sum = 0
  for (const [index, kind] of KINDS.entries()) {
    sum += SHARES[index]
    if (sum > share) return kind
  }
  return 'event'
}

function articleOf(index, random, pick) {
  const sentences = []
  let text = ''
  while (text.length < 5000) {
    const start = text.length
    const length = 20 + Math.floor(random() * 40)
    text += `${Array.from({ length }, () => pick(CHARACTERS)).join('')}。`
    sentences.push({ start, end: text.length })
  }
  const day = new Date(Date.UTC(2024, 0, 1 + (index % 365))).toISOString().slice(0, 10)
  return {
    id: `${String(index).padStart(12, '0')}-1`,
    role: 'news',
    text,
    segments: [{ at: 0, source: { start: 0, end: text.length } }],
    sentences,
    headline: { start: 0, end: 16 },
    body: { start: 0, end: text.length },
    byline: [],
    documentId: String(index).padStart(12, '0'),
    source: `news/${day}-${index}.txt`,
    publication: '晚报',
    published: day,
    credits: [],
  }
}
