/** Where a reader was in a list: the first row in sight, how far it was pushed up, the row in focus. */
export type Place = {
  readonly index: number
  readonly offset: number
  readonly focus: string | null
}

const KEY = 'iwm-place '

let stepped = false
let listening = false

/** Listens for steps back and forth, so that only they lead to the place and a new visit begins at the top. */
export function watchSteps(): void {
  if (listening) return
  listening = true
  const [entry] = performance.getEntriesByType('navigation')
  stepped = entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate'
  window.addEventListener('popstate', () => {
    stepped = true
  })
}

/** Remembers the place in the list of an address until the tab is closed. */
export function keepPlace(address: string, place: Place): void {
  try {
    window.sessionStorage.setItem(KEY + address, JSON.stringify(place))
  } catch {
    // The store is full or forbidden: the list begins at the top next time.
  }
}

/** The place that a step back or forth, or a reload, leads to; null on a new visit. */
export function keptPlace(address: string): Place | null {
  if (!stepped) return null
  stepped = false
  try {
    return asPlace(JSON.parse(window.sessionStorage.getItem(KEY + address) ?? 'null'))
  } catch {
    return null
  }
}

function asPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null
  if (!('index' in value && 'offset' in value && 'focus' in value)) return null
  const { index, offset, focus } = value
  if (typeof index !== 'number' || typeof offset !== 'number') return null
  return { index, offset, focus: typeof focus === 'string' ? focus : null }
}
