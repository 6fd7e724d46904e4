import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, vi } from 'vitest'

/** A page that a part is made live in: a fresh one for each test, gone after it. */
export type Mounted = {
  /** What holds the part. */
  readonly box: HTMLElement
  /** Shows the part, or shows it anew with other properties. */
  readonly show: (node: ReactNode) => Promise<void>
  /** Presses the button that is called so. Throws where there is none. */
  readonly press: (called: string) => Promise<void>
  /** Takes the part away and begins with an empty box. */
  readonly anew: () => Promise<void>
}

/** Gives the tests of a file such a page; for those that run in a DOM. */
export function mounted(): Mounted {
  const box = document.createElement('div')
  let root: Root
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    document.body.append(box)
    root = createRoot(box)
  })
  afterEach(async () => {
    await act(async () => root.unmount())
    box.remove()
    vi.unstubAllGlobals()
  })
  return {
    box,
    show: node => act(async () => root.render(node)),
    press: called =>
      act(async () => {
        const found = [...box.querySelectorAll('button')].find(one => one.textContent === called)
        if (!found) throw new Error(`no button ${called}`)
        found.click()
      }),
    anew: async () => {
      await act(async () => root.unmount())
      root = createRoot(box)
    },
  }
}
