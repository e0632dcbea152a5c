// Which mentions mean one thing, within and across documents: names are completed from their context, gathered to units,
// joined for stated reasons, and kept apart where a person or the names say so. A wrong join costs more than a missed one.

import { comparable } from '../text/comparable.ts'
import type { Lexicon } from '../text/lexicon.ts'
import type { Decision, Extraction, Knowledge } from '../types.ts'
import { clusterUnits, type Join } from './clusters.ts'
import { joinCorpus } from './corpusJoins.ts'
import { calledBy, type Judgements, readDecisions } from './decisions.ts'
import { readDefinitions, readMarkers } from './definitions.ts'
import { makeEntities } from './entities.ts'
import { settleKinds } from './kinds.ts'
import { createNames } from './names.ts'
import { viewPage } from './page.ts'
import { joinPage } from './pageJoins.ts'
import { namePapers } from './papers.ts'
import { createNamesakes, joinPersons, readForms } from './persons.ts'
import { namePlaces } from './places.ts'
import { simplifiedExtraction, withPrintedNames } from './scripts.ts'
import { createShortForms } from './shortForms.ts'
import { createShortOf } from './shortOf.ts'
import { nameTitles, readOrgans } from './titles.ts'
import { gatherUnits, type Judged, type Unit } from './units.ts'

export type Resolver = (extractions: readonly Extraction[], decisions?: readonly Decision[]) => Knowledge

/** Prepares a resolver. The order of extractions changes nothing. Throws `UsageError` for a decision that lacks its right side. */
export function createResolver(lexicon: Lexicon): Resolver {
  const names = createNames(lexicon)
  const shortOf = createShortOf(names)
  const { find } = createShortForms(names, shortOf)
  const markers = readMarkers(lexicon)
  const organs = readOrgans(lexicon)
  const forms = readForms(lexicon)

  return (extractions, decisions = []) => {
    const judgements = readDecisions(decisions)
    const sorted = [...extractions].sort(byDocument)
    const read = sorted.map(simplifiedExtraction)
    const kept = read.map(extraction => ({
      extraction,
      articles: extraction.articles,
      mentions: keep(extraction, judgements),
    }))
    const judged = judge(settleKinds(kept), judgements)
    const units: Unit[] = []
    const joins: Join[] = []
    for (const { extraction, mentions } of kept) {
      const page = viewPage(extraction, mentions, names.places)
      const namings = new Map([...namePlaces(page, names), ...namePapers(page), ...nameTitles(page, names, organs)])
      const own = gatherUnits(page, namings, names, judged)
      const definitions = page.articles.flatMap(view => readDefinitions(view, markers, shortOf))
      joins.push(...joinPersons(own, forms), ...joinPage(own, definitions, find))
      for (const unit of own) units.push(unit)
    }
    joins.push(...joinCorpus(units, joins, createNamesakes(read, units, names.places)))
    const all = [...decidedJoins(units, judgements), ...joins]
    const entities = makeEntities(clusterUnits(units, all, apart(units, judgements)), all, judgements)
    return { extractions: sorted, entities: withPrintedNames(entities, read, sorted) }
  }
}

const byDocument = (a: Extraction, b: Extraction) =>
  compare(a.document.id, b.document.id) || compare(a.document.source, b.document.source)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const keep = ({ mentions }: Extraction, { dropped }: Judgements) =>
  dropped.size === 0 ? mentions : mentions.filter(mention => calledBy(mention, dropped) === undefined)

function judge(settled: ReturnType<typeof settleKinds>, { kinds, alone }: Judgements): Judged {
  return {
    kindOf: mention => kinds.get(calledBy(mention, kinds) ?? '') ?? settled.get(mention.id) ?? mention.kind,
    apart: mention => (alone.has(mention.id) ? mention.id : ''),
  }
}

/** What units each name of a judgement means. */
function called(units: readonly Unit[], name: string): Unit[] {
  return units.filter(({ mentions }) => mentions.some(m => m.id === name) || comparable(mentions[0]!.text) === name)
}

function decidedJoins(units: readonly Unit[], { same }: Judgements): Join[] {
  return same.flatMap(({ left, right }) => {
    const [to, ...others] = [...called(units, right), ...called(units, left)]
    return to ? others.map((from): Join => ({ from, to, reason: 'decided' })) : []
  })
}

function apart(units: readonly Unit[], { different }: Judgements) {
  const marks = new Map<Unit, string[]>()
  for (const name of new Set(different.flatMap(({ left, right }) => [left, right])))
    for (const unit of called(units, name)) marks.set(unit, [...(marks.get(unit) ?? []), name])
  return { marks, pairs: different }
}
