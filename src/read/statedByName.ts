// What a source's name says besides the day: 城市晚报_20220715_第07版.txt, 城市晚报/2022-07-15/A07.txt. A word is only taken for
// the paper's name where a day or a page stands with it.
import { labelIn } from './labelIn.ts'
import { isPaperName } from './paperName.ts'
import { publishedIn } from './publishedIn.ts'

/** `label` is the page's, `publication` the paper's name; each left out where the name does not tell. The last part of the path is looked at first. */
export function statedByName(source: string): { readonly label?: string; readonly publication?: string } {
  const parts = source.split(/[/\\]/u).reverse()
  const label = labelIn(parts[0]!)
  if (label === undefined && publishedIn(source) === undefined) return {}
  const words = parts.flatMap(part => part.match(/\p{Script=Han}+/gu) ?? [])
  const publication = words.find(word => /[报刊社台网志]$/u.test(word) && isPaperName(word, label !== undefined))
  return { ...(label !== undefined && { label }), ...(publication !== undefined && { publication }) }
}
