// Which link of FollowTheMoney a relation is: its schemata are narrow about what may stand at their ends, so a relation that
// has a name there still needs the right ends; all else is an UnknownLink that says in Chinese what it is.
import { MODALITIES, type Modality, type RelationKind } from '../schema.ts'

export type Properties = Readonly<Record<string, readonly (string | undefined)[]>>

/** A thing at an end, by id and schema. */
interface End {
  readonly id: string
  readonly schema: string
}

/** What is said, and of what. */
export interface Said {
  readonly kind: RelationKind
  readonly label: string
  readonly title: string | undefined
  readonly modality: Modality
  readonly from: End
  readonly to: End
}

interface Link {
  readonly schema: string
  readonly source: string
  readonly target: string
  readonly role: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** The target of ours is the source of theirs. */
  readonly isInverse?: true
}

const PERSON = ['Person']
const ORGANIZATION = ['Organization', 'Company', 'PublicBody']
const LEGAL_ENTITY = [...PERSON, ...ORGANIZATION]
const COMPANY = ['Company']

const employment: Link = {
  schema: 'Employment',
  source: 'employee',
  target: 'employer',
  role: 'role',
  from: PERSON,
  to: ORGANIZATION,
}
const ownership: Link = {
  schema: 'Ownership',
  source: 'owner',
  target: 'asset',
  role: 'role',
  from: LEGAL_ENTITY,
  to: COMPANY,
}

/** https://followthemoney.tech/explorer/ */
const LINKS: { readonly [kind in RelationKind]?: Link } = {
  holdsPosition: employment,
  reportsFor: employment,
  owns: ownership,
  acquires: ownership,
  playsFor: {
    schema: 'Membership',
    source: 'member',
    target: 'organization',
    role: 'role',
    from: PERSON,
    to: ORGANIZATION,
  },
  legalPerson: {
    schema: 'Directorship',
    source: 'director',
    target: 'organization',
    role: 'role',
    from: ORGANIZATION,
    to: PERSON,
    isInverse: true,
  },
  familyOf: {
    schema: 'Family',
    source: 'person',
    target: 'relative',
    role: 'relationship',
    from: PERSON,
    to: PERSON,
  },
}

/** The schema of the link, and the properties that say what it joins and as what. */
export function ftmLink({ kind, label, title, modality, from, to }: Said): { schema: string; properties: Properties } {
  const isSo = modality === 'stated' || modality === 'former'
  const link = LINKS[kind]
  if (isSo && link?.from.includes(from.schema) && link.to.includes(to.schema)) {
    const [source, target] = link.isInverse ? [to, from] : [from, to]
    const status = link.role === 'role' ? { status: [MODALITIES[modality].label] } : {}
    return {
      schema: link.schema,
      properties: { [link.source]: [source.id], [link.target]: [target.id], [link.role]: [title || label], ...status },
    }
  }
  const role = title ? `${label} ${title}` : label
  return {
    schema: 'UnknownLink',
    properties: {
      subject: [from.id],
      object: [to.id],
      role: [isSo ? role : `${role}（${MODALITIES[modality].label}）`],
      status: [MODALITIES[modality].label],
    },
  }
}
