// Documents by their marks, 《…》, and by what is done to them: 印发做好脱贫人口稳岗就业工作的通知.
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

const TITLE = /《[^《》\n]{1,60}》/g

/** Everything between 《 and 》, marks outside. A newspaper or magazine between them is an organization: its name says so. */
export function recognizeDocuments(context: Context): Candidate[] {
  const found: Candidate[] = []
  for (const { index, 0: title } of context.text.matchAll(TITLE)) {
    const [start, end] = [index + 1, index + title.length - 1]
    const kind = /(日报|晚报|晨报|商报|时报|周刊|周报|杂志|画报)$/.test(title.slice(1, -1))
      ? 'organization'
      : 'document'
    found.push({
      start,
      end,
      kind,
      ...(kind === 'organization' && { subkind: 'media' as const }),
      recognizer: 'documents',
      confidence: 0.92,
    })
  }
  return found
}
