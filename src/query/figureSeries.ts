// How a number went over time: the figures of one entity, those of one label and unit together, in the order of time.
import { comparable } from '../text/comparable.ts'
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph, NodeFigure } from '../types.ts'
import { NEVER, rangeOf } from './datesOf.ts'
import type { FigureView } from './describeEntity.ts'
import { findEntity } from './findEntity.ts'
import { quoteFigure } from './quoteEdge.ts'

/** Figures that can be compared with one another: 产值 in 元. */
export interface FigureSeries {
  readonly label: string
  readonly unit: string
  readonly points: readonly FigurePoint[]
}

/** One figure. `from` and `to` are the time that the sentence gives, else the day on which it was printed (ISO dates, whole or partial); missing where neither is known. `value` is in base units, `text` as printed. */
export interface FigurePoint extends Omit<FigureView, 'label' | 'unit'> {
  readonly from?: string
  readonly to?: string
}

/** The figures of an entity (an id or a name), by label and unit, each in the order of time, what is not dated last; `label` keeps those whose label has that text in it. Throws as `findEntity` does. */
export function figureSeries(
  graph: KnowledgeGraph,
  entity: string,
  { label = '' }: { readonly label?: string } = {},
): FigureSeries[] {
  const series = new Map<string, NodeFigure[]>()
  for (const figure of graph.getNodeAttribute(findEntity(graph, entity), 'figures')) {
    if (!comparable(figure.label).includes(comparable(label))) continue
    const key = JSON.stringify([figure.label, figure.unit])
    series.set(key, [...(series.get(key) ?? []), figure])
  }
  return [...series.values()]
    .map(figures => {
      const [{ label, unit }] = figures as [NodeFigure]
      return { label, unit, points: figures.map(figure => pointOf(graph, figure)).sort(byTime) }
    })
    .sort((a, b) => byCode(a.label, b.label) || byCode(a.unit, b.unit))
}

function pointOf(graph: KnowledgeGraph, figure: NodeFigure): FigurePoint {
  const { value, text, approximation, time, evidence } = figure
  const range = rangeOf(graph, evidence.articleId, time)
  return {
    ...(range && { from: range[0], to: range[1] }),
    value,
    text,
    ...(approximation && { approximation }),
    ...(time && { time }),
    quote: quoteFigure(graph, figure),
  }
}

const byTime = (a: FigurePoint, b: FigurePoint): number =>
  byCode(a.from ?? NEVER, b.from ?? NEVER) || byCode(a.to ?? NEVER, b.to ?? NEVER) || a.value - b.value
