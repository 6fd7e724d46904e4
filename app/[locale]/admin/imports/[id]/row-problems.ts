import { type Kind, kindDefinition } from '@/lib/domain/kinds'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { Problem } from '@/lib/server/commands/problem'

type Row = { readonly line: number; readonly event_id: string; readonly kind: Kind }

/**
 * What is wrong with drafts of an import, said by the line and the record that it is wrong with, and by the field where it is one. Words
 * that a report does not say stand beside the box that confirms them; what is about no record of the import stays as it is.
 */
export function rowProblems(problems: readonly Problem[], rows: readonly Row[]): Problem[] {
  return problems.map(one => {
    const [id = '', field = ''] = /^(IWM-[A-Z]-\d+)\.(.+)$/.exec(one.field ?? '')?.slice(1) ?? []
    const row = rows.find(({ event_id }) => event_id === id)
    if (!row) return one
    const label = kindDefinition(row.kind).fields[field]?.label
    const say = (locale: Locale): string => {
      const t = translator(defaultPreferences(locale))
      const what = label
        ? t('imports.at_field', { field: label[locale], what: one.message[locale] })
        : one.message[locale]
      return t('imports.at_row', { n: row.line, id, what })
    }
    const message = { en: say('en'), ar: say('ar') }
    return one.code === 'misquoted' ? { ...one, field: 'quotes_elsewhere', message } : { ...one, message }
  })
}
