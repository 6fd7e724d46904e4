import type { Vocabulary } from '../vocabulary'

/** What acts without being a person, by its id in the record of users: people's own names are never translated. */
export const SYSTEM_USERS: Vocabulary = {
  program: { en: 'Program', ar: 'البرنامج' },
  loader: { en: 'Starting data', ar: 'البيانات الأولى' },
}
