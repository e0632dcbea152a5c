// A table of any length: only what is in sight stands in the page. Arrows move from row to row, Enter opens one.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { usePage } from '../page.ts'
import type { Column, Sort, TableName } from '../table.ts'
import { piecesOf, ROW_HEIGHT, rowAfter, topShowing, windowAt } from '../tableWindow.ts'
import { SortHeader } from './SortHeader.tsx'
import { TableCells } from './TableRow.tsx'

interface Grid {
  readonly table: TableName
  readonly columns: readonly Column[]
  readonly rows: readonly string[]
  readonly sort: Sort
  readonly onSort: (column: Column) => void
  readonly selected: ReadonlySet<string>
  readonly onPick: (row: string, isAdding: boolean) => void
  readonly onPoint: (row: string | null) => void
}

/** The table in a box of its own that scrolls. */
export function TableGrid({ table, columns, rows, sort, onSort, selected, onPick, onPoint }: Grid) {
  const { words } = usePage()
  const places = useMemo(() => new Map(rows.map((row, place) => [row, place])), [rows])
  const { box, top, height, show } = useSight(rows.length)
  const { active, body, onKeyDown, onFocus } = useRoving({ rows, places, selected, height, show, onPick })
  useShowSelected(selected, places, show)
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0
  }, [sort])
  return (
    <div class="rows" ref={box}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
        role="grid"
        class={table}
        aria-label={words[table]}
        aria-rowcount={rows.length + 1}
        aria-multiselectable="true"
      >
        <colgroup>
          {columns.map(({ id }) => (
            <col key={id} class={id} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(column => (
              <SortHeader key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown} onFocusIn={onFocus} onPointerLeave={() => onPoint(null)}>
          {piecesOf(windowAt(top, height, rows.length), active, rows.length).map((piece, place) =>
            'gap' in piece ? (
              <Gap key={`gap ${place}`} rows={piece.gap} columns={columns.length} />
            ) : (
              <Row
                key={rows[piece.row]!}
                {...{ table, columns, onPick, onPoint }}
                row={rows[piece.row]!}
                place={piece.row}
                isActive={piece.row === active}
                isSelected={selected.has(rows[piece.row]!)}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

const Gap = ({ rows, columns }: { rows: number; columns: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a gap takes no focus
  <tr class="gap" aria-hidden="true" style={{ height: `${rows * ROW_HEIGHT}px` }}>
    <td colSpan={columns} />
  </tr>
)

interface RowShown extends Pick<Grid, 'table' | 'columns' | 'onPick' | 'onPoint'> {
  readonly row: string
  readonly place: number
  readonly isActive: boolean
  readonly isSelected: boolean
}

function Row({ table, columns, row, place, isActive, isSelected, onPick, onPoint }: RowShown) {
  const { state } = usePage()
  return (
    <tr
      data-row={row}
      class={state.hovered?.key === row ? 'pointed' : ''}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      onClick={event => onPick(row, isAdding(event))}
      onMouseDown={event => event.shiftKey && event.preventDefault()}
      onPointerEnter={event => event.pointerType === 'mouse' && onPoint(row)}
    >
      <TableCells table={table} columns={columns} row={row} />
    </tr>
  )
}

const isAdding = ({ shiftKey, ctrlKey, metaKey }: MouseEvent | KeyboardEvent): boolean => shiftKey || ctrlKey || metaKey

/** What of the table is in sight: `top` is the first row, `height` the pixels below the head. */
function useSight(count: number) {
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(ROW_HEIGHT * 10)
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    const see = () => setTop(Math.floor(current.scrollTop / ROW_HEIGHT))
    const measure = () => setHeight(Math.max(0, current.clientHeight - ROW_HEIGHT))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    current.addEventListener('scroll', see, { passive: true })
    return () => {
      observer.disconnect()
      current.removeEventListener('scroll', see)
    }
  }, [])
  const show = (row: number) => {
    const { current } = box
    if (current) current.scrollTop = topShowing(row, current.scrollTop, current.clientHeight - ROW_HEIGHT)
  }
  return { box, top: Math.min(top, count), height, show }
}

interface Roving extends Pick<Grid, 'rows' | 'selected' | 'onPick'> {
  readonly places: ReadonlyMap<string, number>
  readonly height: number
  readonly show: (row: number) => void
}

/** The one row that Tab leads to, and the keys that lead from it to others. */
function useRoving({ rows, places, selected, height, show, onPick }: Roving) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [held, hold] = useState<string | null>(null)
  const [wants, setWants] = useState(0)
  const [first] = selected
  const active = places.get(held ?? '') ?? places.get(first ?? '') ?? 0
  useLayoutEffect(() => {
    if (wants > 0) body.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true })
  }, [wants])
  const onFocus = (event: FocusEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('tr[data-row]')?.dataset.row
    if (row !== undefined) hold(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active]
    if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault()
      onPick(row, isAdding(event))
      return
    }
    if (isAdding(event) || event.altKey) return
    const next = rowAfter(event.key, active, Math.floor(height / ROW_HEIGHT), rows.length)
    if (next === null) return
    event.preventDefault()
    hold(rows[next]!)
    show(next)
    setWants(wants + 1)
  }
  return { active, body, onKeyDown, onFocus }
}

/** Brings what was selected elsewhere into sight, by scrolling this box alone. */
function useShowSelected(
  selected: ReadonlySet<string>,
  places: ReadonlyMap<string, number>,
  show: (row: number) => void,
) {
  const last = [...selected].at(-1)
  useEffect(() => {
    const place = last === undefined ? undefined : places.get(last)
    if (place !== undefined) show(place)
  }, [last])
}
