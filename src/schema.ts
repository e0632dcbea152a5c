// The nouns of the graph in one table: what kinds of thing there are, which relations may hold between them, what each
// is called in Chinese, and which way it points. Rules, exports, server and page all read this and nothing else.

/** The kinds of entity, six that are read from text and `other`, which only a graph that others made has: Chinese label, the one character that stands for it, its colour on paper (told apart by the colour-blind together with the shape). */
export const ENTITY_KINDS = {
  person: { label: '人物', mark: '人', color: '#c2410c', shape: 'circle' },
  organization: { label: '机构', mark: '机', color: '#0b5fa5', shape: 'square' },
  place: { label: '地点', mark: '地', color: '#0a7d5a', shape: 'circle' },
  project: { label: '项目', mark: '项', color: '#a86a00', shape: 'square' },
  document: { label: '文件', mark: '文', color: '#8457c9', shape: 'square' },
  event: { label: '活动', mark: '事', color: '#a8327a', shape: 'circle' },
  other: { label: '其他', mark: '其', color: '#666a70', shape: 'square' },
} as const satisfies Record<string, { label: string; mark: string; color: string; shape: 'circle' | 'square' }>

export type EntityKind = keyof typeof ENTITY_KINDS

/** What an organization is, finer than its kind. */
export const SUBKINDS = {
  government: { label: '政府机构' },
  company: { label: '企业' },
  media: { label: '媒体' },
  party: { label: '政党' },
  school: { label: '学校' },
  hospital: { label: '医院' },
  court: { label: '司法机关' },
  team: { label: '队伍' },
  other: { label: '其他' },
} as const satisfies Record<string, { label: string }>

export type Subkind = keyof typeof SUBKINDS

/** What may stand at an end of a relation: an entity, or an article itself (`reportedBy` starts at one). */
export type EndKind = EntityKind | 'article'

/** One row of the relation table. `inverse` is the label read from the other end; `directed` is false where the order says nothing. */
export interface RelationRow {
  readonly label: string
  readonly inverse: string
  readonly from: readonly EndKind[]
  readonly to: readonly EndKind[]
  readonly directed: boolean
}

const who = ['person', 'organization'] as const
const actor = ['person', 'organization', 'place', 'project'] as const
const where = ['place', 'project', 'organization'] as const
const thing = ['organization', 'place', 'project', 'document', 'event'] as const
const any = ['person', 'organization', 'place', 'project', 'document', 'event'] as const
const anything = [...any, 'other'] as const
const person = ['person'] as const
const organization = ['organization'] as const
const body = ['organization', 'place', 'project'] as const
const article = ['article'] as const
const document = ['document'] as const
const event = ['event'] as const

const row = (
  label: string,
  inverse: string,
  from: readonly EndKind[],
  to: readonly EndKind[],
  directed = true,
): RelationRow => ({ label, inverse, from, to, directed })

