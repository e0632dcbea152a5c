// Who wrote and who photographed, from the byline that split has read: the article is reported by the person, the person
// reports for the paper, with the role printed as title.
import { contains, overlaps } from '../text/span.ts'
import type { Article, Byline, Mention, Relation, Span } from '../types.ts'

/** `reportedBy` or `photographedBy` from the article, and `reportsFor` to the paper that the byline names. */
export function relateBylines(article: Article, mentions: readonly Mention[]): Relation[] {
  return article.byline.flatMap(byline => {
    const person = mentionAt(mentions, byline.person, 'person')
    if (!person) return []
    const evidence = { articleId: article.id, sentence: sentenceOf(article, byline), rule: 'byline' }
    const common = { modality: 'stated', evidence, confidence: 0.98 } as const
    const photographed = isPhotographer(article, byline)
    const kind = photographed ? 'photographedBy' : 'reportedBy'
    const relations: Relation[] = [{ kind, from: article.id, to: person.id, ...common }]
    const paper = byline.paper && mentionAt(mentions, byline.paper, 'organization')
    // 摄 says what he did, not what he is at the paper.
    const title = byline.role === '摄' ? {} : { title: byline.role }
    if (paper) relations.push({ kind: 'reportsFor', from: person.id, to: paper.id, ...title, ...common })
    return relations
  })
}

function mentionAt(mentions: readonly Mention[], span: Span, kind: Mention['kind']): Mention | undefined {
  return (
    mentions.find(mention => mention.kind === kind && mention.start === span.start && mention.end === span.end) ??
    mentions.find(mention => mention.kind === kind && overlaps(mention, span))
  )
}

function sentenceOf(article: Article, { person, paper }: Byline): Span {
  const whole = paper ? { start: Math.min(person.start, paper.start), end: Math.max(person.end, paper.end) } : person
  const holds = (span: Span) => article.sentences.find(sentence => contains(sentence, span))
  return holds(whole) ?? holds(person) ?? person
}

/** 刘佳雪 摄, 摄影 朱元斌, a role with 摄影 in it. */
function isPhotographer(article: Article, { person, role }: Byline): boolean {
  const after = article.text.slice(person.end, person.end + 3)
  return /摄影|摄像/u.test(role) || /^[\s　]*摄/u.test(after)
}
