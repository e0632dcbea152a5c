// Text should not move where what is looked for can be seen already.

/** Brings an element to the middle of what it can be scrolled in, unless it is seen there. */
export function scrollToSight(element: Element): void {
  const { top } = element.getBoundingClientRect()
  element.scrollIntoView({ block: 'nearest' })
  if (Math.abs(element.getBoundingClientRect().top - top) > 1) element.scrollIntoView({ block: 'center' })
}
