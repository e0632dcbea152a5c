// Dates as they are written in files and on the command line: a day, a month or a year.

/** Is the text a date that there is, whole or partial: 2022-07-15, 2022-07, 2022; not 2022-02-30? */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
