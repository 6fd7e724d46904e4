const TURNED: Readonly<Record<string, string>> = {
  ArrowDown: 'ArrowLeft',
  ArrowRight: 'ArrowLeft',
  ArrowUp: 'ArrowRight',
  ArrowLeft: 'ArrowRight',
}

/**
 * Makes the arrow keys go down and up the rows of a chart that Recharts lays out upright: it knows the two sideways keys alone
 * and there takes the left one for "next". With Shift they choose a period and are left alone. Answers what takes this back.
 */
export function turnArrows(box: HTMLElement): () => void {
  let passing = false
  const onKeyDown = (event: KeyboardEvent) => {
    const key = passing || event.shiftKey ? undefined : TURNED[event.key]
    if (key === undefined) return
    event.stopPropagation()
    event.preventDefault()
    passing = true
    event.target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    passing = false
  }
  box.addEventListener('keydown', onKeyDown, true)
  return () => box.removeEventListener('keydown', onKeyDown, true)
}
