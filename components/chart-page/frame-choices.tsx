import type { Frame, FrameChoice } from '@/lib/charts/frame'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

/** More than this push the picture off the first screen; the whole list waits behind one line. */
const AT_ONCE = 4

type LinksProps = {
  readonly reader: Reader
  readonly choices: readonly FrameChoice[]
  /** On a phone only the chosen one is seen, so that the picture stays near. */
  readonly brief?: boolean
}

function Links({ reader, choices, brief = false }: LinksProps) {
  return (
    <ul className="grid gap-x-6 text-sm sm:grid-cols-2">
      {choices.map(choice => (
        <li key={choice.key} className={brief && !choice.chosen ? 'max-sm:hidden' : ''}>
          <a
            href={choice.href}
            rel="nofollow"
            aria-current={choice.chosen ? 'true' : undefined}
            className={`inline-block rounded-sm px-1.5 py-1 no-underline hover:underline ${choice.chosen ? 'bg-ink text-page font-semibold' : 'text-ink'}`}
          >
            <Bidi>{reader.t('claims.choice', { label: choice.label, n: choice.n })}</Bidi>
          </a>
        </li>
      ))}
    </ul>
  )
}

type Props = { readonly reader: Reader; readonly frame: Frame }

/** The questions of a chart that shows one at a time, as links; the one on screen is always among those seen. */
export function FrameChoices({ reader, frame }: Props) {
  const { t } = reader
  const choices = frame.choices ?? []
  if (choices.length < 2) return null
  return (
    <nav aria-label={t('claims.choose')} className="no-print border-line border-b pb-2">
      <p className="label py-1">{t('claims.choose')}</p>
      <Links reader={reader} choices={choices.filter((choice, index) => index < AT_ONCE || choice.chosen)} brief />
      <details>
        <summary className="cursor-pointer px-1.5 py-1 text-sm">
          {t('claims.choose_all', { n: choices.length })}
        </summary>
        <Links reader={reader} choices={choices} />
      </details>
    </nav>
  )
}
