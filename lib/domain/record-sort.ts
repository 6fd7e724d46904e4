/** What a list of records can be put in order of, by the key that an address holds; `-` before it turns the order round. */
export const SORT_KEYS = [
  'date',
  'place',
  'weapon',
  'outcome',
  'claimant',
  'casualties',
  'verification',
  'sources',
  'updated',
] as const
export type SortKey = (typeof SORT_KEYS)[number]

/**
 * Keys whose values are codes that a reader sees as words: they are in order of those words, in the reader's alphabet. A code says
 * nothing in Arabic, and the order of a vocabulary is known to those who wrote it.
 */
const WORD_KEYS = ['place', 'weapon', 'outcome', 'claimant'] as const satisfies readonly SortKey[]
export type WordKey = (typeof WORD_KEYS)[number]

/** Whether what is ordered by is read as words. */
export function isWordKey(key: string): key is WordKey {
  return WORD_KEYS.some(word => word === key)
}

/** `relevance` orders what a search found, best first; without a search all are equal, and the newest entered comes first. */
export const SORTS = [...SORT_KEYS, ...SORT_KEYS.map(key => `-${key}` as const), 'relevance'] as const
export type Sort = (typeof SORTS)[number]

/** Newest first. */
export const DEFAULT_SORT: Sort = '-date'

/** Whether a text names an order. */
export function isSort(text: string): text is Sort {
  return SORTS.some(sort => sort === text)
}

/** An order taken apart: its key, and whether the greatest comes first. Records without a value come last either way. */
export function sortParts(sort: Sort): { readonly key: SortKey | 'relevance'; readonly descending: boolean } {
  if (sort === 'relevance') return { key: 'relevance', descending: true }
  const key = SORT_KEYS.find(name => name === sort)
  if (key !== undefined) return { key, descending: false }
  return { key: SORT_KEYS.find(name => `-${name}` === sort) ?? 'date', descending: true }
}

/** The order that a column's heading leads to: the other way round where it is in force, else the greatest or the first letter first. */
export function nextSort(key: SortKey, current: Sort): Sort {
  if (isWordKey(key)) return current === key ? `-${key}` : key
  return current === `-${key}` ? key : `-${key}`
}
