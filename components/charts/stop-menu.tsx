'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Bidi } from '../text/bidi'

/** Several things that stand at one place of a chart, to choose from. */
export type StopChoice = {
  readonly title: string
  readonly opens: readonly { readonly text: string; readonly href: string }[]
  /** Where it stands, in CSS pixels of the chart's box. */
  readonly x: number
  readonly y: number
}

type Props = StopChoice & {
  readonly dir: 'ltr' | 'rtl'
  /** Width of the box, in CSS pixels. */
  readonly width: number
  /** Told that the reader is done, and whether by key. */
  readonly onClose: (byKey: boolean) => void
  /** False where it is only looked at. */
  readonly takesFocus?: boolean
}

const WIDTH = 288
const AIR = 8

/** A list of links over the chart. The first has the focus; arrow keys go through them, Escape closes. */
export function StopMenu({ title, opens, x, y, dir, width, onClose, takesFocus = true }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const links = () => [...(list.current?.querySelectorAll('a') ?? [])]
  useEffect(() => {
    if (takesFocus) list.current?.querySelector('a')?.focus({ preventScroll: true })
    const onDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && list.current?.contains(target))) onClose(false)
    }
    document.addEventListener('pointerdown', onDown)
    return () => document.removeEventListener('pointerdown', onDown)
  }, [onClose, takesFocus])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClose(true)
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const all = links()
    const at = all.findIndex(link => document.activeElement?.isSameNode(link))
    all.at((at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length)?.focus()
  }
  const room = Math.min(WIDTH, width - 2 * AIR)
  return (
    <div
      ref={list}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="border-ink bg-surface absolute z-20 border p-2 text-start text-sm leading-snug shadow-sm"
      style={{ insetInlineStart: Math.max(AIR, Math.min(x, width - room - AIR)), insetBlockStart: y, width: room }}
    >
      <div dir={dir}>
        <p className="font-semibold">
          <Bidi>{title}</Bidi>
        </p>
        <ul>
          {opens.map(({ text, href }) => (
            <li key={href}>
              <a href={href} className="block py-1">
                <Bidi>{text}</Bidi>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
