import { kindDefinition } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import type { Names, Reader } from '../reader'
import { Bidi } from '../text/bidi'
import type { ConflictView, SourceName } from './detail'
import { fieldLabel, fieldText } from './field-value'
import { sourceName } from './source-name'

type Props = {
  readonly reader: Reader
  readonly record: EntryRecord
  readonly conflicts: readonly ConflictView[]
  /** The reports cited, for their names. */
  readonly sources: readonly SourceName[]
  readonly names: Names
}

/** What each source says of a field on which they disagree, side by side, the kept value marked. */
export function Conflicts({ reader, record, conflicts, sources, names }: Props) {
  const { t, say } = reader
  const words = (one: ConflictView) => (reader.prefs.locale === 'ar' && one.value_ar ? one.value_ar : one.value)
  const { fields } = kindDefinition(record.kind)
  const keys = [...new Set(conflicts.map(conflict => conflict.field))]
  return keys.map(key => {
    const field = fields[key]
    return (
      <section key={key} className="mb-4">
        <h3 className="text-muted mb-1 text-sm font-semibold">{field ? fieldLabel(reader, key, field) : key}</h3>
        <ul className="grid gap-px sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
          {conflicts
            .filter(conflict => conflict.field === key)
            .map(conflict => {
              const source = sources.find(one => one.source_id === conflict.source_id)
              return (
                <li
                  key={conflict.id}
                  className={`border-s-4 px-3 py-2 ${conflict.adopted ? 'border-ink bg-raised' : 'border-line'}`}
                >
                  <p className="font-semibold">
                    <Bidi>{field ? fieldText(reader, field, words(conflict), names) : words(conflict)}</Bidi>
                  </p>
                  {conflict.adopted && <p className="text-sm font-medium">{t('entry.adopted')}</p>}
                  {conflict.source_id !== null && (
                    <p className="text-sm">
                      <a href={reader.link(`sources/${encodeURIComponent(conflict.source_id)}`)}>
                        <bdi>{source ? sourceName(reader, source) : (conflict.source_title ?? conflict.source_id)}</bdi>
                      </a>
                    </p>
                  )}
                  <p className="text-muted text-sm">
                    <Bidi>{say({ en: conflict.reason_en, ar: conflict.reason_ar })}</Bidi>
                  </p>
                </li>
              )
            })}
        </ul>
      </section>
    )
  })
}
