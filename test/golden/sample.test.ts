// The sample page, whole: what stands in the golden file is what a reader is shown, and a change of it is read as a diff.
import { expect, it } from 'vitest'
import { build, describeEntity, type KnowledgeGraph, MODALITIES, RELATION_KINDS } from '../../src/index.ts'

it('gives articles, entities, relations and figures of the sample page', async () => {
  const { graph } = await build(['data/samples/chengshi-wanbao-2022-07-15.txt'])
  await expect(`${[...articles(graph), '', ...entities(graph)].join('\n')}\n`).toMatchFileSnapshot('sample.txt')
})

const articles = (graph: KnowledgeGraph): string[] =>
  graph.getAttribute('articles').map(({ role, text, kicker, headline, subhead, body, credits }) => {
    const heads = [kicker, headline, subhead].map(part => (part ? text.slice(part.start, part.end) : '–'))
    const words = text.slice(body.start, body.end)
    const by = credits.map(credit => `${RELATION_KINDS[credit.kind].label} ${credit.entity} ${credit.role}`)
    return [`${role}: ${heads.join(' | ')} | ${words.slice(0, 12)}…${words.slice(-12)}`, ...by].join('\n    ')
  })

function entities(graph: KnowledgeGraph): string[] {
  return graph.nodes().map(id => {
    const { kind, subkind, name, aliases, figures, relations, mentions } = describeEntity(graph, id)
    const also = aliases.map(({ text, reason }) => ` = ${text} (${reason})`).join('')
    const lines = relations
      .filter(({ direction }) => direction !== 'in')
      .map(({ kind, other, title, figure, modality }) =>
        ['   ', RELATION_KINDS[kind].label, other.name, title, figure, MODALITIES[modality].label]
          .filter(Boolean)
          .join(' '),
      )
    const numbers = figures.map(({ label, text, time }) => `    # ${label}: ${text}${time ? ` (${time.text})` : ''}`)
    return [`${subkind ?? kind} ${name}${also} ×${mentions.length}`, ...lines, ...numbers].join('\n')
  })
}
