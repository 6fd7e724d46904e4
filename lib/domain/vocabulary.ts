/** A word in both languages. */
export type Localized = { readonly en: string; readonly ar: string }

/** A closed list of words: code → label. Codes are what the database, the files and the API hold. */
export type Vocabulary = Readonly<Record<string, Localized>>
