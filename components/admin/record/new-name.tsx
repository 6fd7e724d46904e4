'use client'

import { useEffect, useState } from 'react'
import { SCOPES } from '@/lib/domain/scope'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { ActionForm, useFormState, useNamed } from '../../forms/action-form'
import { ChoiceField, Submit, TextField } from '../../forms/fields'
import type { FormAction } from '../../forms/form-state'
import { KeptFields, type KeptWords } from '../../forms/kept-fields'
import type { Option } from './form-shape'

type Props = {
  readonly prefs: Preferences
  readonly action: FormAction
  readonly words: KeptWords
  /** What was added can be picked at once. */
  readonly onAdded: (sort: 'place' | 'actor', option: Option) => void
}

/** Adds a place or an actor that the lists do not have, beside the form that needs it. */
export function NewName(props: Props) {
  const t = translator(props.prefs)
  return (
    <details className="border-line border-y py-3">
      <summary className="w-fit cursor-pointer text-sm">{t('lists.add')}</summary>
      <ActionForm
        action={props.action}
        mark="new"
        wrong={t('form.wrong')}
        label={t('lists.add')}
        className="mt-3 grid max-w-2xl gap-3 sm:grid-cols-2"
      >
        <KeptFields prefs={props.prefs} words={props.words}>
          <Body {...props} />
        </KeptFields>
      </ActionForm>
    </details>
  )
}

const PLACES = ['city', 'base', 'governorate', 'area', 'country'] as const
const ACTORS = ['militia', 'state', 'coalition', 'organisation', 'person'] as const

function Body({ prefs, onAdded }: Pick<Props, 'prefs' | 'onAdded'>) {
  const t = translator(prefs)
  const { state, prefix } = useFormState()
  useNamed('sort', t('lists.sort'))
  const [sort, setSort] = useState<'place' | 'actor'>('place')
  const [turn, setTurn] = useState(state.turn)
  if (turn !== state.turn) {
    setTurn(state.turn)
    if (state.values.sort) setSort(state.values.sort === 'actor' ? 'actor' : 'place')
  }
  const added = state.once?.id
  useEffect(() => {
    const { id, label, sort: what } = state.once ?? {}
    if (id && label && (what === 'place' || what === 'actor')) onAdded(what, { id, label, also: [] })
  }, [state.once, onAdded])
  const kinds = sort === 'place' ? PLACES : ACTORS
  return (
    <>
      <label className="grid gap-1 text-sm font-semibold sm:col-span-2">
        {t('lists.sort')}
        <select
          key={state.turn}
          id={`${prefix}sort`}
          name="sort"
          value={sort}
          onChange={event => setSort(event.target.value === 'actor' ? 'actor' : 'place')}
          className="field w-full"
        >
          <option value="place">{t('lists.place')}</option>
          <option value="actor">{t('lists.actor')}</option>
        </select>
      </label>
      <TextField key={`ar ${added}`} name="name_ar" label={t('lists.name_ar')} />
      <TextField key={`en ${added}`} name="name_en" label={t('lists.name_en')} dir="ltr" />
      <TextField key={`also ${added}`} name="variants" label={t('lists.variants')} />
      <ChoiceField
        key={sort}
        name="kind"
        label={t(sort === 'place' ? 'lists.place_kind' : 'lists.actor_kind')}
        options={kinds.map(value => ({ value, label: t(`lists.${value}`) }))}
      />
      {sort === 'place' && (
        <>
          <ChoiceField
            name="scope"
            label={t('records.scope')}
            options={Object.entries(SCOPES).map(([value, label]) => ({ value, label: label[prefs.locale] }))}
          />
          <TextField name="latitude" label={t('lists.latitude')} dir="ltr" />
          <TextField name="longitude" label={t('lists.longitude')} dir="ltr" />
        </>
      )}
      <div className="sm:col-span-2">
        <Submit busy={t('form.busy')}>{t('lists.add_do')}</Submit>
      </div>
    </>
  )
}