/** Every relation kind: id, label, label from the other end, kinds allowed at both ends, direction. The last two say only that there is a tie: what a graph made by others says in words that are not ours. */
export const RELATION_KINDS = {
  holdsPosition: row('任职', '任职者', person, body),
  reportsFor: row('供职', '记者', person, organization),
  reportedBy: row('报道', '报道文章', article, who),
  photographedBy: row('摄影', '摄影作品', article, who),
  locatedIn: row('位于', '境内有', any, where),
  partOf: row('隶属', '组成', thing, thing),
  issues: row('发布', '发布者', actor, document),
  builds: row('建设', '建设者', actor, ['project', 'place', 'organization', 'event']),
  hosts: row('集聚', '所在载体', body, body),
  holdsEvent: row('举办', '举办者', actor, event),
  attends: row('出席', '出席者', actor, event),
  introduces: row('介绍', '介绍者', actor, any),
  chairs: row('主持', '主持者', who, event),
  near: row('毗邻', '毗邻', where, where, false),
  distance: row('距离', '距离', where, where),
  approved: row('获批', '批准者', thing, ['organization', 'event']),
  legalPerson: row('法人', '任法人的机构', organization, person),
  reliesOn: row('依托', '支撑', any, any),
  collaborates: row('合作', '合作', actor, actor, false),
  signs: row('签约', '签约方', actor, [...thing, 'person'], false),
  connects: row('直达', '可达', where, where),
  rankedIn: row('上榜', '上榜者', any, ['document', 'event']),
  implements: row('落实', '落实者', actor, ['document', 'event', 'project']),
  setsUp: row('设立', '设立者', actor, body),
  founded: row('创办', '创办者', actor, body),
  owns: row('持股', '股东', actor, body),
  acquires: row('收购', '收购方', actor, body),
  invests: row('投资', '投资方', actor, body),
  supplies: row('供应', '供应方', actor, actor),
  produces: row('生产', '生产者', actor, ['project', 'document']),
  manages: row('运营', '运营者', actor, ['project', 'place', 'organization', 'event']),
  wins: row('获得', '获得者', actor, ['event', 'project', 'document']),
  playsFor: row('效力', '队员', person, organization),
  competes: row('对阵', '对阵', actor, actor, false),
  visits: row('调研', '调研者', actor, [...where, 'event', 'person']),
  appoints: row('任命', '任命者', actor, person),
  succeeds: row('接任', '前任', person, person),
  removedFrom: row('免职', '免职者', person, body),
  triedBy: row('审理', '审理', any, organization),
  chargedBy: row('起诉', '起诉', any, organization),
  arrestedBy: row('逮捕', '逮捕', who, organization),
  involves: row('涉事', '涉及事件', ['event', 'document', 'project'], any),
  livesIn: row('来自', '来自此地', who, where),
  studiesAt: row('就读', '学生', person, organization),
  familyOf: row('亲属', '亲属', person, person, false),
  interviews: row('采访', '采访者', who, who),
  onDate: row('日期', '日期', any, any),
  related: row('相关', '相关', anything, anything, false),
  pointsTo: row('指向', '被指向', anything, anything),
} as const satisfies Record<string, RelationRow>

export type RelationKind = keyof typeof RELATION_KINDS

/** How a statement is meant: as a fact, as a plan, as a denial, or of the past. */
export const MODALITIES = {
  stated: { label: '' },
  planned: { label: '规划' },
  denied: { label: '否认' },
  former: { label: '曾经' },
} as const satisfies Record<string, { label: string }>

export type Modality = keyof typeof MODALITIES

/** Why a name was put on an entity. */
export const ALIAS_REASONS = {
  printed: { label: '另一种写法', score: 1 },
  script: { label: '繁简', score: 1 },
  defined: { label: '文中定义', score: 0.98 },
  shortened: { label: '文中简称', score: 0.9 },
  inTitle: { label: '承前省略', score: 0.85 },
  province: { label: '本省', score: 0.9 },
  listed: { label: '通用简称', score: 0.95 },
  ownPaper: { label: '报纸自称', score: 0.95 },
  decided: { label: '人工认定', score: 1 },
  given: { label: '文件所列', score: 1 },
} as const satisfies Record<string, { label: string; score: number }>

export type AliasReason = keyof typeof ALIAS_REASONS

/** Whether a relation is called otherwise than in the schema, seen from either end: what a graph made by others calls it. */
export const isOwnLabel = (kind: RelationKind, label: string): boolean =>
  label !== RELATION_KINDS[kind].label && label !== RELATION_KINDS[kind].inverse

export const isEntityKind = (text: string): text is EntityKind => Object.hasOwn(ENTITY_KINDS, text)
export const isSubkind = (text: string): text is Subkind => Object.hasOwn(SUBKINDS, text)
export const isRelationKind = (text: string): text is RelationKind => Object.hasOwn(RELATION_KINDS, text)
export const isModality = (text: string): text is Modality => Object.hasOwn(MODALITIES, text)
