// The name of a newspaper's page, as it stands in a masthead, a file's name or a database: 第07版, A07版, 07版：要闻.

const LABEL =
  /第\s*([A-Z]?\d{1,3})\s*版|(?<![\d第A-Z])([A-Z]?\d{1,3})\s*版|(?<![A-Za-z\d])([A-Z]\d{2,3})(?![A-Za-z\d])/u

/** The label in a text, without zeros in front (07版 → 7, A07 → A7), or undefined. */
export function labelIn(text: string): string | undefined {
  const label = LABEL.exec(text)?.slice(1).find(Boolean)
  return label === undefined ? undefined : plainLabel(label)
}

/** 07 → 7, A07 → A7 */
export const plainLabel = (label: string): string => label.replace(/^([A-Z]?)0+(?=\d)/u, '$1')
