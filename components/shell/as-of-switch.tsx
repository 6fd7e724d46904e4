import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { AsOfForm } from './as-of-form'

type Props = {
  readonly reader: Reader
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

/**
 * Says which state of the record is on screen and opens the question for another one. The browser's own popover: it lies over
 * the page, closes on Esc and gives the focus back, all without a script.
 */
export function AsOfSwitch({ reader, path, query }: Props) {
  const { t, f, rev } = reader
  return (
    <>
      <button
        type="button"
        popoverTarget="as-of"
        className={`cursor-pointer py-1 underline decoration-dotted underline-offset-4 ${rev === null ? 'text-muted' : 'text-ink font-semibold'}`}
      >
        <Bidi>{rev === null ? t('asof.now') : t('asof.pinned', { n: f.digits(String(rev)) })}</Bidi>
      </button>
      <div id="as-of" popover="auto" role="dialog" aria-labelledby="as-of-title" className="as-of-panel">
        <h2 id="as-of-title" className="mb-2 font-semibold">
          {t('asof.title')}
        </h2>
        <AsOfForm reader={reader} path={path} query={query} id="as-of" label={t('asof.label')} />
      </div>
    </>
  )
}
