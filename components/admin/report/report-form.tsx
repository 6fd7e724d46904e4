'use client'

import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { readReport } from '@/lib/domain/report/intake'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { ActionForm, useFormState } from '../../forms/action-form'
import { Labelled, Submit } from '../../forms/fields'
import type { FormAction } from '../../forms/form-state'
import { useReady } from '../../forms/use-ready'
import { Understood } from '../record/field-control'
import type { Option } from '../record/form-shape'
import { Left } from '../record/left'
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
const stored = z.record(z.string(), z.string())

type Props = {
  readonly prefs: Preferences
  readonly outlets: readonly (Option & { readonly domains: readonly string[] })[]
  readonly kept: { readonly content: unknown; readonly saved_at: string } | null
  readonly file: FormAction
  readonly look: (asked: {
    url: string
    title: string
    text: string
    outlet: string
    date: string
  }) => Promise<readonly AlikeView[]>
  readonly keep: (values: Values) => Promise<boolean>
}

/** The form by which a report comes in; what can be read off text and link is filled in where nothing was typed. */
export function ReportForm(props: Props) {
  return (
    <ActionForm action={props.file} wrong={translator(props.prefs)('form.wrong')} className="grid gap-5">
      <Body {...props} />
    </ActionForm>
  )
}

function Body({ prefs, outlets, kept, look, keep }: Props) {
  const t = translator(prefs)
  const { state } = useFormState()
  const ready = useReady()
  const [values, setValues] = useState<Values>(EMPTY)
  const [left, setLeft] = useState(kept)
  const touched = useRef(new Set<string>())
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
    const resting = setTimeout(() => void keep(values).catch(() => false), 800)
    return () => clearTimeout(resting)
  }, [values, keep])

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
      {left && (
        <Left
          prefs={prefs}
          at={left.saved_at}
          onTake={() => {
            const read = stored.safeParse(left.content)
            if (read.success) setValues({ ...EMPTY, ...read.data })
            setLeft(null)
          }}
          onDrop={() => setLeft(null)}
        />
      )}
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
            <select {...control('language')}>
              <option value="">{t('edit.not_stated')}</option>
              <option value="ar">{t('people.language_ar')}</option>
              <option value="en">{t('people.language_en')}</option>
            </select>
          </Labelled>
          <Submit busy={t('form.busy')}>{t('reports.file_do')}</Submit>
        </div>
      </fieldset>
    </>
  )
}
