// One order for names everywhere: by UTF-16 units, the same on every machine, unlike localeCompare.

/** Compares two strings by their UTF-16 units. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
