import type { Stop } from '@/lib/charts/stops'
import { Bidi } from '../text/bidi'
import { colorOf } from './patterns'

type Props = { readonly stop: Stop; readonly dir: 'ltr' | 'rtl'; readonly hint: string; readonly small: boolean }

/** More lines than this hide the picture; the records hold the rest. */
const MOST_LINES = 6

/** The details of a place on the chart: the same for the pointer and for the keyboard, read aloud as they change. */
export function StopCard({ stop, dir, hint, small }: Props) {
  return (
    <div
      dir={dir}
      role="status"
      className={`border-line bg-surface text-ink border text-start leading-snug shadow-sm ${small ? 'max-w-44 p-1.5 text-xs' : 'max-w-72 p-2 text-[0.8125rem]'}`}
    >
      <p className="font-semibold">
        <Bidi>{stop.title}</Bidi>
      </p>
      {stop.lines.slice(0, MOST_LINES).map(line => (
        <p key={line.key} className={`flex gap-1.5 ${small ? '' : 'mt-1'}`}>
          <span aria-hidden="true" className="mt-1 size-2.5 shrink-0" style={{ background: colorOf(line.color) }} />
          <span>
            <Bidi>{line.text}</Bidi>
            {line.source !== undefined && <bdi className="text-muted block">{line.source}</bdi>}
          </span>
        </p>
      ))}
      {stop.href !== undefined && !small && <p className="text-muted mt-1">{hint}</p>}
    </div>
  )
}
