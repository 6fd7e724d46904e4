// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { takeOver } from '@/components/charts/take-over'

afterEach(() => {
  document.body.replaceChildren()
})

/** A chart whose surface comes only after a while, and what it hears. */
function lateChart() {
  const box = document.createElement('div')
  document.body.append(box)
  const heard: string[] = []
  const come = () => {
    box.innerHTML = '<svg class="recharts-surface" tabindex="0"></svg>'
    const surface = box.querySelector('svg')
    for (const type of ['keydown', 'mousemove'])
      surface?.addEventListener(type, event =>
        heard.push(
          event instanceof KeyboardEvent ? event.key : event instanceof MouseEvent ? `at ${event.clientX}` : '',
        ),
      )
  }
  return { box, come, heard }
}

it('replays the arrow keys pressed before the chart was there, and gives it the focus', async () => {
  const { box, come, heard } = lateChart()
  const reached = { pointer: null, keys: ['ArrowRight', 'ArrowRight'] }
  takeOver(box, true, reached)
  requestAnimationFrame(() => requestAnimationFrame(come))
  await vi.waitFor(() => expect(heard).toEqual(['ArrowRight', 'ArrowRight']))
  expect(document.activeElement).toBe(box.querySelector('svg'))
  expect(reached.keys).toEqual([])
})

it('shows what lies under a pointer that rests, wherever the box was scrolled to meanwhile', async () => {
  const { box, come, heard } = lateChart()
  box.getBoundingClientRect = () => new DOMRect(30, 0, 300, 200)
  takeOver(box, false, { pointer: { x: 120, y: 40 }, keys: [] })
  requestAnimationFrame(() => requestAnimationFrame(come))
  await vi.waitFor(() => expect(heard).toEqual(['at 150']))
})
