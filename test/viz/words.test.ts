import { expect, test } from 'vitest'
import { ALIAS_REASONS, ENTITY_KINDS, MODALITIES, RELATION_KINDS, SUBKINDS } from '../../src/schema.ts'
import type { Language } from '../../viz/state.ts'
import { kindWord, modalityWord, reasonWord, relationWord, subkindWord, WORDS } from '../../viz/words.ts'

const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T)[]
const LANGUAGES: readonly Language[] = ['zh', 'en']

test.each(LANGUAGES)('every phrase says something in %s', language => {
  for (const phrase of Object.values(WORDS[language]))
    expect(typeof phrase === 'string' ? phrase : (phrase as (...args: unknown[]) => string)(3, 2, 1)).toMatch(/\S/)
})

test.each(LANGUAGES)('everything in the schema has a word in %s', language => {
  const said = [
    ...keys(ENTITY_KINDS).map(kind => kindWord(kind, language)),
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

test('a plain statement is not remarked on', () => {
  expect(keys(MODALITIES).filter(modality => modalityWord(modality, 'en') === '')).toEqual(['stated'])
  expect(keys(MODALITIES).filter(modality => modalityWord(modality, 'zh') === '')).toEqual(['stated'])
})
