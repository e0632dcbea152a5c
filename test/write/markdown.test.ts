import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { toMarkdown } from '../../src/write/markdown.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { smallGraph } from '../serve/smallGraph.ts'
import { HOSTILE, hostileGraph } from './hostile.ts'

const graph = buildGraph(knowledgeOf(extractions))
const notes = toMarkdown(graph)

/** The front matter's values, which are JSON too. */
function frontOf(note: string): Record<string, unknown> {
  const [, front] = /^---\n([\s\S]*?)\n---\n\n# /.exec(note)!
  return Object.fromEntries(
    front!.split('\n').map(line => [line.split(': ', 1)[0], JSON.parse(line.slice(line.indexOf(': ') + 2))]),
  )
}

/** Where the links of all notes lead that are not there. */
const deadLinks = (files: ReadonlyMap<string, string>): string[] =>
  [...files.values()]
    .flatMap(note => [...note.matchAll(/(?<!\\)\[\[([^\]|\\]+)\\?\|[^\]|]+\]\]/g)].map(match => match[1]!))
    .filter(path => !files.has(`${path}.md`))

describe('toMarkdown', () => {
  it('has a note for each entity in the folder of its kind, and for each article', () => {
    expect([...notes.keys()]).toEqual([
      '文件/《江城新区规划》.md',
      '活动/江城论坛.md',
      '机构/云帆科技.md',
      '机构/江城新区管委会.md',
      '机构/江城日报.md',
      '人物/方大同.md',
      '人物/白露.md',
      '地点/松花湖.md',
      '地点/江城市.md',
      '地点/江城新区.md',
      '项目/星河光谷.md',
      '文章/星河光谷开建.md',
      '文章/新规划发布.md',
      '文章/云帆再投光谷.md',
      '文章/方大同出席江城论坛。.md',
    ])
  })

  it('is a note with its relations by kind, each with its sentences and where they stand', () => {
    expect(notes.get('机构/云帆科技.md')).toBe(`---
id: "organization:云帆科技"
kind: "organization"
subkind: "company"
aliases: ["云帆"]
---

# 云帆科技

机构 · 企业

## 建设

- [[项目/星河光谷|星河光谷]]

  > 云帆科技参与建设星河光谷。
  >
  > —— [[文章/星河光谷开建|星河光谷开建]]，江城日报，2024-03-05

## 投资

- [[项目/星河光谷|星河光谷]]，规划

  > 云帆将投资光谷。
  >
  > —— [[文章/云帆再投光谷|云帆再投光谷]]，江城晚报，2024-04-01

## 见于

- [[文章/星河光谷开建|星河光谷开建]]
- [[文章/云帆再投光谷|云帆再投光谷]]
`)
  })

  it('reads a relation from either end, and says a sentence once that gives two titles', () => {
    const office = notes.get('机构/江城新区管委会.md')!
    expect(office).toContain('## 任职者\n\n- [[人物/方大同|方大同]]，党工委委员、副主任\n\n  > 江城新区管委会副主任')
    expect(office.match(/> 江城新区管委会副主任/g)).toHaveLength(1)
    expect(notes.get('地点/江城新区.md')).toContain('## 毗邻\n\n- [[地点/松花湖|松花湖]]，3公里\n')
    expect(notes.get('活动/江城论坛.md')).toContain('## 出席者\n\n- [[人物/方大同|方大同]]，3月30日\n')
  })

  it('has figures as a table, with their sentence below', () => {
    expect(notes.get('项目/星河光谷.md')).toContain(`## 数字

| 名称 | 数值 | 时间 | 文章 |
| --- | --- | --- | --- |
| 规划面积 | 12.5平方公里 | 2021年 | [[文章/星河光谷开建\\|星河光谷开建]] |

> 江城新区管委会副主任、党工委委员方大同介绍，江城新区将建设星河光谷，光谷规划面积约12.5平方公里。
>
> —— [[文章/星河光谷开建|星河光谷开建]]，江城日报，2024-03-05
`)
  })

  it('has an article with who wrote it and its text', () => {
    expect(notes.get('文章/星河光谷开建.md')).toBe(`---
id: "aaa-1"
kind: "article"
published: "2024-03-05"
publication: "江城日报"
source: "pages/first.txt"
---

# 星河光谷开建

记者 [[人物/白露|白露]]

江城新区管委会副主任、党工委委员方大同介绍，江城新区将建设星河光谷，光谷规划面积约12.5平方公里。云帆科技参与建设星河光谷。江城新区毗邻松花湖。
`)
  })

  it('keeps namesakes apart, and names that a file cannot have readable', () => {
    const files = toMarkdown(smallGraph())
    expect(frontOf(files.get('人物/李明.md')!).id).toBe('person:李明')
    expect(frontOf(files.get('人物/李明 2.md')!).id).toBe('person:李明#2')
    expect(files.get('项目/A／B｜50％＃1？项目.md')).toContain('\n# A/B\\|50%\\#1?项目\n')
    expect(files.get('机构/华创生物.md')).toContain('[[项目/A／B｜50％＃1？项目|A/B｜50％＃1?项目]]')
  })

  const hostile = toMarkdown(hostileGraph())
  it.each(HOSTILE)('keeps %j in its front matter, and out of the Markdown', (_, read) => {
    const note = [...hostile.values()].find(text => JSON.stringify(frontOf(text).aliases) === JSON.stringify([read]))!
    expect(note).toBeDefined()
    const body = note.slice(note.indexOf('\n---\n', 4) + 5)
    for (const line of body.split('\n')) {
      const text = line.replace(/\[\[[^\]]+\]\]/g, '').replace(/^(?:# |## |- |[> ]+)/, '')
      expect(text.replace(/\\./g, '')).not.toMatch(/[<>`*_[\]#|~$^&@]|==|%%|^[-+]|^\d+[.)] /)
    }
  })

  const isSound = (any: KnowledgeGraph) => {
    const files = toMarkdown(any)
    expect(files.size).toBe(any.order + any.getAttribute('articles').length)
    expect(new Set([...files.keys()].map(path => path.toLowerCase())).size).toBe(files.size)
    expect(deadLinks(files)).toEqual([])
    for (const [path, note] of files) {
      expect(path).toMatch(/^[^/]+\/[^/]+\.md$/)
      expect(note).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u2028\u2029]|\p{Surrogate}/u)
      expect(frontOf(note)).toHaveProperty('kind')
    }
  }

  it('has links to notes that are there, for hostile names', () => {
    isSound(hostileGraph())
    isSound(graph)
    expect(deadLinks(new Map([['a.md', '[[人物/谁|谁]]']]))).toEqual(['人物/谁'])
  })

  it('has links to notes that are there, for any names and texts', () => {
    fc.assert(fc.property(arbitraryKnowledge, knowledge => isSound(buildGraph(knowledge))))
  })

  it('is the same text whichever document came first', () => {
    expect([...toMarkdown(buildGraph(knowledgeOf([...extractions].reverse())))]).toEqual([...notes])
  })
})
