import { anchorOf } from '@/lib/domain/codebook'
import type { EntryRecord } from '@/lib/domain/record'
import { type Countable, countedIn } from '@/lib/domain/tally'
import { VERIFICATION } from '@/lib/domain/vocabularies/event'
import { CodebookLink } from '../codebook/codebook-link'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'

type GradeProps = {
  readonly reader: Reader
  readonly label: string
  readonly code: string | null
  readonly reason: string
}

const SCALE = ['discounted', 'contested', 'weak', 'fair', 'confirmed']

/** A grade as a word and as steps filled on a scale of five, with its written reason. */
function Grade({ reader, label, code, reason }: GradeProps) {
  const step = code === null ? -1 : SCALE.indexOf(code)
  return (
    <div className="border-line border-b py-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-muted text-sm">{label}</span>
        <span className="font-semibold">
          {code === null ? (
            reader.t('records.not_reported')
          ) : (
            <CodebookLink reader={reader} anchor={anchorOf('verification', code)}>
              {word(reader, VERIFICATION, code)}
            </CodebookLink>
          )}
        </span>
        <span className="flex gap-0.5 self-center" aria-hidden="true">
          {SCALE.map((name, index) => (
            <span key={name} className={`h-2 w-4 border ${index <= step ? 'bg-ink border-ink' : 'border-muted'}`} />
          ))}
        </span>
      </p>
      <p className="text-sm">
        <Bidi>{reason || reader.t('entry.no_reason')}</Bidi>
      </p>
    </div>
  )
}

/** Which numbers of the charts an event is part of, and why not of the stricter ones. */
function Counted({ reader: { t }, record }: { readonly reader: Reader; readonly record: Countable }) {
  const { bound, why } = countedIn(record)
  return (
    <div className="border-line border-b py-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-muted text-sm">{t('entry.counted')}</span>
        <span className="font-semibold">{t('entry.counted_in', { bound: bound ?? 'none' })}</span>
      </p>
      {why !== null && <p className="text-sm">{t('entry.counted_why', { why })}</p>}
    </div>
  )
}

type Props = { readonly reader: Reader; readonly record: EntryRecord }

/** How sure it is that it happened and, apart from that, who did it; what that means for the numbers. */
export function Grades({ reader, record }: Props) {
  const { t, say } = reader
  const event = record.kind === 'attack' || record.kind === 'strike'
  return (
    <>
      <Grade
        reader={reader}
        label={t('entry.occurrence')}
        code={record.verification}
        reason={say({ en: record.verification_reason_en, ar: record.verification_reason_ar })}
      />
      {event && (
        <Grade
          reader={reader}
          label={t('entry.attribution')}
          code={record.attribution}
          reason={say({ en: record.attribution_reason_en, ar: record.attribution_reason_ar })}
        />
      )}
      {event && record.status === 'published' && <Counted reader={reader} record={record} />}
    </>
  )
}
