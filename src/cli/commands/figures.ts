import type { Command } from 'commander'
import type { FigurePoint } from '../../index.ts'
import { type SourceOptions, withGraphOptions } from '../options.ts'

interface Options extends SourceOptions {
  readonly label?: string
  readonly json?: boolean
}

/** `guanxi figures`: the numbers said of an entity over time. */
export const figuresCommand = (program: Command): Command =>
  withGraphOptions(program.command('figures'))
    .description('the numbers said of an entity, those of one label in the order of time, each with its sentence')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .argument('<name>', 'a name or an id')
    .option('--label <text>', 'figures with this in their label: 产值')
    .option('--json', 'JSON lines, one series of figures a line')
    .addHelpText('after', '\nExample:\n  guanxi figures news.json 长春药谷 --label 面积')
    .action(figures)

async function figures(source: string, name: string, options: Options): Promise<void> {
  const [{ figureSeries }, { excerpt }, { openGraph, tell }, { printRows }, { when }] = await Promise.all([
    import('../../index.ts'),
    import('../excerpt.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
    import('../when.ts'),
  ])
  const { label } = options
  const series = figureSeries(await openGraph([source], options), name, label === undefined ? {} : { label })
  if (series.length === 0)
    tell(`no figure is said of “${name}”${label === undefined ? '' : ` with ${label} in its label`}`)
  if (options.json) return printRows(series, true, {})
  const timeOf = ({ from, to }: FigurePoint) => (from !== undefined && to !== undefined ? when([[from, to]]) : '')
  const points = series.flatMap(one =>
    one.points.map((point, index) => ({ label: index === 0 ? one.label : '', point })),
  )
  await printRows(points, false, {
    figure: one => one.label,
    when: one => timeOf(one.point),
    value: one => one.point.text,
    sentence: one => excerpt(one.point.quote),
  })
}
