/** Six letters and digits that differ, as good as always, where texts do. */
const shortOf = (text: string): string =>
  [...text]
    .reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 36 ** 6, 7)
    .toString(36)
    .padStart(6, '0')

/**
 * What tells a view from others of its chart and revision wherever several are named side by side, such as files in a folder and keys in a
 * bibliography: `-` and six letters and digits of what its address states beyond the revision; empty where it states nothing else.
 */
export function viewTag(address: URLSearchParams): string {
  const stated = [...address].filter(([name]) => name !== 'rev' && name !== 'day')
  const view = stated.map(([name, value]) => `${name}=${value}`).toSorted()
  return view.length === 0 ? '' : `-${shortOf(view.join('&'))}`
}
