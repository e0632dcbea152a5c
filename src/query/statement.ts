// An edge may rest on several sentences that differ in title and modality; what is shown beside it in one line.
import { isOwnLabel, MODALITIES, type Modality, RELATION_KINDS } from '../schema.ts'
import type { EdgeAttributes, EdgeEvidence } from '../types.ts'

/** All titles, each once: 党工委副书记、管委会主任; undefined where none is given. */
export const titlesOf = (evidence: readonly EdgeEvidence[]): string | undefined =>
  listed(evidence.map(({ title }) => title))

/** All that is measured between the ends, each once: 20公里; undefined where nothing is. */
export const measuresOf = (evidence: readonly EdgeEvidence[]): string | undefined =>
  listed(evidence.map(({ figure }) => figure))

function listed(texts: readonly (string | undefined)[]): string | undefined {
  const given = new Set(texts.filter(text => text))
  return given.size > 0 ? [...given].join('、') : undefined
}

/** The first in the schema's order that a sentence has: what one sentence states outweighs that another plans it. */
export function modalityOf(evidence: readonly EdgeEvidence[]): Modality {
  const modalities = Object.keys(MODALITIES) as Modality[]
  return modalities.find(modality => evidence.some(one => one.modality === modality)) ?? 'stated'
}

/** The relation's name as it is read from one end: 建设 from the builder's, 建设者 from that of what is built. One that is not the schema's is read alike from both. */
export const labelFrom = ({ kind, label }: Pick<EdgeAttributes, 'kind' | 'label'>, end: 'source' | 'target'): string =>
  isOwnLabel(kind, label) ? label : RELATION_KINDS[kind][end === 'source' ? 'label' : 'inverse']
