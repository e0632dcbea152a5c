import { expect, it } from 'vitest'
import { ENTITY_KINDS, RELATION_KINDS } from '../../../src/schema.ts'
import { entityKindOf, relationKindOf } from '../../../src/write/foreign/kindWords.ts'

it.each([
  ['PERSON', 'person', undefined],
  ['人物', 'person', undefined],
  [' People ', 'person', undefined],
  ['ORG', 'organization', undefined],
  ['公司', 'organization', 'company'],
  ['政府机构', 'organization', 'government'],
  ['GPE', 'place', undefined],
  ['Ｐｌａｃｅ', 'place', undefined],
  ['其他', 'other', undefined],
])('%s is %s %s', (word, kind, subkind) => {
  expect(entityKindOf(word)).toEqual({ kind, ...(subkind && { subkind }) })
})

it.each(['gene', 'party', '1', '', 'toString', '__proto__', '人工智能'])('%j is none of ours', word => {
  expect(entityKindOf(word)).toBeUndefined()
  expect(relationKindOf(word)).toBeUndefined()
})

it('every kind is meant by its id, its label, and its id as other programs write it', () => {
  for (const [kind, { label }] of Object.entries(ENTITY_KINDS))
    expect([entityKindOf(kind)?.kind, entityKindOf(label)?.kind]).toEqual([kind, kind])
  for (const [kind, { label }] of Object.entries(RELATION_KINDS)) {
    const words = [
      kind,
      label,
      kind.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase(),
      kind.replace(/[A-Z]/g, ' $&'),
    ]
    expect(words.map(relationKindOf)).toEqual([kind, kind, kind, kind])
  }
})
