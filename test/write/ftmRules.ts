// What FollowTheMoney 4 allows, after its model: of the schemata that are written here the properties that are used, with ! where
// there must be one, and what an entity's property may point at.

const THING = { 'name!': '', alias: '', notes: '', proof: 'Document' }
const INTERVAL = { startDate: 'date', endDate: 'date', summary: '', description: '', proof: 'Document', publisher: '' }
const INTEREST = { ...INTERVAL, role: '', status: '' }
const DOCUMENT = {
  title: '',
  'fileName!': '',
  bodyText: '',
  language: '',
  author: '',
  publishedAt: 'date',
  publisher: '',
}

/** Properties by schema: `''` is text, `date` a date, any other the schema of what is pointed at. */
export const FTM_RULES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Person: THING,
  Organization: THING,
  Company: THING,
  PublicBody: THING,
  Address: { ...THING, full: '' },
  Project: THING,
  Event: THING,
  Note: THING,
  Document: { ...THING, ...DOCUMENT },
  Article: DOCUMENT,
  Employment: { ...INTEREST, 'employee!': 'Person', 'employer!': 'Organization' },
  Ownership: { ...INTEREST, 'owner!': 'LegalEntity', 'asset!': 'Asset' },
  Membership: { ...INTEREST, 'member!': 'LegalEntity', 'organization!': 'Organization' },
  Directorship: { ...INTEREST, 'director!': 'LegalEntity', 'organization!': 'Organization' },
  UnknownLink: { ...INTEREST, 'subject!': 'Thing', 'object!': 'Thing' },
  Family: { ...INTERVAL, 'person!': 'Person', 'relative!': 'Person', relationship: '' },
}

/** What each schema of a thing is, too. */
export const FTM_PARENTS: Readonly<Record<string, readonly string[]>> = {
  Person: ['Person', 'LegalEntity', 'Thing'],
  Organization: ['Organization', 'LegalEntity', 'Thing'],
  Company: ['Company', 'Organization', 'LegalEntity', 'Asset', 'Thing'],
  PublicBody: ['PublicBody', 'Organization', 'LegalEntity', 'Thing'],
  Address: ['Address', 'Thing'],
  Project: ['Project', 'Thing'],
  Event: ['Event', 'Thing'],
  Note: ['Note', 'Thing'],
  Document: ['Document', 'Thing'],
  Article: ['Article', 'Document', 'Thing'],
}
