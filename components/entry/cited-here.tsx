import type { Reader } from '../reader'
import { citationAnchor } from './anchors'

type Props = { readonly reader: Reader; readonly numbers: readonly number[] }

/** The numbers of the citations that bear what stands before them, each leading to its quote. */
export function CitedHere({ reader, numbers }: Props) {
  const { t, f } = reader
  if (numbers.length === 0) return null
  const list = numbers.map(n => f.digits(String(n)))
  return (
    <span className="ms-1 text-xs whitespace-nowrap">
      <span className="sr-only">{t('entry.cited_here', { list: list.join(', ') })}</span>
      {numbers.map((n, index) => (
        <a key={n} href={`#${citationAnchor(n)}`} className="px-1 py-0.5 no-underline hover:underline">
          <bdi>[{list[index]}]</bdi>
        </a>
      ))}
    </span>
  )
}
