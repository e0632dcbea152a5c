// The colour of a community as a value for a style: the largest have one of their own, the others share a grey, because
// more could not be told apart.

/** So many have a colour of their own; the style sheet of the legend says which. */
const COLORED = 10

/** `var(--community-3)`; of what is too small or alone `var(--faint)`. */
export const communityVar = (index: number): string =>
  Number.isInteger(index) && index >= 0 && index < COLORED ? `var(--community-${index})` : 'var(--faint)'
