// What is on the stage as two tables, entities and relations: to be sorted, narrowed by name, and copied into a
// spreadsheet. Choosing a row does what choosing it on the stage does.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { usePage } from '../page.ts'
import { endsOf } from '../scene.ts'
import { hover, type State, setTable, showEntity, showRelation, toggleChosen } from '../state.ts'
import {
  type Column,
  columnsOf,
  FIRST_SORT,
  narrowRows,
  rowsOf,
  sortBy,
  sortRows,
  type TableName,
  toTsv,
} from '../table.ts'
import { TableGrid } from './TableGrid.tsx'

/** The open table; nothing while none is. */
export function TablePanel() {
  const { state } = usePage()
  return state.table && <Table table={state.table} />
}

function Table({ table }: { table: TableName }) {
  const { state, links, shown, words, change, flyTo } = usePage()
  const [sorts, setSorts] = useState(FIRST_SORT)
  const [text, setText] = useState('')
  const sort = sorts[table]
  const columns = useMemo(() => columnsOf(table, links, state.language), [table, links, state.language])
  const all = table === 'entities' ? shown.nodes : shown.edges
  const unsorted = useMemo(() => rowsOf(table, shown), [table, all])
  const sorted = useMemo(() => {
    const column = columns.find(({ id }) => id === sort.column)!
    return sortRows(unsorted, column, sort.isDown)
  }, [columns, unsorted, sort])
  const rows = useMemo(() => narrowRows(table, sorted, text, links), [sorted, text])
  const selected = useSelected(table, state)
  const what = table === 'entities' ? 'entity' : 'relation'
  const pick = (key: string, isAdding: boolean) => {
    if (table === 'entities' && isAdding) return change(toggleChosen(key))
    change(table === 'entities' ? showEntity(key) : showRelation(key))
    flyTo(endsOf(links, { what, key }))
  }
  return (
    <section class="table" aria-label={words.tableLabel}>
      <div class="above">
        <Tabs table={table} />
        <Narrow text={text} onText={setText} />
        <span class="count" role={text ? 'status' : undefined}>
          {rows.length < all.size ? words.rowsOf(rows.length, all.size) : words.rows(all.size)}
        </span>
        <Copy columns={columns} rows={rows} />
        <button
          type="button"
          class="shut"
          aria-label={words.close}
          title={words.close}
          onClick={() => change(setTable(null))}
        >
          ×
        </button>
      </div>
      <div class="sheet" id={PANEL} role="tabpanel" aria-labelledby={tabId(table)}>
        <TableGrid
          key={table}
          {...{ table, columns, rows, sort, selected }}
          onSort={column => setSorts({ ...sorts, [table]: sortBy(column, sort) })}
          onPick={pick}
          onPoint={key => change(hover(key === null ? null : { what, key }))}
        />
        {rows.length === 0 && <p class="none">{all.size === 0 ? words.nothingShown : words.noHits}</p>}
      </div>
    </section>
  )
}

/** The rows that are selected: the entity or those chosen together, the relation or the one whose evidence is open. */
function useSelected(table: TableName, { selected, chosen, opened }: State): ReadonlySet<string> {
  return useMemo(() => {
    const what = table === 'entities' ? 'entity' : 'relation'
    const one = selected?.what === what ? [selected.key] : []
    const more = table === 'entities' ? chosen : opened === null ? [] : [opened]
    return new Set([...one, ...more])
  }, [table, selected, chosen, opened])
}

const PANEL = 'table-rows'
const TABLES: readonly TableName[] = ['entities', 'relations']
const tabId = (table: TableName) => `table-of-${table}`

function Tabs({ table }: { table: TableName }) {
  const { words, change } = usePage()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = { Home: 0, End: -1, ArrowLeft: TABLES.indexOf(table) - 1 }
    const place = event.key === 'ArrowRight' ? (TABLES.indexOf(table) + 1) % TABLES.length : to[event.key]
    const next = place === undefined ? undefined : TABLES.at(place)
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    change(setTable(next))
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={words.tableLabel} ref={list} onKeyDown={onKeyDown}>
      {TABLES.map(one => (
        <button
          type="button"
          role="tab"
          key={one}
          id={tabId(one)}
          aria-selected={one === table}
          aria-controls={PANEL}
          tabIndex={one === table ? 0 : -1}
          onClick={() => change(setTable(one))}
        >
          {words[one]}
        </button>
      ))}
    </div>
  )
}

function Narrow({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { words } = usePage()
  return (
    <input
      type="text"
      class="narrow"
      autocomplete="off"
      spellcheck={false}
      placeholder={words.narrowRows}
      aria-label={words.narrowRows}
      value={text}
      onInput={event => onText(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key !== 'Escape' || text === '' || event.isComposing) return
        event.preventDefault()
        onText('')
      }}
    />
  )
}

/** So long it is said whether the rows were copied. */
const TOLD_MS = 4000

function Copy({ columns, rows }: { columns: readonly Column[]; rows: readonly string[] }) {
  const { words } = usePage()
  const [told, tell] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => tell(''), TOLD_MS)
    return () => clearTimeout(timer)
  }, [told])
  const copy = async () => {
    const heads = columns.map(({ id }) => words[id])
    const tsv = toTsv(
      heads,
      rows.map(row => columns.map(({ text }) => text(row))),
    )
    try {
      // Over plain http from another machine the browser has no clipboard at all: that is a refusal too.
      await navigator.clipboard.writeText(tsv)
      tell(words.copiedRows(rows.length))
    } catch {
      tell(words.copyRefused)
    }
  }
  return (
    <>
      <span class="told" role="status">
        {told}
      </span>
      <button type="button" class="copy" onClick={copy} disabled={rows.length === 0}>
        {words.copyTable}
      </button>
    </>
  )
}
