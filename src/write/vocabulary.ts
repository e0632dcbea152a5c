// The words that the linked data is written in: schema.org where it has the word, PROV-O for where a statement is from, our
// own for the rest. Each term once, with its IRI and what it holds: N-Quads and JSON-LD's context are both made of it.
import { type EntityKind, RELATION_KINDS, type RelationKind, type Subkind } from '../schema.ts'

export const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  guanxi: 'urn:guanxi:vocabulary#',
} as const

/** `text` is Chinese, as printed; `plain` has no language; `decimal` an xsd:decimal; `date` has as many parts as are known; `iri` names a thing. */
export type Holds = 'text' | 'plain' | 'decimal' | 'date' | 'iri' | 'type'

export interface Term {
  readonly iri: string
  readonly holds: Holds
}

/** What a thing is (https://schema.org/docs/full.html). */
export const CLASSES = {
  ...from('schema', [
    'Person',
    'Organization',
    'Place',
    'Project',
    'CreativeWork',
    'Event',
    'Thing',
    'NewsArticle',
    'Newspaper',
  ]),
  ...from('schema', ['GovernmentOrganization', 'Corporation', 'NewsMediaOrganization', 'PoliticalParty']),
  ...from('schema', ['EducationalOrganization', 'Hospital', 'SportsTeam']),
  ...from('guanxi', ['Statement', 'Figure']),
  Property: `${NAMESPACES.rdf}Property`,
  SymmetricProperty: `${NAMESPACES.owl}SymmetricProperty`,
}

export type ClassName = keyof typeof CLASSES

export const CLASS_OF_KIND: Readonly<Record<EntityKind, ClassName>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  project: 'Project',
  document: 'CreativeWork',
  event: 'Event',
  other: 'Thing',
}

/** Finer than Organization, where schema.org is; our teams are as often of rescuers as of players. */
export const CLASS_OF_SUBKIND: { readonly [kind in Subkind]?: ClassName } = {
  government: 'GovernmentOrganization',
  company: 'Corporation',
  media: 'NewsMediaOrganization',
  party: 'PoliticalParty',
  school: 'EducationalOrganization',
  hospital: 'Hospital',
  court: 'GovernmentOrganization',
}

/** Properties by the names that they have in JSON-LD, the kinds of relation among them (https://schema.org, https://www.w3.org/TR/prov-o/). */
export const TERMS = {
  '@type': { iri: `${NAMESPACES.rdf}type`, holds: 'type' },
  label: { iri: `${NAMESPACES.rdfs}label`, holds: 'text' },
  wasDerivedFrom: { iri: `${NAMESPACES.prov}wasDerivedFrom`, holds: 'iri' },
  quotation: { iri: `${NAMESPACES.prov}value`, holds: 'text' },
  datePublished: { iri: `${NAMESPACES.schema}datePublished`, holds: 'date' },
  identifier: { iri: `${NAMESPACES.schema}identifier`, holds: 'plain' },
  ...terms('schema', ['name', 'alternateName', 'headline', 'jobTitle'], 'text'),
  ...terms('schema', ['author', 'contributor', 'isPartOf', 'mentions'], 'iri'),
  ...terms('schema', ['worksFor', 'memberOf', 'affiliation', 'homeLocation', 'relatedTo'], 'iri'),
  ...terms('schema', ['parentOrganization', 'location', 'containedInPlace', 'founder'], 'iri'),
  ...terms('schema', ['organizer', 'attendee', 'publisher'], 'iri'),
  ...terms('guanxi', ['title', 'time', 'measure', 'text', 'unit'], 'text'),
  ...terms('guanxi', ['source', 'rule', 'modality', 'approximation'], 'plain'),
  ...terms('guanxi', ['confidence', 'value'], 'decimal'),
  ...terms('guanxi', ['from', 'to'], 'date'),
  ...terms('guanxi', ['figure'], 'iri'),
  ...terms('guanxi', Object.keys(RELATION_KINDS) as RelationKind[], 'iri'),
} as const

export type TermName = keyof typeof TERMS

/** How schema.org says a relation, where it does: between which kinds, and whether it points the other way. */
export interface SchemaWord {
  readonly term: TermName
  readonly from: readonly EntityKind[]
  readonly to: readonly EntityKind[]
  readonly isInverse?: true
}

const who = ['person', 'organization'] as const
const person = ['person'] as const
const organization = ['organization'] as const
const place = ['place'] as const
const event = ['event'] as const

export const SCHEMA_WORDS: { readonly [kind in RelationKind]?: readonly SchemaWord[] } = {
  holdsPosition: [{ term: 'worksFor', from: person, to: organization }],
  reportsFor: [{ term: 'worksFor', from: person, to: organization }],
  playsFor: [{ term: 'memberOf', from: person, to: organization }],
  studiesAt: [{ term: 'affiliation', from: person, to: organization }],
  livesIn: [{ term: 'homeLocation', from: person, to: place }],
  familyOf: [{ term: 'relatedTo', from: person, to: person }],
  partOf: [{ term: 'parentOrganization', from: organization, to: organization }],
  locatedIn: [
    { term: 'location', from: ['organization', 'event'], to: place },
    { term: 'containedInPlace', from: place, to: place },
  ],
  founded: [{ term: 'founder', from: who, to: organization, isInverse: true }],
  holdsEvent: [{ term: 'organizer', from: who, to: event, isInverse: true }],
  attends: [{ term: 'attendee', from: who, to: event, isInverse: true }],
  issues: [{ term: 'publisher', from: who, to: ['document'], isInverse: true }],
}

function from<Name extends string>(namespace: keyof typeof NAMESPACES, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map(name => [name, `${NAMESPACES[namespace]}${name}`])) as Record<Name, string>
}

function terms<Name extends string, Held extends Holds>(
  namespace: keyof typeof NAMESPACES,
  names: readonly Name[],
  holds: Held,
): Record<Name, { readonly iri: string; readonly holds: Held }> {
  const pairs = names.map(name => [name, { iri: `${NAMESPACES[namespace]}${name}`, holds }])
  return Object.fromEntries(pairs) as Record<Name, { readonly iri: string; readonly holds: Held }>
}
