import { Bidi } from '../text/bidi'

type Props = {
  readonly label: string
  /** One sentence. */
  readonly why: string
  /** Whether the address asks for it all the same. */
  readonly asked: boolean
  /** "set aside", for those who hear the page. */
  readonly mark: string
}

/** A filter that means nothing on this page: it stands where it always stands, and says why it does nothing. */
export function Aside({ label, why, asked, mark }: Props) {
  return (
    <details name="filters" className="filter">
      <summary className={`pill pill-aside ${asked ? 'pill-on' : ''}`}>
        <span>
          <span className="line-through">{label}</span>
          <span className="sr-only">{`, ${mark}`}</span>
        </span>
      </summary>
      <div className="filter-panel">
        <p className="max-w-60">
          <Bidi>{why}</Bidi>
        </p>
      </div>
    </details>
  )
}
