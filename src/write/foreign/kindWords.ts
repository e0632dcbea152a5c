// What other programs and people call our kinds of thing and of relation: our own ids and labels, and the few words that are
// meant the same everywhere. A word that is not here is none of our kinds; nothing is guessed.
import {
  ENTITY_KINDS,
  type EntityKind,
  RELATION_KINDS,
  type RelationKind,
  SUBKINDS,
  type Subkind,
} from '../../schema.ts'

/** A kind of entity, with what it is more finely. */
export interface KindOf {
  readonly kind: EntityKind
  readonly subkind?: Subkind
}

const ENTITIES: ReadonlyMap<string, KindOf> = new Map([
  ...meaning({ kind: 'person' }, ['people', 'per', 'human', '人', '人名']),
  ...meaning({ kind: 'organization' }, ['organisation', 'org', 'institution', '组织', '组织机构', '单位', '机构名']),
  ...meaning({ kind: 'organization', subkind: 'company' }, ['company', 'corporation', '公司']),
  ...meaning({ kind: 'organization', subkind: 'government' }, ['government', '政府']),
  ...meaning({ kind: 'organization', subkind: 'school' }, ['school', 'university', '大学']),
  ...meaning({ kind: 'organization', subkind: 'hospital' }, ['hospital']),
  ...meaning({ kind: 'place' }, ['location', 'loc', 'gpe', 'city', 'country', '地名', '地方', '城市']),
  ...meaning({ kind: 'document' }, ['doc', '文档', '文献']),
  ...meaning({ kind: 'event' }, ['事件']),
  ...(Object.keys(SUBKINDS) as Subkind[])
    .filter(subkind => subkind !== 'other')
    .flatMap(subkind => meaning({ kind: 'organization', subkind }, [SUBKINDS[subkind].label])),
  ...(Object.keys(ENTITY_KINDS) as EntityKind[]).flatMap(kind => meaning({ kind }, [kind, ENTITY_KINDS[kind].label])),
])

const RELATIONS: ReadonlyMap<string, RelationKind> = new Map(
  Object.entries(RELATION_KINDS).flatMap(([kind, { label }]) =>
    [kind, label].map(word => [plain(word), kind as RelationKind] as const),
  ),
)

/** The kind that a word means: PERSON, 公司; undefined where it is none of ours. */
export const entityKindOf = (word: string): KindOf | undefined => ENTITIES.get(plain(word))

/** The kind that a word means: HOLDS_POSITION, 任职; undefined where it is none of ours. */
export const relationKindOf = (word: string): RelationKind | undefined => RELATIONS.get(plain(word))

/** In small letters, without what parts words: holdsPosition, HOLDS_POSITION and holds position are one. */
export function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.:]/g, '')
}

function meaning(kind: KindOf, words: readonly string[]): [string, KindOf][] {
  return words.map(word => [plain(word), kind])
}
