import { KINDS, type Kind } from '@/lib/domain/kinds'
import { KindMark } from '../../marks/kind-mark'
import type { Reader } from '../../reader'
import { Bidi } from '../../text/bidi'

export type PlanReason = { readonly tone: 'bad' | 'doubt' | 'plain'; readonly field: string; readonly text: string }

export type PlanLine = {
  readonly line: number
  readonly action: 'add' | 'change' | 'skip' | 'refuse'
  readonly kind: Kind | null
  readonly event_id: string | null
  readonly date_edtf: string | null
  readonly place: string | null
  /** What it is called or says, so that a wrong encoding is seen before anything is written. */
  readonly words?: string | null
  readonly reasons: readonly PlanReason[]
}

type Props = { readonly reader: Reader; readonly lines: readonly PlanLine[] }

const TONE = { add: 'text-good', change: 'text-warn', skip: 'text-muted', refuse: 'text-bad' }
const REASON = { bad: 'text-bad', doubt: 'text-warn', plain: 'text-muted' }

/** What would become of rows of a file, one by one. */
export function PlanTable({ reader, lines }: Props) {
  const { t, f, say, prefs } = reader
  return (
    <table className="dense">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">{t('imports.line')}</th>
          <th scope="col">{t('imports.action')}</th>
          <th scope="col">{t('imports.record')}</th>
          <th scope="col">{t('imports.why')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, action, kind, event_id, date_edtf, place, words, reasons }) => (
          <tr
            key={line}
            className="max-sm:border-line align-top max-sm:grid max-sm:grid-cols-[3rem_1fr] max-sm:border-b max-sm:py-2 [&>*]:max-sm:border-0 [&>*]:max-sm:py-0.5"
          >
            <th scope="row" className="tabular-nums font-normal">
              {f.number(line)}
            </th>
            <td className={`${TONE[action]} font-semibold whitespace-nowrap`}>{t(`imports.action.${action}`)}</td>
            <td className="max-sm:col-span-2 sm:min-w-48">
              {kind && (
                <>
                  <KindMark kind={kind} /> {say(KINDS[kind].label)}
                </>
              )}
              {event_id && (
                <>
                  {' '}
                  <a href={`/${prefs.locale}/admin/entries/${event_id}`}>
                    <bdi>{event_id}</bdi>
                  </a>
                </>
              )}
              <span className="text-muted block">
                <Bidi>
                  {[date_edtf === null ? '' : f.edtf(date_edtf, 'medium'), place ?? ''].filter(Boolean).join(' · ')}
                </Bidi>
              </span>
              {words && (
                <span className="line-clamp-2">
                  <Bidi>{words}</Bidi>
                </span>
              )}
            </td>
            <td className="max-sm:col-span-2">
              <ul>
                {reasons.map(({ tone, field, text }) => (
                  <li key={`${field} ${text}`} className={REASON[tone]}>
                    {field && (
                      <>
                        <bdi className="font-mono text-xs">{field}</bdi>:{' '}
                      </>
                    )}
                    <Bidi>{text}</Bidi>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
