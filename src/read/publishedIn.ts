// The day a page was printed often stands in its file's name: 2022-07-15.txt, wanbao20220715.txt, 2022年7月15日.txt.

const DAY = /(?<!\d)((?:19|20)\d\d)(?:([-_.年/]?)(\d{1,2})(?:\2|月)(\d{1,2}))(?!\d)/u
const MONTH = /(?<!\d)((?:19|20)\d\d)[-_.年](\d{1,2})(?!\d)/u

/** The ISO date in a source's name (`2022-07-15`, or `2022-07` where the day is missing), or undefined. The last part of the path is looked at first. */
export function publishedIn(source: string): string | undefined {
  for (const part of source.split(/[/\\]/u).reverse()) {
    const date = isoDate(DAY.exec(part)) ?? isoDate(MONTH.exec(part))
    if (date !== undefined) return date
  }
  return isoDate(DAY.exec(source))
}

/** The first ISO date in a text: 2022/7/15 08:30 → 2022-07-15; 2022年7月 → 2022-07; undefined where there is none. */
export const dateIn = (text: string): string | undefined => isoDate(DAY.exec(text)) ?? isoDate(MONTH.exec(text))

function isoDate(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined
  const [year, month, day] = match.length === 5 ? [match[1]!, match[3]!, match[4]!] : [match[1]!, match[2]!, undefined]
  const inMonth = Number(month) >= 1 && Number(month) <= 12
  if (!inMonth || (day !== undefined && !isDay(Number(year), Number(month), Number(day)))) return undefined
  return [year, month, day].flatMap(part => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
}

const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
