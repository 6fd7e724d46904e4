// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { turnArrows } from '@/components/charts/row-keys'

it('passes the arrows on as a chart with sideways keys takes them: down and right are next, and with Shift as they are', () => {
  const box = document.createElement('div')
  const inner = document.createElement('button')
  box.append(inner)
  document.body.append(box)
  const heard: string[] = []
  document.body.addEventListener('keydown', event => heard.push(event.key))
  const back = turnArrows(box)
  const press = (key: string, shiftKey = false) =>
    inner.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }))
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'Enter']) press(key)
  expect(heard).toEqual(['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'Enter'])
  press('ArrowDown', true)
  expect(heard.at(-1)).toBe('ArrowDown')
  back()
  press('ArrowDown')
  expect(heard.at(-1)).toBe('ArrowDown')
  box.remove()
})
