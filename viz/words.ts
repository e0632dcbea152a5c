// What the page says, in both of its languages. What the paper says is never translated.
import {
  ALIAS_REASONS,
  type AliasReason,
  ENTITY_KINDS,
  type EntityKind,
  isOwnLabel,
  MODALITIES,
  type Modality,
  RELATION_KINDS,
  type RelationKind,
  SUBKINDS,
  type Subkind,
} from '../src/schema.ts'
import type { Language } from './state.ts'
import { en } from './words/en.ts'
import { type Words, zh } from './words/zh.ts'

export type { Words }

/** The interface's phrases by language. */
export const WORDS: Readonly<Record<Language, Words>> = { zh, en }

const KINDS_EN: Record<EntityKind, string> = {
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
  project: 'Projects',
  document: 'Documents',
  event: 'Events',
  other: 'Others',
}

const KIND_EN: Record<EntityKind, string> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  project: 'Project',
  document: 'Document',
  event: 'Event',
  other: 'Other',
}

const REASONS_EN: Record<AliasReason, string> = {
  printed: 'printed so',
  script: 'in the other script',
  defined: 'defined in the text',
  shortened: 'shortened in the text',
  inTitle: 'shortened after a title',
  province: 'the paper’s province',
  listed: 'commonly so',
  ownPaper: 'the paper’s word for itself',
  decided: 'decided by a person',
  given: 'as the file has it',
}

const spaced = (id: string): string => id.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

/** 人物, People: of all that are of the kind. */
export const kindWord = (kind: EntityKind, language: Language): string =>
  language === 'zh' ? ENTITY_KINDS[kind].label : KINDS_EN[kind]

/** 人物, Person: of one. */
export const kindName = (kind: EntityKind, language: Language): string =>
  language === 'zh' ? ENTITY_KINDS[kind].label : KIND_EN[kind]

/** 企业, company. */
export const subkindWord = (subkind: Subkind, language: Language): string =>
  language === 'zh' ? SUBKINDS[subkind].label : subkind

/** 建设, builds; read from its other end 建设者, builds ←. */
export function relationWord(kind: RelationKind, language: Language, reversed = false): string {
  const row = RELATION_KINDS[kind]
  if (language === 'zh') return reversed ? row.inverse : row.label
  return reversed && row.directed ? `← ${spaced(kind)}` : spaced(kind)
}

/** What a relation says: as its kind does, or as the file that it came from has it: cites, from its other end ← cites. */
export const relationName = (
  { kind, label }: { readonly kind: RelationKind; readonly label: string },
  language: Language,
  reversed = false,
): string => (isOwnLabel(kind, label) ? `${reversed ? '← ' : ''}${label}` : relationWord(kind, language, reversed))

/** 规划, planned; empty for a plain statement. */
export const modalityWord = (modality: Modality, language: Language): string =>
  language === 'zh' ? MODALITIES[modality].label : modality === 'stated' ? '' : modality

/** 文中简称, shortened in the text. */
export const reasonWord = (reason: AliasReason, language: Language): string =>
  language === 'zh' ? ALIAS_REASONS[reason].label : REASONS_EN[reason]

/** The language that a browser set to `tag` (`zh-CN`, `en-GB`) is spoken to in at first. */
export const languageOf = (tag: string): Language => (/^zh\b/i.test(tag) ? 'zh' : 'en')
