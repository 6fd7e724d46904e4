import { happenedThen, hasHappened } from '@/lib/domain/milestone-happened'
import type { MilestoneRecord } from '@/lib/domain/record'
import { MILESTONE_KIND, MILESTONE_STATUS } from '@/lib/domain/vocabularies/milestone'
import { KindMark } from '../marks/kind-mark'
import type { Reader } from '../reader'
import { recordTitle, word } from '../records/figure'
import { Bidi } from '../text/bidi'

type Props = { readonly reader: Reader; readonly milestones: readonly MilestoneRecord[] }

/** Milestones, newest first, on one line of time with today on it; what has not surely happened on its day has a hollow mark. */
export function Timeline({ reader, milestones }: Props) {
  const { t, f, today } = reader
  const ahead = milestones.filter(item => (item.date_min ?? '') > today).length
  return (
    <ol className="border-line ms-1.5 border-s">
      {milestones.map((item, index) => (
        <li key={item.event_id} className="relative pb-3 ps-5">
          {index === ahead && (
            <p className="text-muted border-muted -ms-5 mb-3 border-t border-dashed ps-5 pt-1 text-sm">
              <Bidi>{t('overview.today', { date: f.date(today) })}</Bidi>
            </p>
          )}
          <span className="relative">
            <span className="bg-page absolute -start-[1.7rem] top-0.5 leading-none">
              <KindMark kind="milestone" hollow={!happenedThen(item)} />
            </span>
            <span className="text-muted text-sm">
              <Bidi>{f.edtf(item.date_edtf)}</Bidi>
              {' · '}
              {word(reader, MILESTONE_KIND, item.milestone_kind)}
              {item.milestone_status !== null &&
                !hasHappened(item) &&
                ` · ${word(reader, MILESTONE_STATUS, item.milestone_status)}`}
            </span>
          </span>
          <br />
          <a href={reader.link(`entries/${item.event_id}`)} className="title-link leading-snug">
            <Bidi>{recordTitle(reader, item)}</Bidi>
          </a>
        </li>
      ))}
    </ol>
  )
}
