// The articles as the graph keeps them: text and sentences, so that evidence can be shown from the graph alone, and
// their credits, since who wrote an article is said of the article and would tie everything to everything as edges.
import { byCode } from '../text/order.ts'
import { bySpan, overlaps, textOf } from '../text/span.ts'
import type { Article, Credit, Document, Extraction, GraphArticle, Knowledge } from '../types.ts'
import type { Meaning } from './meaningsOf.ts'
import { placesOf } from './placesOf.ts'

/** Every article once, documents in the order of their sources, articles in the order of the page. */
export function articlesOf(knowledge: Knowledge, meanings: ReadonlyMap<string, Meaning>): GraphArticle[] {
  const articles = new Map<string, GraphArticle>()
  for (const extraction of [...knowledge.extractions].sort(bySource)) {
    for (const article of extraction.articles) {
      if (articles.has(article.id)) continue
      articles.set(article.id, graphArticle(extraction.document, article, creditsOf(extraction, article, meanings)))
    }
  }
  return [...articles.values()]
}

const bySource = ({ document: a }: Extraction, { document: b }: Extraction) =>
  byCode(a.source, b.source) || byCode(a.id, b.id)

function graphArticle(document: Document, article: Article, credits: readonly Credit[]): GraphArticle {
  const paper = article.byline.find(line => line.paper)?.paper
  const publication = article.publication ?? document.publication ?? (paper && textOf(article.text, paper))
  const published = article.published ?? document.published
  return {
    ...article,
    documentId: document.id,
    source: document.source,
    ...(publication !== undefined && { publication }),
    ...(published !== undefined && { published }),
    ...placesOf(document, article),
    credits,
  }
}

/** Who is credited, in the order of the page, each once for the same part. The role is the relation's title, else what the byline prints: 全媒体记者. */
function creditsOf(extraction: Extraction, article: Article, meanings: ReadonlyMap<string, Meaning>): Credit[] {
  const credits = new Map<string, { readonly at: Meaning['mention']; readonly credit: Credit }>()
  for (const { kind, from, to, title, evidence } of extraction.relations) {
    const meaning = meanings.get(to)
    if ((kind !== 'reportedBy' && kind !== 'photographedBy') || from !== article.id || !meaning) continue
    const { mention, entity } = meaning
    const role = title ?? article.byline.find(({ person }) => overlaps(person, mention))?.role ?? ''
    const key = `${kind}|${entity}`
    const known = credits.get(key)
    if (known && bySpan(known.at, mention) <= 0) continue
    credits.set(key, { at: mention, credit: { kind, entity, role, evidence } })
  }
  return [...credits.values()]
    .sort(
      (a, b) => bySpan(a.at, b.at) || byCode(a.credit.kind, b.credit.kind) || byCode(a.credit.entity, b.credit.entity),
    )
    .map(({ credit }) => credit)
}
