// How much of a file that others made is taken. Beyond these nothing is a graph that a person looks at here; what is larger is
// refused with its size, before it fills the memory.

/** Bytes of a file. */
export const MOST_BYTES = 512 * 2 ** 20
export const MOST_NODES = 1_000_000
export const MOST_EDGES = 1_000_000
/** Elements one inside another. */
export const MOST_DEPTH = 256
/** Attributes of an element, and values that a node or an edge has. */
export const MOST_ATTRIBUTES = 1_000
/** UTF-16 units of an attribute, a text, a comment. */
export const MOST_TEXT = 2 ** 20
