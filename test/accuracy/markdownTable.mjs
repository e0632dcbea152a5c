// Tables that read well as they are printed and as Markdown.

/** Rows headed by `heads`, the first column to the left and numbers to the right; ends with a line break. */
export function markdownTable(heads, rows) {
  const cells = [heads, ...rows].map(row => row.map(String))
  const widths = heads.map((_, column) => Math.max(4, ...cells.map(row => row[column].length)))
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  const [head, ...body] = cells.map(row => row.map(pad))
  return [head, rule, ...body].map(row => `| ${row.join(' | ')} |\n`).join('')
}
