// Places that a page names from where it stands: 我省, 全市, and the short names that everybody knows (深圳 = 深圳市).
import { comparable } from '../text/comparable.ts'
import type { Names } from './names.ts'
import type { ArticleView, Naming, PageView } from './page.ts'

const PROVINCE = new Set(['我省', '本省', '全省', '省内', '省本级'])
const CITY = new Set(['我市', '本市', '全市', '市内'])
const COUNTRY = new Set(['我国', '中方', '我方', '全国'])

/** What the mentions of places on a page mean. */
export function namePlaces({ articles }: PageView, names: Names): Map<string, Naming> {
  const printed = new Set(articles.flatMap(({ mentions }) => mentions.map(({ text }) => comparable(text))))
  const namings = new Map<string, Naming>()
  for (const view of articles) {
    for (const { id, kind, text } of view.mentions) {
      if (kind !== 'place') continue
      const naming = fromHere(text, view) ?? fromList(comparable(text), printed, names)
      if (naming) namings.set(id, naming)
    }
  }
  return namings
}

function fromHere(text: string, { province, city }: ArticleView): Naming | undefined {
  if (PROVINCE.has(text) && province) return { name: province, reason: 'province' }
  if (CITY.has(text) && city) return { name: city, reason: 'province' }
  if (COUNTRY.has(text)) return { name: '中国', reason: 'listed' }
  return undefined
}

/** A short name means what is printed in full on the page; else a province, else the only city of that name. 吉林 is the province unless the page speaks of 吉林市 alone. */
function fromList(text: string, printed: ReadonlySet<string>, names: Names): Naming | undefined {
  const divisions = names.places.divisions(text).filter(({ full }) => full !== text)
  if (divisions.length === 0) return undefined
  const onPage = divisions.filter(({ full }) => printed.has(full))
  const namesake = `${text}市`
  const sole = onPage.length === 0 && printed.has(namesake) ? namesake : undefined
  const full =
    onPage.length > 0
      ? onPage.length === 1 && onPage[0]!.full
      : (sole ??
        divisions.find(({ level }) => level === 'province')?.full ??
        (divisions.length === 1 && divisions[0]!.level === 'city' && divisions[0]!.full))
  return full ? { name: text, key: full, reason: 'listed' } : undefined
}
