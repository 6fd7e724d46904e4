/** How one record can be tied to another, in the order in which a form offers them. */
export const LINK_KINDS = ['responds_to', 'fulfils', 'about', 'possible_duplicate_of'] as const

export type LinkKind = (typeof LINK_KINDS)[number]

/** Whether a word is one of them. */
export const isLinkKind = (word: string): word is LinkKind => LINK_KINDS.some(kind => kind === word)
