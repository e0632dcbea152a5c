// A unit is what one article calls by one name: all its mentions of that name. Units are what is joined.
import type { AliasReason, EntityKind, Subkind } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import type { Mention } from '../types.ts'
import type { Names } from './names.ts'
import { isInHead, type Namings, type PageView } from './page.ts'

export interface Unit {
  readonly documentId: string
  readonly articleId: string
  /** What it is called in full: as printed, or as its context completes it. */
  readonly name: string
  /** The name in comparable form. */
  readonly text: string
  /** What equal things share. */
  readonly key: string
  readonly kind: EntityKind
  readonly subkind?: Subkind
  readonly mentions: readonly Mention[]
  /** Printed forms, each with the reason it is held to be this. */
  readonly forms: Map<string, AliasReason>
  /** Only its article tells which one is meant. */
  readonly isGeneric: boolean
  /** Where it is first printed in the article. */
  readonly first: number
  readonly inHead: boolean
}

/** What is settled before units are made: the kind of each mention, and a mark on mentions that a person told apart. */
export interface Judged {
  kindOf(mention: Mention): EntityKind
  apart(mention: Mention): string
}

/** The units of a page. */
export function gatherUnits(page: PageView, namings: Namings, names: Names, judged: Judged): Unit[] {
  const { kindOf, apart } = judged
  const documentId = page.extraction.document.id
  return page.articles.flatMap(({ article, mentions, isAbroad }) => {
    const groups = new Map<string, Mention[]>()
    for (const mention of mentions) {
      const naming = namings.get(mention.id)
      const id = [
        kindOf(mention),
        naming?.key ?? '',
        naming?.name ?? '',
        comparable(mention.text),
        apart(mention),
      ].join('|')
      const group = groups.get(id)
      if (group) group.push(mention)
      else groups.set(id, [mention])
    }
    return [...groups.values()].map((group): Unit => {
      const first = group[0]!
      const naming = namings.get(first.id)
      const name = naming?.name ?? commonest(group.map(({ text }) => text))
      const kind = kindOf(first)
      const subkind = commonest(group.map(mention => (mention.kind === kind ? (mention.subkind ?? '') : ''))) as
        | Subkind
        | ''
      return {
        documentId,
        articleId: article.id,
        name,
        text: comparable(name),
        key: comparable(naming?.key ?? names.key(name)),
        kind,
        ...(subkind !== '' && { subkind }),
        mentions: group,
        forms: new Map(group.map(({ id, text }) => [text, namings.get(id)?.reason ?? 'printed'])),
        isGeneric: isGeneric(comparable(name), isAbroad, names),
        first: first.start,
        inHead: group.some(mention => isInHead(article, mention)),
      }
    })
  })
}

const isGeneric = (text: string, isAbroad: boolean, names: Names) =>
  names.isGeneric(text) || names.levelOf(text) !== undefined || (isAbroad && names.isCentral(text))

/** The commonest text; of equally common ones the longer, then the first in code order. */
export function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}
