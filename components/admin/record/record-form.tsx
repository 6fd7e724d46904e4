'use client'

import { useCallback, useEffect, useMemo, useRef, useState, useTransition } from 'react'
import { type FieldPath, FormProvider, useForm } from 'react-hook-form'
import { findQuote, type Quote } from '@/lib/domain/report/quote'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { FormAction } from '../../forms/form-state'
import type { KeptWords } from '../../forms/kept-fields'
import { Left } from '../../forms/left'
import { useReady } from '../../forms/use-ready'
import { useUnsaved } from '../../forms/use-unsaved'
import { checkKept, type KeptRecord } from './check-shape'
import { CitationsPart } from './citations-part'
import { ConflictPanel } from './conflict-panel'
import { ConflictsPart } from './conflicts-part'
import { DuesPart } from './dues-part'
import { Duplicates, type DuplicateView } from './duplicates'
import type { Lists } from './field-control'
import { FieldGroups } from './field-groups'
import { FormFoot } from './form-foot'
import {
  type GroupView,
  type Intent,
  NO_CITATION,
  type Option,
  type RecordShape,
  type RecordTarget,
  type SaveAnswer,
} from './form-shape'
import { NewLinksPart } from './new-links-part'
import { NewName } from './new-name'
import { placeName } from './place-name'
import { ProblemList } from './problem-list'
import { ReportText } from './report-text'
import { FindSourcesContext } from './source-picker'
import { useTogether } from './use-together'

type Choice = { readonly value: string; readonly label: string }

export type RecordFormProps = {
  readonly prefs: Preferences
  readonly target: RecordTarget
  readonly values: RecordShape
  readonly groups: readonly GroupView[]
  readonly lists: Lists
  readonly words: Readonly<Record<'credibility' | 'deadlineKinds' | 'linkKinds', readonly Choice[]>>
  readonly report: {
    readonly id: string
    readonly title: string
    readonly text: string
    readonly language: string
  } | null
  readonly may: { readonly draft: boolean; readonly publish: boolean; readonly name: boolean }
  /** Name of the form for what is typed and not saved, and what was left in it. */
  readonly form: string
  readonly kept: { readonly content: unknown; readonly saved_at: string } | null
  /** The same for the name that is added beside it. */
  readonly newName: KeptWords
  readonly actions: {
    readonly save: (target: RecordTarget, values: RecordShape, intent: Intent) => Promise<SaveAnswer>
    readonly duplicates: (date: string, place: string) => Promise<readonly DuplicateView[]>
    readonly sources: (typed: string) => Promise<readonly Option[]>
    readonly keep: (form: string, content: KeptRecord) => Promise<string | null>
    readonly drop: (form: string) => Promise<void>
    readonly addName: FormAction
  }
}

