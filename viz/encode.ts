// Names in addresses. A name may hold half a surrogate pair, which encodeURIComponent refuses.

/** A part of an address; half a surrogate pair becomes U+FFFD. */
export const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
