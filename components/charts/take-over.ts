/** The pointer's place is that in the box: the page may have been scrolled since. */
type Reached = { pointer: { readonly x: number; readonly y: number } | null; keys: string[] }

/** The surface comes a few frames after the chart that holds it. */
const FRAMES = 60

/**
 * Hands to a chart that has just come what its reader did before it could answer: it takes the focus that the picture had, goes
 * where the arrow keys went, and shows what lies under the pointer. Answers with what stops the waiting.
 */
export function takeOver(box: HTMLElement, focused: boolean, reached: Reached | undefined): () => void {
  let frames = FRAMES
  let waiting = requestAnimationFrame(function take() {
    const surface = box.querySelector('svg.recharts-surface[tabindex]')
    if (!(surface instanceof SVGElement)) {
      if (frames-- > 0) waiting = requestAnimationFrame(take)
      return
    }
    if (focused) {
      surface.focus({ preventScroll: true })
      for (const key of reached?.keys.splice(0) ?? [])
        surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    } else if (reached?.pointer) {
      const { left, top } = box.getBoundingClientRect()
      const [clientX, clientY] = [reached.pointer.x + left, reached.pointer.y + top]
      surface.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, bubbles: true }))
    }
  })
  return () => cancelAnimationFrame(waiting)
}
