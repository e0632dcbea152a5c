import { expect, test } from 'vitest'
import { ALIAS_REASONS, ENTITY_KINDS, MODALITIES, RELATION_KINDS, SUBKINDS } from '../../src/schema.ts'
import type { Language } from '../../viz/state.ts'
import {
  kindName,
  kindWord,
  modalityWord,
  reasonWord,
  relationName,
  relationWord,
  subkindWord,
  WORDS,
} from '../../viz/words.ts'

const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T)[]
const LANGUAGES: readonly Language[] = ['zh', 'en']

/** Whatever a phrase is of: a count, a name, or several counts. */
const SOMETHING = Object.assign(Object(3), {
  toLowerCase: () => '3',
  entities: 3,
  relations: 3,
  articles: 3,
  all: 3,
}) as unknown

/** What a phrase says; a phrase may be a table of several. */
function saidBy(phrase: unknown): string[] {
  if (typeof phrase === 'string') return [phrase]
  if (typeof phrase === 'function') return saidBy(phrase(SOMETHING, SOMETHING, SOMETHING, SOMETHING))
  return Object.values(phrase as object).flatMap(saidBy)
}

test.each(LANGUAGES)('every phrase says something in %s', language => {
  for (const said of saidBy(WORDS[language])) expect(said).toMatch(/\S/)
})

test.each(LANGUAGES)('everything in the schema has a word in %s', language => {
  const said = [
    ...keys(ENTITY_KINDS).flatMap(kind => [kindWord(kind, language), kindName(kind, language)]),
    ...keys(SUBKINDS).map(kind => subkindWord(kind, language)),
    ...keys(ALIAS_REASONS).map(reason => reasonWord(reason, language)),
    ...keys(RELATION_KINDS).flatMap(kind => [relationWord(kind, language), relationWord(kind, language, true)]),
  ]
  for (const word of said) expect(word).toMatch(language === 'zh' ? /^[\p{Script=Han}]+$/u : /[a-z]/)
})

test.each([
  ['builds', 'zh', false, '建设'],
  ['builds', 'zh', true, '建设者'],
  ['holdsPosition', 'en', false, 'holds position'],
  ['holdsPosition', 'en', true, '← holds position'],
  ['near', 'en', true, 'near'],
] as const)('%s in %s, reversed: %s, is %s', (kind, language, reversed, word) => {
  expect(relationWord(kind, language, reversed)).toBe(word)
})

test.each([
  ['builds', '建设', false, 'builds'],
  ['builds', '建设者', true, '← builds'],
  ['pointsTo', 'cites', false, 'cites'],
  ['pointsTo', 'cites', true, '← cites'],
  ['builds', '承建', false, '承建'],
] as const)('a relation %s that is called %s, reversed: %s, is %s', (kind, label, reversed, name) => {
  expect(relationName({ kind, label }, 'en', reversed)).toBe(name)
})

test.each([
  ['place', 'zh', '地点', '地点'],
  ['place', 'en', 'Places', 'Place'],
  ['person', 'en', 'People', 'Person'],
] as const)('%s in %s: several are %s, one is %s', (kind, language, several, one) => {
  expect(kindWord(kind, language)).toBe(several)
  expect(kindName(kind, language)).toBe(one)
})

test('a plain statement is not remarked on', () => {
  expect(keys(MODALITIES).filter(modality => modalityWord(modality, 'en') === '')).toEqual(['stated'])
  expect(keys(MODALITIES).filter(modality => modalityWord(modality, 'zh') === '')).toEqual(['stated'])
})
