// The numbers said of an entity, as a table; each opens the sentence that gives it.
import { useState } from 'preact/hooks'
import type { EntityView } from '../../src/query/describeEntity.ts'
import { usePage } from '../page.ts'
import { Evidence } from './Evidence.tsx'

const FEW = 6

/** The table, its first rows until more are asked for. */
export function Figures({ figures }: { figures: EntityView['figures'] }) {
  const { words } = usePage()
  const [isLong, setLong] = useState(false)
  const isFolded = figures.length > FEW + 1
  return (
    <section class="figures">
      <h2 id="figures">{words.figures}</h2>
      <table aria-labelledby="figures">
        <tbody>
          {(isFolded && !isLong ? figures.slice(0, FEW) : figures).map((figure, index) => (
            <FigureRow key={index} figure={figure} />
          ))}
        </tbody>
      </table>
      {isFolded && (
        <button type="button" class="row more" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? `${words.fewer} ▴` : `${words.moreOf(figures.length - FEW)} ▾`}
        </button>
      )}
    </section>
  )
}

function FigureRow({ figure }: { figure: EntityView['figures'][number] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <tr>
        <th scope="row" lang="zh">
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {figure.label}
            {figure.time && <small>（{figure.time.text}）</small>}
          </button>
        </th>
        <td lang="zh">{figure.text}</td>
      </tr>
      {isOpen && (
        <tr class="opened">
          <td colSpan={2}>
            <Evidence quote={figure.quote} />
          </td>
        </tr>
      )}
    </>
  )
}
