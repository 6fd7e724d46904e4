// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { layoutOf } from '@/components/charts/layout'
import { Plot } from '@/components/charts/plot'
import { Still } from '@/components/charts/still'
import { attacks } from '@/lib/charts/definitions/attacks'
import { fixtureFrame } from '../../charts/fixture'

let root: Root
let box: HTMLElement
const go = vi.fn()
const frame = fixtureFrame(attacks, 'en')

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  go.mockClear()
  box = document.createElement('div')
  document.body.append(box)
  root = createRoot(box)
  await act(async () => root.render(<Plot frame={frame} size="wide" id="plot" width={960} hint="open" go={go} />))
})

afterEach(async () => {
  await act(async () => root.unmount())
  box.remove()
  vi.unstubAllGlobals()
})

const press = (key: string) =>
  act(async () => {
    box.querySelector('.recharts-surface')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })

it('draws bars, lines and hatching at the very places of the Still', () => {
  const still = document.createElement('div')
  still.innerHTML = renderToStaticMarkup(<Still frame={frame} size="wide" id="plot" />)
  const places = (element: Element) =>
    [...element.querySelectorAll('rect[x], text[x], path[d]')].map(
      one => `${one.tagName} ${one.getAttribute('x')} ${one.getAttribute('y')} ${one.getAttribute('d')}`,
    )
  const drawn = new Set(places(box))
  expect(places(still).length).toBeGreaterThan(150)
  expect(places(still).filter(place => !drawn.has(place))).toEqual([])
})

it('has the height of the Still and runs left to right', () => {
  const outer = box.firstElementChild
  expect(outer?.getAttribute('dir')).toBe('ltr')
  expect(outer?.getAttribute('style')).toContain(`height: ${layoutOf(frame, 'wide').height}px`)
})

it('shows the details under the arrow keys and opens the records on Enter', async () => {
  await act(async () => {
    const surface = box.querySelector('.recharts-surface')
    if (surface instanceof SVGElement) surface.focus()
    surface?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  })
  await press('ArrowRight')
  await press('ArrowRight')
  const card = box.querySelector('[role="status"]')
  expect(card?.textContent).toMatch(/(November|December) 2023: \d+ attacks.*Drone: \d+/)
  await press('Enter')
  expect(go).toHaveBeenCalledWith(expect.stringMatching(/^\/en\/entries\?kind=attack&grain=month&bucket=2023-1[12]/))
})

it('leaves a click on a mark to the link that the mark is', async () => {
  await press('ArrowRight')
  const bar = box.querySelector('a[href*="bucket="] rect')
  await act(async () => bar?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })))
  expect(bar).not.toBeNull()
  expect(go).not.toHaveBeenCalled()
})

it('shows the details at the first touch of a finger instead of leaving the page', async () => {
  const bar = box.querySelector('a[href*="bucket="] rect')
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, clientX: 480, clientY: 200 })
  await act(async () => {
    bar?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
    bar?.dispatchEvent(click)
  })
  expect(click.defaultPrevented).toBe(true)
  expect(go).not.toHaveBeenCalled()
})
