// @vitest-environment happy-dom
// Subject: components/admin/record/conflict-panel.tsx, components/admin/record/conflict-lines.tsx, components/admin/record/merge-stored.ts, components/admin/record/say-stored.ts
import { FormProvider, type UseFormReturn, useForm } from 'react-hook-form'
import { beforeEach, expect, it, vi } from 'vitest'
import { ConflictPanel } from '@/components/admin/record/conflict-panel'
import { NO_CITATION, type RecordShape, type Stored } from '@/components/admin/record/form-shape'
import { groupViews } from '@/components/admin/record/views'
import { writeFields } from '@/lib/domain/form-values'
import { mounted } from '@/tests/support/mounted'
import { readerOf } from '../../fixtures'

const page = mounted()
const { box, press } = page
let form: UseFormReturn<RecordShape>
const joined = vi.fn()

const reader = readerOf('en')
const by = {
  prefs: reader.prefs,
  groups: groupViews('attack', reader),
  lists: { places: [{ id: 'harir', label: 'Harir', also: [] }], actors: [] },
  deadlineKinds: [{ value: 'by', label: 'by' }],
}
const cited = { ...NO_CITATION, id: '1', source_id: 'r-1', source_title: 'A report' }
const BASE: Stored = {
  fields: writeFields('attack', { weapon: 'rocket' }),
  citations: [cited],
  dues: [],
  conflicts: [],
}
const due = {
  ...{ id: '4', due_edtf: '2026-09', deadline_kind: 'by', stated_edtf: '', stated_by: '', source_id: 'r-1' },
  ...{ conditional: false, reason_en: '', reason_ar: '' },
}
const REST = { links: [], note: '', quotes_elsewhere: false, reason_en: '', reason_ar: '' }

function Form({ mine, theirs }: { readonly mine: Stored; readonly theirs: Stored }) {
  form = useForm<RecordShape>({ defaultValues: { ...mine, ...REST } })
  return (
    <FormProvider {...form}>
      <ConflictPanel by={by} base={BASE} theirs={theirs} onJoin={joined} />
    </FormProvider>
  )
}

const show = (mine: Stored, theirs: Stored) => page.show(<Form mine={mine} theirs={theirs} />)

beforeEach(() => {
  joined.mockClear()
})

it('takes over the citation, the due date and the differing value that somebody else added', async () => {
  const quote = {
    ...NO_CITATION,
    id: '2',
    source_id: 'r-2',
    source_title: 'Another report',
    quote_exact: 'Two were hurt',
  }
  const value = {
    ...{ id: '5', field: 'weapon', value: 'drone', value_ar: '', source_id: 'r-2', adopted: false },
    ...{ reason_en: '', reason_ar: '' },
  }
  const mine = { ...BASE, fields: { ...BASE.fields, summary_en: 'mine' } }
  await show(mine, { ...BASE, citations: [cited, quote], dues: [due], conflicts: [value] })
  expect(box.textContent).toContain('Another report · the record as a whole · in the words “Two were hurt”')
  expect(box.textContent).toContain('Weapon: Drone · Another report')
  expect(box.textContent).toContain('September 2026')
  await press('Go on with both joined')
  expect(form.getValues()).toMatchObject({ citations: [cited, quote], dues: [due], conflicts: [value] })
  expect(form.getValues('fields.summary_en')).toBe('mine')
  expect(joined).toHaveBeenCalledOnce()
})

it('says values by their labels, and takes theirs where it was chosen', async () => {
  const fields = (weapon: string, place: string) => ({ ...BASE.fields, weapon, place_id: place })
  await show({ ...BASE, fields: fields('drone', 'harir') }, { ...BASE, fields: fields('ballistic_missile', '') })
  expect(box.textContent).toContain('You: Drone')
  expect(box.textContent).toContain('They: Ballistic missile')
  expect(box.textContent).not.toContain('ballistic_missile')
  await press('Use theirs')
  expect(form.getValues('fields.weapon')).toBe('drone')
  expect(box.textContent).toContain('Theirs will be used')
  await press('Go on with both joined')
  expect(form.getValues('fields.weapon')).toBe('ballistic_missile')
  expect(form.getValues('fields.place_id')).toBe('harir')
})

it('shows both where one citation was changed by both, and keeps mine until theirs is chosen', async () => {
  const mine = { ...cited, quote_exact: 'my words' }
  const theirs = { ...cited, id: '9', quote_exact: 'their words' }
  await show({ ...BASE, citations: [mine] }, { ...BASE, citations: [theirs] })
  expect(box.textContent).toMatch(/You: .*my words.*They: .*their words/)
  await press('Go on with both joined')
  expect(form.getValues('citations')).toEqual([mine])
  await page.anew()
  await show({ ...BASE, citations: [mine] }, { ...BASE, citations: [theirs] })
  await press('Use theirs')
  await press('Use mine after all')
  await press('Use theirs')
  await press('Go on with both joined')
  expect(form.getValues('citations')).toEqual([theirs])
})

it('keeps what they changed where I took it away, and says so', async () => {
  const theirs = { ...cited, quote_exact: 'their words' }
  await show({ ...BASE, citations: [] }, { ...BASE, citations: [theirs] })
  expect(box.textContent).toContain('took it away')
  expect(box.textContent).toContain('It stays')
  await press('Go on with both joined')
  expect(form.getValues('citations')).toEqual([theirs])
})
