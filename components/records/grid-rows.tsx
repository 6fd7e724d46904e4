import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Bidi } from '../text/bidi'
import type { RowsProps } from './grid-props'
import { NotCome } from './not-come'
import { keepPlace, keptPlace, type Place, watchSteps } from './place-kept'
import { RowCells } from './row-cells'
import { rowAt } from './row-pages'
import { useRowPages } from './use-row-pages'

/** Height of a row before it is measured, in pixels. */
const USUAL = 66
/** Where a new visit begins. */
const TOP: Place = { index: 0, offset: 0, focus: null }
/** Rows drawn beyond the sight, so that the keyboard finds the next link there. */
const BEYOND = 8

const indexOf = (element: Element | null): number | null => {
  const text = element?.closest('tr[data-index]')?.getAttribute('data-index')
  return text === null || text === undefined ? null : Number(text)
}

const spacer = (key: string, height: number, width: number) =>
  height > 0 && (
    <tr key={key} className="print:hidden">
      <td colSpan={width} aria-hidden="true" className="spacer" style={{ height }} />
    </tr>
  )

/**
 * The rows of the first page as the server draws them; once the script runs, those in sight of the whole list, wherever it is
 * scrolled to, and the one in focus. The rows of the server stay the same elements: a tap while the script comes would be lost
 * on one that is replaced.
 */
export function GridRows({ box, address, columns, first, before, count, more, words, load, width }: RowsProps) {
  const { list, state, look, retry } = useRowPages(first, count, load)
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    watchSteps()
    setPlace(keptPlace(address) ?? TOP)
  }, [address])
  const [focused, setFocused] = useState<number | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => USUAL,
    overscan: BEYOND,
    initialRect: { width: 0, height: 900 },
    // The heading row covers the top of the box.
    scrollPaddingStart: 40,
    rangeExtractor: range => {
      const shown = defaultRangeExtractor(range)
      return focused === null || focused >= range.count || shown.includes(focused)
        ? shown
        : [...shown, focused].sort((a, b) => a - b)
    },
  })
  const live = place !== null
  const items = live
    ? virtual.getVirtualItems()
    : first.map((_, index) => ({ key: index, index, start: index * USUAL, end: (index + 1) * USUAL }))
  // A row that is kept because it has the focus may lie far from what is seen: what lies between is not asked for.
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {}
  const inSight = items.filter(
    ({ index }) => index !== focused || (index >= startIndex - BEYOND && index <= endIndex + BEYOND),
  )
  const top = inSight[0]?.index ?? 0
  const bottom = inSight.at(-1)?.index ?? 0
  useEffect(() => {
    if (live) look(top, bottom)
  }, [live, look, top, bottom])

  // Back from a record: to the same row, and to the link that was followed.
  const restored = useRef(false)
  useLayoutEffect(() => {
    if (restored.current || !box.current || place === null) return
    restored.current = true
    if (place.index === 0 && place.offset === 0) {
      box.current.scrollTop = 0
      return
    }
    const start = virtual.getOffsetForIndex(place.index, 'start')?.[0] ?? place.index * USUAL
    virtual.scrollToOffset(start + place.offset)
  }, [virtual, place, box])
  const focusedAgain = useRef(false)
  useEffect(() => {
    const id = place?.focus ?? null
    if (id === null || focusedAgain.current) return
    const link = body.current?.querySelector<HTMLElement>(`a[href*="/entries/${CSS.escape(id)}"]`)
    if (!link) return
    focusedAgain.current = true
    link.focus({ preventScroll: true })
  })

  useEffect(() => {
    const scroller = box.current
    if (!scroller) return
    let timer = 0
    const keep = () => {
      const at = virtual.getVirtualItemForOffset(scroller.scrollTop)
      const focus = rowAt(list, indexOf(document.activeElement) ?? -1)?.id ?? null
      const index = at?.index ?? 0
      keepPlace(address, { index, offset: scroller.scrollTop - (at?.start ?? 0), focus })
    }
    const later = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(keep, 200)
    }
    scroller.addEventListener('scroll', later, { passive: true })
    window.addEventListener('pagehide', keep)
    const jump = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null
      if (typing || event.defaultPrevented || !(event.key === 'Home' || event.key === 'End')) return
      if (event.altKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      // Rows are measured when they are seen, so that the end of the box is not where it was when the key was pressed.
      if (event.key === 'Home') virtual.scrollToOffset(0)
      else virtual.scrollToIndex(count - 1, { align: 'end' })
    }
    scroller.addEventListener('keydown', jump)
    scroller.addEventListener('click', keep)
    return () => {
      window.clearTimeout(timer)
      scroller.removeEventListener('scroll', later)
      window.removeEventListener('pagehide', keep)
      scroller.removeEventListener('click', keep)
      scroller.removeEventListener('keydown', jump)
    }
  }, [box, address, list, count, virtual])

  let reached = 0
  // What did not come is said where it is looked for: in the first row wholly in sight, not in one drawn above it, from
  // which the way out would run away when it is reached for.
  const absent = state === 'failed' || state === 'paused' ? items.filter(({ index }) => !rowAt(list, index)) : []
  const missing = (absent.find(({ index }) => index > startIndex && index <= endIndex) ?? absent.at(-1))?.index
  const rows = items.flatMap(item => {
    const gap = spacer(`before ${item.index}`, item.start - reached, width)
    reached = item.end
    const row = rowAt(list, item.index)
    return [
      gap,
      <tr
        key={item.key}
        ref={live ? virtual.measureElement : undefined}
        data-index={item.index}
        aria-rowindex={before + item.index + 2}
      >
        {row ? (
          <RowCells row={row} columns={columns} foundLabel={words.found} />
        ) : (
          <td colSpan={width} className="awaited" aria-label={item.index === missing ? undefined : words.loading}>
            {item.index === missing && <NotCome words={words} paused={state === 'paused'} retry={retry} />}
          </td>
        )}
      </tr>,
    ]
  })
  const printed = items.filter(({ index }) => rowAt(list, index)).length
  return (
    <tbody
      ref={body}
      onFocus={event => setFocused(indexOf(event.target))}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null)
      }}
    >
      {rows}
      {live && spacer('after', virtual.getTotalSize() - reached, width)}
      {live && more && (
        <tr>
          <td colSpan={width} className="text-muted">
            {words.more}
          </td>
        </tr>
      )}
      {(printed < before + count || more) && (
        <tr className="hidden print:table-row">
          <td colSpan={width}>
            <Bidi>{words.printed.replace('{n}', new Intl.NumberFormat(words.numerals).format(printed))}</Bidi>
          </td>
        </tr>
      )}
    </tbody>
  )
}
