import 'server-only'
import { remarkValues } from '@/lib/domain/import/reading'
import { kindDefinition } from '@/lib/domain/kinds'
import { formats } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import type { Translate } from '@/lib/i18n/translate'
import type { PlannedRow } from './planned'

/** One reason why a row becomes what it becomes, with the column that it is about ('' for none). */
export type PlanReason = { readonly tone: 'bad' | 'doubt' | 'plain'; readonly field: string; readonly text: string }

/** What a field of a row is called: its label where it is a field of the kind, else the name of the column. */
function fieldName({ kind }: PlannedRow, field: string, locale: Locale): string {
  const found = kind === null ? undefined : kindDefinition(kind).fields[field]
  return found ? found.label[locale] : field
}

/** Why a row becomes what it becomes, in the reader's language; each reason with the column that it is about. */
export function reasonsOf(row: PlannedRow, t: Translate, locale: Locale): PlanReason[] {
  const { skip, problems, changes, remarks, near, misquoted = [] } = row
  const { list } = formats(defaultPreferences(locale))
  const say = (field: string) => fieldName(row, field, locale)
  return [
    ...problems.map(({ field = '', message }) => ({ tone: 'bad' as const, field, text: message[locale] })),
    ...(skip === undefined ? [] : [{ tone: 'plain' as const, field: '', text: t(`imports.skip.${skip}`) }]),
    ...(row.action === 'change'
      ? [
          {
            tone: 'plain' as const,
            field: '',
            text: t('imports.changes', { fields: list(changes.map(say)) }),
          },
        ]
      : []),
    ...(near.length > 0
      ? [{ tone: 'doubt' as const, field: '', text: t('imports.near', { ids: near.join(', ') }) }]
      : []),
    ...(misquoted.length > 0
      ? [{ tone: 'doubt' as const, field: '', text: t('imports.misquoted', { ids: misquoted.join(', ') }) }]
      : []),
    ...remarks.map(remark => ({
      tone: 'plain' as const,
      field: '',
      text: t(`imports.remark.${remark.code}`, remarkValues(remark, locale)),
    })),
  ]
}
