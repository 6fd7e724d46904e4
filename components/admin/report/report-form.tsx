'use client'

import { useEffect, useRef, useState } from 'react'
import { readReport } from '@/lib/domain/report/intake'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { ActionForm, useFormState } from '../../forms/action-form'
import { Labelled, Submit } from '../../forms/fields'
import type { FormAction } from '../../forms/form-state'
import { checkWords, type KeptWords } from '../../forms/kept-fields'
import { keptLine } from '../../forms/kept-line'
import { Left } from '../../forms/left'
import { useReady } from '../../forms/use-ready'
import { useUnsaved } from '../../forms/use-unsaved'
import { NewNameForm } from '../names/new-name-form'
import type { NameFieldView } from '../names/views'
import { Understood } from '../record/field-control'
import type { Option } from '../record/form-shape'
import { Picker } from '../record/picker'
import { Alike, type AlikeView } from './alike'
import { readUpload } from './read-upload'

const EMPTY = {
  url: '',
  text: '',
  title: '',
  title_en: '',
  title_ar: '',
  outlet_id: '',
  date_published: '',
  language: '',
}
type Values = typeof EMPTY

type Props = {
  readonly prefs: Preferences
  readonly outlets: readonly (Option & { readonly domains: readonly string[] })[]
  readonly words: KeptWords
  readonly file: FormAction
  /** How an outlet that the list has not got is added; null for whom it is not allowed. */
  readonly newOutlet: {
    readonly action: FormAction
    readonly views: readonly NameFieldView[]
    readonly words: KeptWords
  } | null
  readonly look: (asked: {
    url: string
    title: string
    text: string
    outlet: string
    date: string
  }) => Promise<readonly AlikeView[]>
}

/** The form by which a report comes in; what can be read off text and link is filled in where nothing was typed. */
export function ReportForm(props: Props) {
  const { prefs, file, newOutlet } = props
  const t = translator(prefs)
  const [added, setAdded] = useState('')
  return (
    <>
      <ActionForm action={file} wrong={t('form.wrong')} className="grid gap-5">
        <Body {...props} added={added} />
      </ActionForm>
      {newOutlet && (
        <div className="mt-8">
          <NewNameForm reader={{ t, prefs }} label={t('names.add_outlet')} {...newOutlet} onAdded={setAdded} />
        </div>
      )}
    </>
  )
}

function Body({ prefs, outlets, words, look, added }: Props & { readonly added: string }) {
  const t = translator(prefs)
  const { state } = useFormState()
  const ready = useReady()
  const [values, setValues] = useState<Values>(EMPTY)
  const { finds, state: where, typed, settle, discard } = useUnsaved({ ...words, check: checkWords })
  const touched = useRef(new Set<string>())
  const language = useRef<HTMLSelectElement>(null)
  const [alike, setAlike] = useState<readonly AlikeView[]>([])

  const guess = (next: Values): Values => {
    const read = readReport(next.text, next.url)
    const outlet = outlets.find(
      one => read.domain !== '' && one.domains.some(domain => domain.replace(/^www\./, '') === read.domain),
    )
    const found = { title: read.title, date_published: read.date, language: read.language, outlet_id: outlet?.id ?? '' }
    const fits = Object.entries(found).filter(([key, value]) => !touched.current.has(key) && value !== '')
    return { ...next, ...Object.fromEntries(fits) }
  }
  const change = (key: keyof Values, value: string) => {
    const next = { ...values, [key]: value }
    if (key !== 'text' && key !== 'url') touched.current.add(key)
    setValues(key === 'text' || key === 'url' ? guess(next) : next)
  }

  // A browser sets a list back after each answer, and React does not set it right again.
  useEffect(() => {
    if (state.turn > 0 && language.current) language.current.value = values.language
  }, [state.turn, values.language])
  useEffect(() => {
    if (added === '') return
    touched.current.add('outlet_id')
    setValues(now => ({ ...now, outlet_id: added }))
  }, [added])

  const { url, title, text, outlet_id: outlet, date_published: date } = values
  useEffect(() => {
    if (url === '' && title === '' && text === '') return
    let current = true
    const resting = setTimeout(() => {
      look({ url, title, text, outlet, date }).then(
        found => current && setAlike(found),
        () => undefined,
      )
    }, 500)
    return () => {
      current = false
      clearTimeout(resting)
    }
  }, [url, title, text, outlet, date, look])
  useEffect(() => {
    if (Object.values(values).every(value => value === '')) return
    typed(values)
  }, [values, typed])

  const control = (name: keyof Values) => ({
    id: `f-${name}`,
    name,
    value: values[name],
    'aria-invalid': state.problems.some(problem => problem.field === name) || undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => change(name, event.target.value),
    className: 'field w-full',
  })
  return (
    <>
      <Left
        prefs={prefs}
        finds={finds}
        onTake={find => {
          setValues({ ...EMPTY, ...find.content })
          settle()
        }}
        onDrop={discard}
      />
      <fieldset disabled={!ready} className="grid min-w-0 items-start gap-8 lg:grid-cols-2">
        <div className="grid gap-4">
          <Labelled name="url" label={t('reports.url')}>
            <input type="text" inputMode="url" dir="ltr" autoComplete="off" {...control('url')} />
          </Labelled>
          <Labelled name="text" label={t('reports.text')}>
            <textarea rows={16} dir="auto" {...control('text')} />
          </Labelled>
          <label className="grid gap-1 text-sm">
            {t('reports.file')}
            <input
              type="file"
              accept=".txt,.html,.htm,.md,text/*"
              onChange={event => {
                const [chosen] = event.target.files ?? []
                if (!chosen) return
                readUpload(chosen).then(
                  read => setValues(now => guess({ ...now, text: read.text, url: now.url || read.url })),
                  () => undefined,
                )
              }}
            />
          </label>
        </div>
        <div className="grid gap-4">
          <Alike prefs={prefs} found={alike} />
          <Labelled name="title" label={t('reports.title')}>
            <input dir="auto" autoComplete="off" {...control('title')} />
          </Labelled>
          <Labelled name="title_ar" label={t('reports.title_ar')}>
            <input dir="rtl" lang="ar" autoComplete="off" {...control('title_ar')} />
          </Labelled>
          <Labelled name="title_en" label={t('reports.title_en')}>
            <input dir="ltr" lang="en" autoComplete="off" {...control('title_en')} />
          </Labelled>
          <Labelled name="outlet_id" label={t('reports.outlet')}>
            <input type="hidden" name="outlet_id" value={values.outlet_id} />
            <Picker
              key={values.outlet_id}
              id="f-outlet_id"
              label={t('reports.outlet')}
              value={values.outlet_id}
              onPick={id => change('outlet_id', id)}
              options={outlets}
              clear={t('edit.clear')}
              none={t('reports.no_outlet')}
            />
          </Labelled>
          <Labelled name="date_published" label={t('reports.date')}>
            <input dir="auto" autoComplete="off" {...control('date_published')} />
            <p className="text-sm" aria-live="polite">
              <Understood text={values.date_published} prefs={prefs} published="" />
            </p>
          </Labelled>
          <Labelled name="language" label={t('reports.language')}>
            <select ref={language} {...control('language')}>
              <option value="">{t('edit.not_stated')}</option>
              <option value="ar">{t('people.language_ar')}</option>
              <option value="en">{t('people.language_en')}</option>
            </select>
          </Labelled>
          <Submit busy={t('form.busy')}>{t('reports.file_do')}</Submit>
          <p role="status" className="text-muted text-sm">
            {keptLine(t, where)}
          </p>
        </div>
      </fieldset>
    </>
  )
}
