// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it } from 'vitest'
import { ScopeFields } from '@/components/admin/scope-fields'
import { ActionForm } from '@/components/forms/action-form'
import { CheckField, ChoiceField, FileField, LongField, TextField } from '@/components/forms/fields'
import { type FormState, UNTOUCHED } from '@/components/forms/form-state'
import { mounted } from '@/tests/support/mounted'

const page = mounted()
const { box } = page
let answer: FormState

const problem = (field: string | null, message: string) => ({ field, message })

function Form({ mark }: { readonly mark?: string }) {
  return (
    <ActionForm action={async () => answer} wrong="Not done:" label="f" {...(mark === undefined ? {} : { mark })}>
      <input type="hidden" name="id" value="7" />
      <TextField name="reason_en" label="Why, in English *" />
      <LongField name="note" label="Note" />
      <ChoiceField name="kind" label="Kind" options={[{ value: 'a', label: 'A' }]} />
      <CheckField name="agreed" label="I agree to all of it." called="Agreed" value={false} />
      <FileField name="file" label="File" accept=".csv" />
      <ScopeFields name="scopes" label="Scopes" options={[{ value: 'x', label: 'X' }]} />
      <button type="submit">send</button>
    </ActionForm>
  )
}

async function refusedWith(problems: FormState['problems'], mark?: string): Promise<HTMLElement[]> {
  answer = { ...UNTOUCHED, turn: 1, problems }
  await page.show(<Form {...(mark === undefined ? {} : { mark })} />)
  await act(async () => box.querySelector('button')?.click())
  return [...box.querySelectorAll<HTMLElement>('[role=alert] li')]
}

const NAMES = {
  reason_en: 'Why, in English',
  note: 'Note',
  kind: 'Kind',
  agreed: 'Agreed',
  file: 'File',
  scopes: 'Scopes',
}

it.each([undefined, 'retract'])(
  'names every field that was refused and leads to its control (mark: %s)',
  async mark => {
    const lines = await refusedWith(
      Object.keys(NAMES).map(field => problem(field, 'is missing')),
      mark,
    )
    expect(lines.map(line => line.textContent)).toEqual(Object.values(NAMES).map(name => `${name}: is missing`))
    for (const line of lines) {
      const to = line.querySelector('a')?.getAttribute('href')?.slice(1) ?? ''
      const control = document.getElementById(to)
      expect(control?.matches('input, textarea, select, fieldset'), to).toBe(true)
      expect(document.getElementById(`${to}-wrong`)?.textContent, to).toBe('is missing')
    }
  },
)

it('says all that is wrong with a field in one description of its control', async () => {
  for (const field of ['reason_en', 'scopes']) {
    await refusedWith([problem(field, 'is too long'), problem(field, 'is not English')])
    const told = box.querySelectorAll(`[id="f-${field}-wrong"]`)
    expect([...told].map(one => one.textContent)).toEqual(['is too longis not English'])
  }
})

it('keeps through a refusal whether a box is ticked', async () => {
  for (const agreed of ['yes', '']) {
    answer = { ...UNTOUCHED, turn: 1, values: { agreed }, problems: [problem('note', 'is missing')] }
    await page.show(<Form />)
    await act(async () => box.querySelector('button')?.click())
    expect(box.querySelector<HTMLInputElement>('#f-agreed')?.checked).toBe(agreed === 'yes')
  }
  const sent = new FormData(box.querySelector('form') ?? undefined)
  expect([sent.has('agreed'), Object.fromEntries(sent).agreed]).toEqual([true, ''])
})

it('leads nowhere for what no reader can change', async () => {
  const lines = await refusedWith([problem('id', 'is unknown'), problem(null, 'Try again later')])
  expect(lines.map(line => line.textContent)).toEqual(['is unknown', 'Try again later'])
  expect(box.querySelectorAll('[role=alert] a')).toHaveLength(0)
})
