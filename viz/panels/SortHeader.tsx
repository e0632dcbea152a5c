// The head of a column: a button that sorts by it, and that tells which way the rows stand.
import { usePage } from '../page.ts'
import type { Column, Sort } from '../table.ts'

interface Head {
  readonly column: Column
  readonly sort: Sort
  readonly onSort: (column: Column) => void
}

/** One head; ▾ where the greatest come first, ▴ where the least do. */
export function SortHeader({ column, sort, onSort }: Head) {
  const { words } = usePage()
  const isSorted = sort.column === column.id
  const way = isSorted ? (sort.isDown ? 'descending' : 'ascending') : 'none'
  return (
    <th scope="col" class={column.isNumber ? 'number' : ''} aria-sort={way}>
      <button type="button" onClick={() => onSort(column)}>
        {words[column.id]}
        <span class="way" aria-hidden="true">
          {isSorted ? (sort.isDown ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  )
}
