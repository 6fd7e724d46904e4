// @vitest-environment happy-dom
import { act } from 'react'
import { FormProvider, type UseFormReturn, useForm } from 'react-hook-form'
import { expect, it } from 'vitest'
import { FieldGroups } from '@/components/admin/record/field-groups'
import type { RecordShape } from '@/components/admin/record/form-shape'
import { groupViews } from '@/components/admin/record/views'
import { writeFields } from '@/lib/domain/form-values'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { mounted } from '@/tests/support/mounted'
import { readerOf } from '../../fixtures'

const page = mounted()
const { box } = page
let form: UseFormReturn<RecordShape>

const groups = groupViews('attack', readerOf('en'))

function Form({ stored }: { readonly stored: Readonly<Record<string, unknown>> }) {
  const fields = writeFields('attack', stored)
  form = useForm<RecordShape>({
    defaultValues: {
      fields,
      citations: [],
      dues: [],
      conflicts: [],
      links: [],
      note: '',
      reason_en: '',
      reason_ar: '',
    },
  })
  return (
    <FormProvider {...form}>
      <FieldGroups
        prefs={defaultPreferences('en')}
        groups={groups}
        lists={{ places: [], actors: [] }}
        published=""
        onFocus={() => undefined}
      />
    </FormProvider>
  )
}

const show = (stored: Readonly<Record<string, unknown>> = {}) => page.show(<Form stored={stored} />)
const open = () =>
  [...box.querySelectorAll('details')].flatMap(one => (one.open ? [one.querySelector('summary > span')?.id] : []))

it('are open where a record needs them, and fold what it may leave out', async () => {
  await show()
  expect(open()).toContain('group-when')
  expect(open()).not.toContain('group-harm')
  expect(box.textContent).toContain('nothing filled in')
})

it('are open where they hold something, a number that is none included', async () => {
  await show({ injured_low: 0 })
  expect(open()).toContain('group-harm')
})

it('open on an error, and on the same error again after they were folded', async () => {
  await show()
  for (const _ of ['once', 'again']) {
    await act(async () => form.setError('fields.injured_low', { message: 'no' }))
    expect(open()).toContain('group-harm')
    await act(async () => form.clearErrors())
    const harm = box.querySelector('details:has(#group-harm)')
    await act(async () => {
      harm?.removeAttribute('open')
      harm?.dispatchEvent(new Event('toggle'))
    })
    expect(open()).not.toContain('group-harm')
  }
})

it('open when words are brought back into them', async () => {
  await show()
  const fields = writeFields('attack', { injured_best: 3 })
  await act(async () => form.reset({ ...form.getValues(), fields }, { keepDefaultValues: true }))
  expect(open()).toContain('group-harm')
})
