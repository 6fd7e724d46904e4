import type { Translate } from '@/lib/i18n/translate'
import type { KeptState } from './use-unsaved'

const WORDS = { desk: 'edit.kept_desk', here: 'edit.kept_here', offline: 'edit.kept_offline' } as const

/** Says where what is typed and not saved is kept; nothing where nothing was typed. */
export const keptLine = (t: Translate, state: KeptState): string => (state === 'idle' ? '' : t(WORDS[state]))
