import type { ReactNode } from 'react'
import type { PlainDate } from '@/lib/core/plain-date'
import type { AttackRecord, ForceLevelRecord, MilestoneRecord } from '@/lib/domain/record'
import { ChangeList, type ChangeView } from '../changes/change-list'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { AttacksLately, type AttackWindow } from './attacks-lately'
import { CommitmentList, type CommitmentRow } from './commitment-list'
import { headline } from './headline'
import { Timeline } from './timeline'
import { Troops } from './troops'

type Props = {
  readonly reader: Reader
  readonly force: {
    readonly record: ForceLevelRecord
    readonly range: { readonly low: number; readonly high: number } | null
    readonly sources: readonly { readonly id: string; readonly label: string }[]
  } | null
  readonly commitments: readonly CommitmentRow[]
  readonly attacks: AttackWindow | null
  readonly lastAttack: AttackRecord | null
  /** Last plain date that the record covers attacks for. */
  readonly coveredTo: PlainDate | null
  /** Newest first. */
  readonly milestones: readonly MilestoneRecord[]
  readonly changes: readonly ChangeView[]
  /** The charts, drawn. */
  readonly children: ReactNode
}

/** Commitments in view at once, and milestones beside the charts; the others are one step away. */
const SHOWN = { commitments: 5, milestones: 26 } as const

/** The first page: where the withdrawal stands, then the charts, the milestones, the latest changes. */
export function OverviewView(props: Props) {
  const { reader, force, commitments, attacks, lastAttack, coveredTo, milestones, changes, children } = props
  const { t, f } = reader
  const head = 'mb-2 text-sm font-semibold'
  return (
    <>
      <header className="mb-6 grid gap-x-10 gap-y-2 lg:grid-cols-[8fr_4fr] lg:items-end">
        <h1 className="text-2xl leading-snug font-semibold sm:text-4xl sm:leading-tight">
          <Bidi>{headline(reader, commitments)}</Bidi>
        </h1>
        {coveredTo && (
          <p className="text-muted text-sm">
            <Bidi>{t('overview.standfirst_covered', { date: f.date(coveredTo) })}</Bidi>
          </p>
        )}
      </header>
      <div className="border-rule max-lg:divide-line grid border-t-2 max-lg:divide-y lg:grid-cols-[3fr_6fr_3fr] lg:grid-rows-[auto_1fr]">
        <section aria-labelledby="troops" className="py-3 lg:pe-6">
          <h2 id="troops" className={head}>
            {t('overview.troops')}
          </h2>
          <Troops
            reader={reader}
            record={force?.record ?? null}
            range={force?.range ?? null}
            sources={force?.sources ?? []}
          />
        </section>
        <section
          aria-labelledby="commitments"
          className="lg:border-line py-3 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:border-x lg:px-6"
        >
          <h2 id="commitments" className={head}>
            {t('overview.commitments')}
          </h2>
          <CommitmentList reader={reader} rows={commitments} shown={SHOWN.commitments} />
        </section>
        <section aria-labelledby="attacks-lately" className="py-3 lg:col-start-3 lg:row-span-2 lg:row-start-1 lg:ps-6">
          <h2 id="attacks-lately" className={head}>
            {t('overview.attacks')}
          </h2>
          <AttacksLately reader={reader} window={attacks} last={lastAttack} />
        </section>
        <section
          aria-labelledby="last-change"
          className="lg:border-line py-3 lg:col-start-1 lg:row-start-2 lg:me-6 lg:mt-3 lg:border-t"
        >
          <h2 id="last-change" className="text-sm font-semibold">
            {t('overview.last_change')}
          </h2>
          <ChangeList reader={reader} changes={changes.slice(0, 1)} named={4} />
        </section>
      </div>
      <div className="mt-10 gap-x-12 lg:grid lg:grid-cols-[8fr_4fr]">
        <div className="min-w-0">
          <h2 className="sr-only">{t('overview.charts')}</h2>
          {children}
        </div>
        <aside className="min-w-0" aria-labelledby="timeline">
          <div className="border-rule mt-10 border-t pt-2 lg:mt-0">
            <h2 id="timeline" className="text-lg font-semibold">
              {t('overview.timeline')}
            </h2>
            <p className="text-muted mb-3 text-sm">{t('overview.timeline_note')}</p>
            <Timeline reader={reader} milestones={milestones.slice(0, SHOWN.milestones)} />
            <a href={reader.link('entries', { kind: 'milestone' })}>{t('overview.timeline_all')}</a>
          </div>
        </aside>
      </div>
      <section aria-labelledby="latest" className="border-rule mt-12 border-t pt-2">
        <h2 id="latest" className="text-lg font-semibold">
          {t('overview.changes')}
        </h2>
        <ChangeList reader={reader} changes={changes} named={6} />
        <p className="mt-2">
          <a href={reader.link('changes')}>{t('overview.changes_all')}</a>
        </p>
      </section>
    </>
  )
}
