'use client'

import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { useFormState } from '../../forms/action-form'
import { ChoiceField, LongField, TextField } from '../../forms/fields'
import { PickField } from './pick-field'
import type { NameFieldView } from './views'

type Props = {
  readonly prefs: Preferences
  readonly views: readonly NameFieldView[]
  readonly values: Readonly<Record<string, string>>
  /** What the form saw; null for a row that is not there yet. */
  readonly mark: string | null
}

/** The controls of a row of names; where somebody else saved meanwhile, each says what stands now. */
export function NameFields({ prefs, views, values, mark }: Props) {
  const t = translator(prefs)
  const { state } = useFormState()
  const conflict = state.once?.mark
  // Words that were kept name what their editor saw, so that whoever saved meanwhile is not written over unseen.
  return (
    <>
      {mark !== null && <input type="hidden" name="expected" value={conflict ?? state.values.expected ?? mark} />}
      {conflict !== undefined && <p className="text-warn text-sm font-semibold sm:col-span-2">{t('names.conflict')}</p>}
      {views.map(view => (
        <div key={view.key} className="grid content-start gap-1">
          <Control view={view} prefs={prefs} value={values[view.key] ?? ''} />
          <Now view={view} prefs={prefs} />
        </div>
      ))}
    </>
  )
}

function Control({ view, prefs, value }: { view: NameFieldView; prefs: Preferences; value: string }) {
  const t = translator(prefs)
  const { key, label, help, control, options, optional, dir } = view
  const said = { name: key, label: optional ? label : `${label} *`, value, ...(help ? { help } : {}) }
  if (control === 'pick') {
    return (
      <PickField {...said} options={options} words={{ clear: t('names.pick_clear'), none: t('names.pick_none') }} />
    )
  }
  if (control === 'long') return <LongField {...said} />
  if (control === 'lines') return <LongField {...said} rows={Math.min(12, Math.max(3, value.split('\n').length + 1))} />
  if (control === 'line') return <TextField {...said} dir={dir} />
  const empty = optional || value === '' ? [{ value: '', label: t('edit.not_stated') }] : []
  return (
    <ChoiceField
      {...said}
      options={[...empty, ...options.map(({ id, label: word }) => ({ value: id, label: word }))]}
    />
  )
}

/** What stands now, where it is not what was typed. */
function Now({ view, prefs }: { view: NameFieldView; prefs: Preferences }) {
  const t = translator(prefs)
  const { state } = useFormState()
  const now = state.once?.[`now.${view.key}`]
  if (now === undefined) return null
  const value = view.options.find(option => option.id === now)?.label ?? now
  return (
    <p className="text-warn text-sm whitespace-pre-line">{t('names.now', { value: value || t('names.now_empty') })}</p>
  )
}
