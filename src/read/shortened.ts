// What a message quotes of a source is bounded, for a name or a cell may be megabytes long.

/** The first `most` UTF-16 units of a text, and … where there are more. */
export const shortened = (text: string, most = 120): string => (text.length > most ? `${text.slice(0, most)}…` : text)
