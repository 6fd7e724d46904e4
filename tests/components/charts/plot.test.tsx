// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { layoutOf } from '@/components/charts/layout'
import { Plot } from '@/components/charts/plot'
import { Still } from '@/components/charts/still'
import { attackResponse } from '@/lib/charts/definitions/attack-response'
import { attacks } from '@/lib/charts/definitions/attacks'
import { deadlines } from '@/lib/charts/definitions/deadlines'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { fixtureFrame } from '../../charts/fixture'

let root: Root
let box: HTMLElement
const go = vi.fn()
const onWindow = vi.fn()
const frame = fixtureFrame(attacks, 'en')

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  go.mockClear()
  onWindow.mockClear()
  box = document.createElement('div')
  document.body.append(box)
  root = createRoot(box)
  await act(async () =>
    root.render(<Plot frame={frame} size="wide" id="plot" width={960} hint="open" go={go} onWindow={onWindow} />),
  )
})

afterEach(async () => {
  await act(async () => root.unmount())
  box.remove()
  vi.unstubAllGlobals()
})

const press = (key: string, shiftKey = false) =>
  act(async () => {
    box
      .querySelector('.recharts-surface')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }))
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

const pointer = (type: string, clientX: number, target: EventTarget) =>
  act(async () => {
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX, clientY: 200, button: 0, isPrimary: true }))
  })

it('asks for the periods under a stroke of the pointer, and takes its end for no click', async () => {
  const surface = box.querySelector('.recharts-surface')
  if (!surface) throw new Error('no chart')
  await pointer('pointerdown', 300, surface)
  await pointer('pointermove', 303, window)
  await pointer('pointerup', 303, window)
  expect(onWindow).not.toHaveBeenCalled()
  await pointer('pointerdown', 300, surface)
  await pointer('pointermove', 500, window)
  await pointer('pointerup', 500, window)
  expect(onWindow).toHaveBeenCalledTimes(1)
  const { from, to } = onWindow.mock.lastCall?.[0] ?? {}
  expect(from).toMatch(/^\d{4}-\d{2}-01$/)
  expect(to > from).toBe(true)
  await act(async () =>
    box.querySelector('a rect')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
  )
  expect(go).not.toHaveBeenCalled()
})

it('asks for the periods between two places of the arrow keys with Shift', async () => {
  await act(async () => {
    const surface = box.querySelector('.recharts-surface')
    if (surface instanceof SVGElement) surface.focus()
    surface?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  })
  await press('ArrowRight')
  await press('ArrowRight', true)
  await press('ArrowRight', true)
  await press('Enter')
  expect(go).not.toHaveBeenCalled()
  expect(onWindow).toHaveBeenCalledTimes(1)
  const { from, to } = onWindow.mock.lastCall?.[0] ?? {}
  expect(to > from).toBe(true)
})

it.each([
  ['deadlines', deadlines],
  ['attack-response', attackResponse],
] as const)('draws the lanes of %s where the Still draws them, as high as they need', async (_, chart) => {
  const lanes = fixtureFrame(chart, 'ar')
  await act(async () => root.render(<Plot frame={lanes} size="narrow" id="plot" width={360} hint="open" go={go} />))
  const still = document.createElement('div')
  still.innerHTML = renderToStaticMarkup(<Still frame={lanes} size="narrow" id="plot" />)
  const places = (element: Element) =>
    [...element.querySelectorAll('rect[x], text[x], circle[cx], path[d]')].map(
      one => `${one.tagName} ${one.getAttribute('x') ?? one.getAttribute('cx')} ${one.getAttribute('d')}`,
    )
  const drawn = new Set(places(box))
  expect(places(still).length).toBeGreaterThan(40)
  expect(places(still).filter(place => !drawn.has(place))).toEqual([])
  expect(box.firstElementChild?.getAttribute('style')).toContain(`height: ${layoutOf(lanes, 'narrow').height}px`)
})

it('chooses a period with Shift and the sideways keys where the stops are rows', async () => {
  const lanes = fixtureFrame(deadlines, 'en')
  await act(async () =>
    root.render(<Plot frame={lanes} size="wide" id="plot" width={960} hint="open" go={go} onWindow={onWindow} />),
  )
  await act(async () => {
    const surface = box.querySelector('.recharts-surface')
    if (surface instanceof SVGElement) surface.focus()
    surface?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  })
  await press('ArrowDown')
  const told = box.querySelector('[role="status"]')?.textContent
  for (let n = 0; n < 4; n++) await press('ArrowRight', true)
  await press('ArrowLeft', true)
  expect(box.querySelector('[role="status"]')?.textContent).toBe(told)
  await press('Enter')
  expect(go).not.toHaveBeenCalled()
  expect(onWindow).toHaveBeenCalledTimes(1)
  const [first, last] = lanes.x.domain
  const { from, to } = onWindow.mock.lastCall?.[0] ?? {}
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  expect(days).toBeGreaterThan((2.5 / 48) * (last - first))
  expect(days).toBeLessThan((3.5 / 48) * (last - first))
})

it('goes from row to row of a chart whose stops are rows', async () => {
  const lanes = fixtureFrame(deadlines, 'en')
  await act(async () => root.render(<Plot frame={lanes} size="wide" id="plot" width={960} hint="open" go={go} />))
  await act(async () => {
    const surface = box.querySelector('.recharts-surface')
    if (surface instanceof SVGElement) surface.focus()
    surface?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  })
  await press('ArrowDown')
  await press('ArrowDown')
  const told = box.querySelector('[role="status"]')?.textContent
  const [first, second, third] = (lanes.lanes?.stops ?? []).map(stop => stop.lines[0]?.text ?? '')
  expect([first, second, third].some(text => text !== '' && told?.includes(text ?? ''))).toBe(true)
  expect(told).not.toContain(first)
  await press('Enter')
  expect(go).toHaveBeenCalledWith('/en/entries/IWM-M-9102')
})

it('offers each of several statements that stand at one place, to Enter and to a click alike', async () => {
  const levels = fixtureFrame(forceLevels, 'en', {
    ...{ scope: 'theatre', actor: ['us'], time: { from: '2023-11-01', to: '2023-11-30' } },
  })
  await act(async () => root.render(<Plot frame={levels} size="wide" id="plot" width={960} hint="open" go={go} />))
  await act(async () => {
    const surface = box.querySelector('.recharts-surface')
    if (surface instanceof SVGElement) surface.focus()
    surface?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  })
  await press('ArrowRight')
  await press('Enter')
  expect(go).not.toHaveBeenCalled()
  const menu = box.querySelector('[role="dialog"]')
  const links = [...(menu?.querySelectorAll('a') ?? [])]
  expect(links.map(link => link.getAttribute('href'))).toEqual([
    expect.stringMatching(/^\/en\/entries\/IWM-F-/),
    expect.stringMatching(/^\/en\/entries\/IWM-F-/),
  ])
  expect(document.activeElement).toBe(links[0])
  const key = (name: string) =>
    act(async () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })))
  await key('ArrowDown')
  expect(document.activeElement).toBe(links[1])
  await key('ArrowDown')
  expect(document.activeElement).toBe(links[0])
  await key('Escape')
  expect(box.querySelector('[role="dialog"]')).toBeNull()
  expect(document.activeElement).toBeInstanceOf(SVGElement)
})
