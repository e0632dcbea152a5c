// What stands in the cells of a row: entities with the sign of their kind, all else as text.
import type { ComponentChildren } from 'preact'
import type { GraphEdge, GraphNode } from '../links.ts'
import { usePage } from '../page.ts'
import type { Column, TableName } from '../table.ts'
import { modalityWord, relationName } from '../words.ts'
import { KindMark } from './KindMark.tsx'

interface Cells {
  readonly table: TableName
  readonly columns: readonly Column[]
  readonly row: string
}

/** The cells of one row; what names the row is a button, though a click anywhere in the row does the same. */
export function TableCells({ table, columns, row }: Cells) {
  return (
    <>
      {columns.map(column => (
        <td key={column.id} class={column.isNumber ? 'number' : ''}>
          {table === 'entities' ? <EntityCell column={column} id={row} /> : <RelationCell column={column} edge={row} />}
        </td>
      ))}
    </>
  )
}

function EntityCell({ column, id }: { column: Column; id: string }) {
  const { links } = usePage()
  if (column.id !== 'columnName') return <>{column.text(id)}</>
  return (
    <Opening>
      <Named node={links.nodes.get(id)!} />
    </Opening>
  )
}

function RelationCell({ column, edge: key }: { column: Column; edge: string }) {
  const { links } = usePage()
  const edge = links.edges.get(key)!
  if (column.id === 'columnFrom') return <Named node={links.nodes.get(edge.source)!} />
  if (column.id === 'columnTo') return <Named node={links.nodes.get(edge.target)!} />
  if (column.id !== 'columnRelation') return <>{column.text(key)}</>
  return (
    <Opening>
      <Said edge={edge} />
    </Opening>
  )
}

/** Reached with the row, not by itself: the arrow keys lead from row to row. */
const Opening = ({ children }: { children: ComponentChildren }) => (
  <button type="button" class="opening" tabIndex={-1}>
    {children}
  </button>
)

const Named = ({ node: { name, kind } }: { node: GraphNode }) => (
  <span class="named" title={name}>
    <KindMark kind={kind} small />
    <span class="text" lang="zh">
      {name}
    </span>
  </span>
)

function Said({ edge: { kind, label, figure, modality } }: { edge: GraphEdge }) {
  const { state } = usePage()
  const word = modalityWord(modality, state.language)
  return (
    <>
      {relationName({ kind, label }, state.language)}
      {figure && <span lang="zh"> {figure}</span>}
      {word && <span class="chip">{word}</span>}
    </>
  )
}
