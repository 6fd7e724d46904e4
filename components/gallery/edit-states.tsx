'use client'

import { useCallback, useEffect } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { Preferences } from '@/lib/i18n/preferences'
import { ConflictPanel } from '../admin/record/conflict-panel'
import { Duplicates, type DuplicateView } from '../admin/record/duplicates'
import { FieldGroups } from '../admin/record/field-groups'
import { FormFoot } from '../admin/record/form-foot'
import type { Stored } from '../admin/record/form-shape'
import { ProblemList } from '../admin/record/problem-list'
import type { RecordFormProps } from '../admin/record/record-form'
import { Alike, type AlikeView } from '../admin/report/alike'
import { State } from './part'

type Props = {
  readonly prefs: Preferences
  readonly values: RecordFormProps['values']
  readonly groups: RecordFormProps['groups']
  readonly lists: RecordFormProps['lists']
  readonly target: RecordFormProps['target']
  readonly deadlineKinds: RecordFormProps['words']['deadlineKinds']
  /** What the form began from, and what somebody else saved since. */
  readonly before: Stored
  readonly theirs: Stored
  readonly duplicates: readonly DuplicateView[]
  readonly alike: readonly AlikeView[]
  readonly words: Readonly<
    Record<'wrong' | 'required' | 'long' | 'error' | 'conflict' | 'busy' | 'usual' | 'alike', string>
  >
}

const nothing = (): void => undefined
const MAY = { draft: true, publish: true } as const

/** What the form of a record says after an answer: what is wrong, what somebody else saved, what it may be a duplicate of. */
export function EditStates(props: Props) {
  const { prefs, values, groups, lists, deadlineKinds, target, before, theirs, duplicates, alike, words } = props
  const methods = useForm({ defaultValues: values })
  const { setError } = methods
  useEffect(() => {
    for (const path of ['fields.summary_ar', 'reason_en'] as const) setError(path, { message: words.required })
  }, [setError, words.required])
  const look = useCallback(async () => duplicates, [duplicates])
  const foot = { prefs, target, may: MAY, said: '', onIntent: nothing }
  return (
    <FormProvider {...methods}>
      <State label={words.error}>
        <ProblemList
          ref={null}
          title={words.wrong}
          problems={[
            { path: 'fields.summary_ar', message: words.required },
            { path: '', message: words.long },
          ]}
          nameOf={path =>
            groups.flatMap(({ fields }) => fields).find(({ key }) => `fields.${key}` === path)?.label ?? ''
          }
        />
        <FieldGroups prefs={prefs} groups={groups} lists={lists} published="" onFocus={nothing} />
      </State>
      <State label={words.alike}>
        <Duplicates prefs={prefs} look={look} />
        <Alike prefs={prefs} found={alike} />
      </State>
      <State label={words.conflict}>
        <ConflictPanel
          by={{ prefs, groups, lists, deadlineKinds }}
          base={before}
          theirs={theirs}
          takesFocus={false}
          onJoin={nothing}
        />
      </State>
      <State label={words.busy}>
        <FormFoot {...foot} busy confirm state="desk" />
      </State>
    </FormProvider>
  )
}
