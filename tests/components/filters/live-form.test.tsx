// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LiveForm } from '@/components/filters/live-form'

const { view } = vi.hoisted(() => ({ view: vi.fn() }))
vi.mock('next/navigation', () => ({ useRouter: () => ({ replace: view }) }))

/** Steps of the history as they are written: the address stands before a view is asked for. */
const push = vi.spyOn(window.history, 'pushState')
const replace = vi.spyOn(window.history, 'replaceState')

let root: Root
let box: HTMLElement
const asked = (how: typeof push) => how.mock.calls.map(([, , address]) => String(address))

const Form = ({ query }: { readonly query: string }) => (
  <LiveForm action="/en/entries" query={query} usual={{}} label="Filters" busy="busy">
    <input name="time" data-period="" defaultValue="2024-01" />
    <input name="q" type="search" />
    <details className="filter" open>
      <summary>Area</summary>
      {['', 'IQ', 'SY', 'JO'].map(scope => (
        <input key={scope} type="radio" name="scope" value={scope} defaultChecked={scope === ''} />
      ))}
    </details>
    <input type="checkbox" name="weapon" value="drone" />
  </LiveForm>
)

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  window.history.replaceState(null, '', '/en/entries?time=2024-01-01..2024-01-31')
  for (const mock of [push, replace, view]) mock.mockClear()
  box = document.createElement('div')
  document.body.append(box)
  root = createRoot(box)
  await act(async () => root.render(<Form query="time=2024-01-01..2024-01-31" />))
})

afterEach(async () => {
  await act(async () => root.unmount())
  box.remove()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function field(selector: string): HTMLInputElement {
  const found = box.querySelector(selector)
  if (found instanceof HTMLInputElement) return found
  throw new Error(selector)
}

/** What a browser does on an arrow key in a group: the next one takes focus and is chosen. */
const step = (from: string, to: string) =>
  act(async () => {
    const [a, b] = [field(`[value="${from}"][type=radio]`), field(`[value="${to}"][type=radio]`)]
    a.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    b.focus()
    b.click()
  })
const show = (query: string) => act(async () => root.render(<Form query={query} />))
const rest = (ms = 1000) => act(async () => vi.advanceTimersByTime(ms))

it('goes through a group by keys in one step of the history, and asks for no view between quick steps', async () => {
  field('[value=""][type=radio]').focus()
  await step('', 'IQ')
  await step('IQ', 'SY')
  await rest()
  expect(asked(push)).toEqual(['/en/entries?time=2024-01-01..2024-01-31&scope=SY'])
  expect(box.querySelector('details')?.open).toBe(true)
  await show('time=2024-01-01..2024-01-31&scope=SY')
  await step('SY', 'JO')
  await rest()
  expect(asked(push)).toHaveLength(1)
  expect(asked(replace)).toEqual(['/en/entries?time=2024-01-01..2024-01-31&scope=JO'])
  expect(view.mock.calls.map(([address]) => address)).toEqual([...asked(push), ...asked(replace)])
})

it('goes through a group in one step of the history also while the view of the first choice is on its way', async () => {
  field('[value=""][type=radio]').focus()
  await step('', 'IQ')
  await rest()
  await step('IQ', 'SY')
  await rest()
  const scopes = (how: typeof push) => asked(how).map(address => /scope=(.*)/.exec(address)?.[1])
  expect([scopes(push), scopes(replace)]).toEqual([['IQ'], ['SY']])
})

it('stays as it is while views that were asked for come in one after the other, and follows other addresses', async () => {
  await act(async () => field('[name=weapon]').click())
  await act(async () => field('[value="SY"]').click())
  const before = box.querySelector('form')
  await show('time=2024-01-01..2024-01-31&weapon=drone')
  expect(box.querySelector('form')).toBe(before)
  expect(field('[value="SY"]').checked).toBe(true)
  await show('time=2024-01-01..2024-01-31&weapon=drone&scope=SY')
  expect(box.querySelector('form')).toBe(before)
  // Back.
  await show('time=2024-01-01..2024-01-31&weapon=drone')
  expect(box.querySelector('form')).not.toBe(before)
})

it('asks at once when the group is left or Enter is pressed, and begins a step of its own after that', async () => {
  field('[value=""][type=radio]').focus()
  await step('', 'IQ')
  await act(async () => field('[name=q]').focus())
  expect(asked(push)).toEqual(['/en/entries?time=2024-01-01..2024-01-31&scope=IQ'])
  field('[value="IQ"][type=radio]').focus()
  await step('IQ', 'SY')
  await act(async () => {
    field('[value="SY"][type=radio]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  expect(asked(push)).toHaveLength(2)
  expect(box.querySelector('details')?.open).toBe(false)
  expect(replace).not.toHaveBeenCalled()
})

it('takes a choice of the pointer as made: asks at once and closes', async () => {
  await act(async () => field('[value="SY"]').click())
  expect(asked(push)).toEqual(['/en/entries?time=2024-01-01..2024-01-31&scope=SY'])
  expect(window.location.search).toBe('?time=2024-01-01..2024-01-31&scope=SY')
  expect(box.querySelector('details')?.open).toBe(false)
})

it('keeps each text that came to rest as a step', async () => {
  const type = (text: string) =>
    act(async () => {
      const input = field('[name=q]')
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  await type('to')
  await type('tower')
  await rest()
  await type('tower 22')
  await rest()
  expect(asked(push)).toEqual([
    '/en/entries?time=2024-01-01..2024-01-31&q=tower',
    '/en/entries?time=2024-01-01..2024-01-31&q=tower%2022',
  ])
})

it('leaves the period in force where a typed one cannot be read', async () => {
  field('[name=time]').value = 'last week'
  await act(async () => field('[name=weapon]').click())
  expect(asked(push)).toEqual(['/en/entries?time=2024-01-01..2024-01-31&weapon=drone'])
})
