import type { Lock } from '@/lib/charts/shared-view'
import { filterName } from '../filters/filter-names'
import { ChoiceField, LongField, TextField } from '../forms/fields'
import type { Reader } from '../reader'
import { LockFields } from './lock-fields'

type Props = {
  readonly reader: Reader
  readonly values: Readonly<
    Record<'title_en' | 'title_ar' | 'note_en' | 'note_ar' | 'locale' | 'expires' | 'most', string>
  >
  /** What of the chart can be locked, and what is. */
  readonly locks: readonly Lock[]
  readonly locked: readonly Lock[]
}

/** What can be said of a link when it is made and changed later: how it is called, for how long, for how many, how firmly. */
export function ShareFields({ reader, values, locks, locked }: Props) {
  const { t } = reader
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="title_ar" label={t('shares.title_ar')} value={values.title_ar} autoComplete="off" />
        <TextField name="title_en" label={t('shares.title_en')} value={values.title_en} autoComplete="off" />
        <LongField name="note_ar" label={t('shares.note_ar')} help={t('shares.note_help')} value={values.note_ar} />
        <LongField name="note_en" label={t('shares.note_en')} value={values.note_en} />
        <TextField
          name="expires"
          label={t('shares.expires')}
          help={t('shares.expires_help')}
          value={values.expires}
          autoComplete="off"
        />
        <TextField
          name="most"
          label={t('shares.most')}
          help={t('shares.most_help')}
          value={values.most}
          inputMode="numeric"
          autoComplete="off"
        />
        <ChoiceField
          name="locale"
          label={t('shares.language')}
          options={[
            { value: '', label: t('shares.language_reader') },
            { value: 'ar', label: t('shares.language_ar') },
            { value: 'en', label: t('shares.language_en') },
          ]}
          value={values.locale}
        />
      </div>
      <LockFields
        label={t('shares.locks')}
        help={t('shares.locks_help')}
        options={locks.map(lock => ({ value: lock, label: filterName(lock, reader), held: locked.includes(lock) }))}
      />
    </>
  )
}
