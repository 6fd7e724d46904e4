// @vitest-environment happy-dom
// Subject: components/forms/kept-fields.tsx, components/forms/use-unsaved.ts, components/forms/action-form.tsx, components/admin/names/pick-field.tsx
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PickField } from '@/components/admin/names/pick-field'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import type { FormState } from '@/components/forms/form-state'
import { KeptFields, type KeptWords } from '@/components/forms/kept-fields'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { mounted } from '@/tests/support/mounted'

const page = mounted()
const { box } = page
const KEPT = '2026-11-20T10:00:00.000Z'
const keep = vi.fn(async (_form: string, _words: Readonly<Record<string, string>>): Promise<string | null> => KEPT)
const drop = vi.fn(async (_form: string) => undefined)
const action = vi.fn<(state: FormState, form: FormData) => Promise<FormState>>()

const OPTIONS = [{ id: 'erbil', label: 'Erbil', also: ['أربيل'] }]
const Form = ({ kept = null }: { readonly kept?: KeptWords['kept'] }) => (
  <details>
    <summary>Add</summary>
    <ActionForm action={action} wrong="wrong" label="f">
      <KeptFields prefs={defaultPreferences('en')} words={{ form: 'name:x', kept, keep, drop }}>
        <TextField name="name" label="Name" value="as stored" />
        <PickField name="parent" label="Lies in" value="" options={OPTIONS} words={{ clear: 'clear', none: 'none' }} />
        <button type="submit">send</button>
      </KeptFields>
    </ActionForm>
  </details>
)

const show = (kept: KeptWords['kept'] = null) => page.show(<Form kept={kept} />)

beforeEach(async () => {
  vi.useFakeTimers()
  for (const mock of [keep, drop, action]) mock.mockClear()
  localStorage.clear()
})

afterEach(() => {
  vi.useRealTimers()
})

function control(name: string): HTMLInputElement {
  const found = box.querySelector(`[name="${name}"]`)
  if (found instanceof HTMLInputElement) return found
  throw new Error(name)
}

const type = (name: string, text: string) =>
  act(async () => {
    control(name).value = text
    control(name).dispatchEvent(new Event('input', { bubbles: true }))
  })
const rest = (ms = 1000) => act(() => vi.advanceTimersByTimeAsync(ms))
const button = (text: string) =>
  [...box.querySelectorAll('button')].find(one => one.textContent === text) ?? expect.fail(`no button ${text}`)
const press = (text: string) => act(async () => button(text).click())

it('keeps what is typed at once in the browser and, when typing rests, at the desk', async () => {
  await show()
  await type('name', 'half a name')
  await rest(10)
  expect(localStorage.getItem('iwm-unsaved:name:x')).toContain('half a name')
  expect(keep).not.toHaveBeenCalled()
  await rest()
  expect(keep.mock.calls).toEqual([['name:x', { name: 'half a name', parent: '' }]])
  expect(box.textContent).toContain('kept at the desk')
})

const leaveHere = (content: Readonly<Record<string, string>>, held: string | null = KEPT) =>
  localStorage.setItem('iwm-unsaved:name:x', JSON.stringify({ content, saved_at: '2026-11-20T09:00:00.000Z', held }))
const offers = () => [...box.querySelectorAll('button')].filter(one => one.textContent === 'Bring it back').length

it('offers what was left, in a fold that opens: what this browser typed on is fuller than what the desk has of it, whatever the clocks say', async () => {
  leaveHere({ name: 'from here', parent: 'erbil' })
  await show({ content: { name: 'from' }, saved_at: KEPT })
  expect(box.querySelector('details')?.open).toBe(true)
  expect(control('name').value).toBe('as stored')
  expect(offers()).toBe(1)
  await press('Bring it back')
  expect([control('name').value, control('parent').value]).toEqual(['from here', 'erbil'])
  expect(box.textContent).not.toContain('Bring it back')
})

it('offers both where the desk has other words than this browser sent, and throws away one of them at a time', async () => {
  leaveHere({ name: 'from here' }, '2026-11-20T08:00:00.000Z')
  await show({ content: { name: 'from the desk' }, saved_at: KEPT })
  expect(offers()).toBe(2)
  await press('Throw it away')
  expect(drop).not.toHaveBeenCalled()
  expect(localStorage.getItem('iwm-unsaved:name:x')).toBe(null)
  await press('Bring it back')
  expect(control('name').value).toBe('from the desk')
})

it('offers once what the desk took while the page that sent it went away', async () => {
  leaveHere({ name: 'typed', parent: '' }, null)
  await show({ content: { parent: '', name: 'typed' }, saved_at: KEPT })
  expect(offers()).toBe(1)
})

it('knows its own words again after they were kept, and after more was typed', async () => {
  await show()
  await type('name', 'one')
  await rest()
  keep.mockResolvedValueOnce(null)
  await type('name', 'one and more')
  await rest()
  expect(box.textContent).toContain('browser')
  await page.anew()
  await show({ content: { name: 'one', parent: '' }, saved_at: KEPT })
  expect(offers()).toBe(1)
  await press('Bring it back')
  expect(control('name').value).toBe('one and more')
})

it('lets go of it where it is thrown away, here and at the desk', async () => {
  await show({ content: { name: 'from the desk' }, saved_at: '2026-11-20T10:00:00Z' })
  await press('Throw it away')
  expect(drop.mock.calls).toEqual([['name:x']])
  expect(control('name').value).toBe('as stored')
  expect(box.textContent).not.toContain('Throw it away')
})

it('keeps it through a refusal, also what was brought back, and lets go of it when the form is saved', async () => {
  await show({ content: { name: 'brought back', parent: 'erbil' }, saved_at: '2026-11-20T10:00:00Z' })
  await press('Bring it back')
  action.mockImplementationOnce(async (state, form) => ({
    ...{ turn: state.turn + 1, values: { name: String(form.get('name')), parent: String(form.get('parent')) } },
    ...{ problems: [{ field: 'name', message: 'no' }], done: null },
  }))
  await press('send')
  await rest()
  expect([control('name').value, control('parent').value]).toEqual(['brought back', 'erbil'])
  expect(box.querySelector('[role=alert]')?.textContent).toContain('no')
  expect(drop).not.toHaveBeenCalled()
  await type('name', 'mended')
  await rest()
  action.mockImplementationOnce(async state => ({ turn: state.turn + 1, values: {}, problems: [], done: 'Saved.' }))
  await press('send')
  await rest()
  expect(action.mock.calls.at(-1)?.[1].get('name')).toBe('mended')
  expect(drop.mock.calls).toEqual([['name:x']])
  expect(localStorage.getItem('iwm-unsaved:name:x')).toBe(null)
  expect(control('name').value).toBe('as stored')
})
