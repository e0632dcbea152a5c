// What the page says, in both of its languages. What the paper says is never translated.
import {
  ALIAS_REASONS,
  type AliasReason,
  ENTITY_KINDS,
  type EntityKind,
  MODALITIES,
  type Modality,
  RELATION_KINDS,
  type RelationKind,
  SUBKINDS,
  type Subkind,
} from '../src/schema.ts'
import type { Language } from './state.ts'

const zh = {
  brand: '关系',
  counts: (articles: number, entities: number, relations: number) =>
    `${articles} 篇 · ${entities} 个实体 · ${relations} 条关系`,
  sources: (count: number) => `${count} 份材料`,
  search: '搜名字、简称或拼音（hjb）',
  noHits: '没有这个名字',
  matched: (text: string) => `又称 ${text}`,
  times: (count: number) => `${count} 处`,
  connect: '怎么连上的',
  export: '导出',
  exportGexf: 'GEXF（Gephi 用）',
  exportJson: 'JSON（可再打开）',
  exportJsonl: 'JSON 行（给程序）',
  language: '中 / EN',
  languageHint: 'Switch to English',
  entities: '实体',
  relations: '关系',
  articles: '文章',
  distance: '与所选的距离',
  distanceHint: '先选一个实体',
  all: '全部',
  more: (count: number) => `另有 ${count} 种`,
  moreOf: (count: number) => `另有 ${count} 项`,
  fewer: '收起',
  showAll: '全部显示',
  untitled: '（无题）',
  alsoIn: '同文另见：',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '看全图',
  canvas: (entities: number, relations: number) =>
    `关系图：${entities} 个实体，${relations} 条关系。按 / 搜索，按 Esc 返回。`,
  figures: '数字',
  mentions: '出处',
  credits: '写的报道',
  aliases: '别名',
  evidence: '原文依据',
  readSource: '看原文',
  wholeSentence: '看全句',
  back: '返回',
  close: '关闭',
  from: '从',
  to: '到',
  fromHint: '从谁开始',
  toHint: '到谁',
  pathHelp: '输入两个名字，或在图上依次点两个点。',
  noPath: '四步之内没有连上。',
  samePlace: '两端是同一个。',
  steps: (count: number) => `${count} 步`,
  paths: (count: number) => `${count} 条路`,
  overview: '点一个点，看文里怎么说',
  overviewMore: '每条关系都能打开原文的那句话。按 / 搜名字，拖动和滚轮移动画面。',
  busiest: '联系最多的',
  noRelations: '文中没有说到它与别的实体的关系。',
  notHere: (name: string) => `这张图里没有 ${name}`,
  loading: '正在取图…',
  wait: '稍等…',
  empty: '图里还没有东西',
  emptyMore: '给 guanxi 一份中文新闻：guanxi serve 文件或文件夹',
  gone: '服务没有回应',
  goneMore: '可能已经停了。重新运行 guanxi serve，再点重试。',
  retry: '重试',
  failed: '没有取到：',
  nothingShown: '筛选后什么也不剩',
  noDrawing: '这个浏览器不能画图（需要 WebGL）；搜索和面板仍可用。',
  legend: '图例',
  detail: '详情',
  goTo: (name: string) => `转到 ${name}`,
}

/** Every phrase of the interface in one language. */
export type Words = typeof zh