/** The form of one record of any kind, made from the kind's definition, with the report that it comes from beside it. */
export function RecordForm(props: RecordFormProps) {
  const { prefs, target: opened, values, groups, words, report, may, form, actions } = props
  const t = translator(prefs)
  const methods = useForm<RecordShape>({ defaultValues: values })
  const { getValues, setValue, setError, clearErrors, reset } = methods
  const [lists, setLists] = useState(props.lists)
  const together = useTogether(opened, values)
  const { target, base, theirs } = together
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([])
  const [said, setSaid] = useState('')
  const [field, setField] = useState('')
  const [busy, start] = useTransition()
  const list = useRef<HTMLDivElement>(null)
  const ready = useReady()
  const kept = useMemo(() => {
    const content = props.kept && checkKept(props.kept.content)
    return content && props.kept ? { content, saved_at: props.kept.saved_at } : null
  }, [props.kept])
  const unsaved = useUnsaved<KeptRecord>({
    form,
    kept,
    check: checkKept,
    keep: actions.keep,
    drop: actions.drop,
  })
  const onAdded = useCallback((sort: 'place' | 'actor', option: Option) => {
    const key = sort === 'place' ? 'places' : 'actors'
    setLists(before =>
      before[key].some(one => one.id === option.id) ? before : { ...before, [key]: [...before[key], option] },
    )
  }, [])
  const { typed } = unsaved
  const { subscribe } = methods
  const { version, event_id } = target
  useEffect(() => {
    const began = event_id === '' ? null : { version: version ?? 0, stored: base }
    return subscribe({ formState: { values: true }, callback: ({ values: now }) => typed({ values: now, began }) })
  }, [subscribe, typed, version, event_id, base])
  const fieldName = (key: string) => groups.flatMap(group => group.fields).find(one => one.key === key)?.label ?? ''

  const onQuote = ({ exact, prefix, suffix }: Quote) => {
    if (!report) return
    const quote = { quote_exact: exact, quote_prefix: prefix, quote_suffix: suffix }
    const citations = getValues('citations')
    const at = citations.findIndex(one => one.source_id === report.id && one.field === field && one.quote_exact === '')
    const fresh = { ...NO_CITATION, source_id: report.id, source_title: report.title, field, ...quote }
    const next =
      at < 0
        ? [...citations, fresh]
        : citations.map((one, index) => (index === at ? { ...one, ...quote, id: '' } : one))
    setValue('citations', next, { shouldDirty: true })
    setSaid(field === '' ? t('edit.quoted_whole') : t('edit.quoted_for', { field: fieldName(field) }))
  }

  const save = (intent: Intent) => {
    clearErrors()
    setSaid('')
    start(async () => {
      const sent = anchored(getValues(), report)
      const answer = await actions.save(target, sent, intent).catch(
        (): SaveAnswer => ({
          ok: false,
          problems: [{ path: '', message: t('edit.unreachable') }],
        }),
      )
      if (answer.ok) {
        setProblems([])
        await unsaved.forget()
        setSaid(answer.said)
        window.location.assign(answer.href)
        return
      }
      if (answer.theirs) together.meet(answer.theirs)
      for (const { path, message } of answer.problems) {
        if (isPath(path)) setError(path, { message })
      }
      setProblems(answer.problems)
      requestAnimationFrame(() => list.current?.focus())
    })
  }

  return (
    <FindSourcesContext value={actions.sources}>
      <FormProvider {...methods}>
        <div className={report ? 'grid items-start gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]' : ''}>
          {report && (
            <div className="lg:sticky lg:top-2">
              <ReportText
                prefs={prefs}
                text={report.text}
                language={report.language}
                quoted={getValues('citations').map(one => one.quote_exact)}
                field={fieldName(field)}
                onQuote={onQuote}
              />
            </div>
          )}
          <div className="grid min-w-0 gap-6">
            {may.name && <NewName prefs={prefs} action={actions.addName} words={props.newName} onAdded={onAdded} />}
            <form
              noValidate
              aria-busy={busy}
              onSubmit={event => {
                event.preventDefault()
                save('save')
              }}
              className="min-w-0"
            >
              <fieldset disabled={!ready} className="grid min-w-0 gap-8">
                <Left
                  prefs={prefs}
                  finds={unsaved.finds}
                  onTake={find => {
                    reset(together.resume(find.content), { keepDefaultValues: true })
                    unsaved.settle()
                  }}
                  onDrop={unsaved.discard}
                />
                {problems.length > 0 && (
                  <ProblemList
                    ref={list}
                    title={t('form.wrong')}
                    problems={problems}
                    nameOf={path => placeName(t, path) || fieldName(path.replace(/^fields\./, ''))}
                  />
                )}
                {theirs && (
                  <ConflictPanel
                    by={{ prefs, groups, lists, deadlineKinds: words.deadlineKinds }}
                    base={base}
                    theirs={theirs.stored}
                    onJoin={() => {
                      together.join()
                      setProblems([])
                    }}
                  />
                )}
                <Duplicates prefs={prefs} look={actions.duplicates} />
                <FieldGroups
                  prefs={prefs}
                  groups={groups}
                  lists={lists}
                  published={target.published}
                  onFocus={setField}
                />
                {target.kind === 'milestone' && (
                  <DuesPart
                    prefs={prefs}
                    lists={lists}
                    kinds={words.deadlineKinds}
                    published={target.published}
                    source={report?.id ?? ''}
                  />
                )}
                <CitationsPart prefs={prefs} groups={groups} credibility={words.credibility} />
                {target.event_id === '' && <NewLinksPart prefs={prefs} kinds={words.linkKinds} />}
                <ConflictsPart prefs={prefs} groups={groups} source={report?.id ?? ''} />
                <FormFoot
                  prefs={prefs}
                  target={target}
                  may={may}
                  busy={busy}
                  said={said}
                  confirm={getValues('quotes_elsewhere') || problems.some(({ path }) => path.endsWith('.quote_exact'))}
                  state={unsaved.state}
                  onIntent={save}
                />
              </fieldset>
            </form>
          </div>
        </div>
      </FormProvider>
    </FindSourcesContext>
  )
}

/** Whether a problem's place is one of the form's own controls. */
function isPath(path: string): path is FieldPath<RecordShape> {
  return /^(?:fields\.\w+|(?:citations|dues|conflicts|links)\.\d+\.\w+|note|reason_en|reason_ar)$/.test(path)
}

/** Quotes that were typed over lose their surroundings, unless the report still says them. */
function anchored(values: RecordShape, report: RecordFormProps['report']): RecordShape {
  return {
    ...values,
    citations: values.citations.map(one => {
      if (!report || one.source_id !== report.id || one.quote_exact === '') return one
      const { quote_exact: exact, quote_prefix: prefix, quote_suffix: suffix } = one
      return findQuote(report.text, { exact, prefix, suffix }) ? one : { ...one, quote_prefix: '', quote_suffix: '' }
    }),
  }
}