const en: Words = {
  brand: '关系',
  counts: (articles, entities, relations) => `${articles} articles · ${entities} entities · ${relations} relations`,
  sources: count => `${count} sources`,
  search: 'Name, short name or pinyin (hjb)',
  noHits: 'No such name',
  matched: text => `also ${text}`,
  times: count => `${count}×`,
  connect: 'How connected',
  export: 'Export',
  exportGexf: 'GEXF (for Gephi)',
  exportJson: 'JSON (opens again)',
  exportJsonl: 'JSON lines (for programs)',
  language: '中 / EN',
  languageHint: '切换到中文',
  entities: 'Entities',
  relations: 'Relations',
  articles: 'Articles',
  distance: 'Distance from the selected',
  distanceHint: 'Select an entity first',
  all: 'All',
  more: count => `${count} more kinds`,
  moreOf: count => `${count} more`,
  fewer: 'Fewer',
  showAll: 'Show all',
  untitled: '(untitled)',
  alsoIn: 'The same words in: ',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Whole graph',
  canvas: (entities, relations) =>
    `Graph of ${entities} entities and ${relations} relations. Press / to search, Esc to go back.`,
  figures: 'Figures',
  mentions: 'Where mentioned',
  credits: 'Reported',
  aliases: 'Other names',
  evidence: 'What the paper says',
  readSource: 'Read the article',
  wholeSentence: 'The whole sentence',
  back: 'Back',
  close: 'Close',
  from: 'From',
  to: 'To',
  fromHint: 'Start from',
  toHint: 'Reach',
  pathHelp: 'Type two names, or click two nodes one after the other.',
  noPath: 'Not connected within four steps.',
  samePlace: 'Both ends are the same.',
  steps: count => `${count} ${count === 1 ? 'step' : 'steps'}`,
  paths: count => `${count} ${count === 1 ? 'path' : 'paths'}`,
  overview: 'Click a node to see what the paper says',
  overviewMore: 'Every relation opens the sentence behind it. Press / to search; drag and scroll to move.',
  busiest: 'Most connected',
  noRelations: 'The text tells no relation of it.',
  notHere: name => `This graph has no ${name}`,
  loading: 'Fetching the graph…',
  wait: 'One moment…',
  empty: 'The graph is empty',
  emptyMore: 'Give guanxi some Chinese news: guanxi serve FILE or FOLDER',
  gone: 'The server does not answer',
  goneMore: 'It may have stopped. Run guanxi serve again, then retry.',
  retry: 'Retry',
  failed: 'Could not be fetched: ',
  nothingShown: 'The filters leave nothing',
  noDrawing: 'This browser cannot draw the graph (it needs WebGL); search and panels still work.',
  legend: 'Legend',
  detail: 'Detail',
  goTo: name => `Go to ${name}`,
}

/** The interface's phrases by language. */
export const WORDS: Readonly<Record<Language, Words>> = { zh, en }

const KINDS_EN: Record<EntityKind, string> = {
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
  project: 'Projects',
  document: 'Documents',
  event: 'Events',
}

const REASONS_EN: Record<AliasReason, string> = {
  printed: 'printed so',
  defined: 'defined in the text',
  shortened: 'shortened in the text',
  inTitle: 'shortened after a title',
  province: 'the paper’s province',
  listed: 'commonly so',
  ownPaper: 'the paper’s word for itself',
  decided: 'decided by a person',
}

const spaced = (id: string): string => id.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

/** 人物, People. */
export const kindWord = (kind: EntityKind, language: Language): string =>
  language === 'zh' ? ENTITY_KINDS[kind].label : KINDS_EN[kind]

/** 企业, company. */
export const subkindWord = (subkind: Subkind, language: Language): string =>
  language === 'zh' ? SUBKINDS[subkind].label : subkind

/** 建设, builds; read from its other end 建设者, builds ←. */
export function relationWord(kind: RelationKind, language: Language, reversed = false): string {
  const row = RELATION_KINDS[kind]
  if (language === 'zh') return reversed ? row.inverse : row.label
  return reversed && row.directed ? `← ${spaced(kind)}` : spaced(kind)
}

/** 规划, planned; empty for a plain statement. */
export const modalityWord = (modality: Modality, language: Language): string =>
  language === 'zh' ? MODALITIES[modality].label : modality === 'stated' ? '' : modality

/** 文中简称, shortened in the text. */
export const reasonWord = (reason: AliasReason, language: Language): string =>
  language === 'zh' ? ALIAS_REASONS[reason].label : REASONS_EN[reason]

/** The language that a browser set to `tag` (`zh-CN`, `en-GB`) is spoken to in at first. */
export const languageOf = (tag: string): Language => (/^zh\b/i.test(tag) ? 'zh' : 'en')
