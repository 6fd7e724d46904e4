import type { ReactNode } from 'react'
import { type Kind, kindDefinition } from '@/lib/domain/kinds'
import { DEADLINE_KIND } from '@/lib/domain/vocabularies/milestone'
import type { PartView, SourceName } from '../entry/detail'
import { fieldLabel, fieldText } from '../entry/field-value'
import { linkWords } from '../entry/linked'
import { sourceName } from '../entry/source-name'
import type { Names, Reader } from '../reader'
import { recordTitle, word } from '../records/figure'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  readonly kind: Kind
  readonly part: PartView
  readonly names: Names
}

function SourceLink({ reader, source }: { readonly reader: Reader; readonly source: SourceName }) {
  return (
    <a href={reader.link(`sources/${encodeURIComponent(source.source_id)}`)}>
      <bdi>{sourceName(reader, source)}</bdi>
    </a>
  )
}

/** What a part is: a heading by its sort, then the thing itself. */
function describe({ reader, kind, part, names }: Props): { readonly head: string; readonly body: ReactNode } {
  const { t, f, prefs } = reader
  const { fields } = kindDefinition(kind)
  const way = part.added ? 'added' : 'removed'
  const label = (key: string) => {
    const field = fields[key]
    return field ? fieldLabel(reader, key, field) : key
  }
  switch (part.sort) {
    case 'citation':
      return {
        head: t(`diff.citation_${way}`),
        body: (
          <>
            <SourceLink reader={reader} source={part.row} />
            {part.row.field !== null && (
              <span className="text-muted"> · {t('entry.citation_for', { field: label(part.row.field) })}</span>
            )}
          </>
        ),
      }
    case 'conflict': {
      const { row } = part
      const field = fields[row.field]
      const value = prefs.locale === 'ar' && row.value_ar ? row.value_ar : row.value
      return {
        head: t(`diff.conflict_${way}`, { field: label(row.field) }),
        body: (
          <>
            <Bidi>{field ? fieldText(reader, field, value, names) : value}</Bidi>
            {row.adopted && <span className="text-muted"> · {t('entry.adopted')}</span>}
          </>
        ),
      }
    }
    case 'due': {
      const { row } = part
      const due = `${word(reader, DEADLINE_KIND, row.deadline_kind)} ${f.edtf(row.due_edtf.replace(/^\.\.\//, ''))}`
      return {
        head: t(`diff.due_${way}`),
        body: (
          <>
            <Bidi>{due}</Bidi> · <SourceLink reader={reader} source={row} />
          </>
        ),
      }
    }
    case 'link':
      return {
        head: t(`diff.link_${way}`),
        body: (
          <>
            {linkWords(reader, part.row)}{' '}
            <a href={reader.link(`entries/${part.row.event_id}`)}>
              <Bidi>{recordTitle(reader, part.row)}</Bidi>
            </a>{' '}
            <bdi className="text-muted">{part.row.event_id}</bdi>
          </>
        ),
      }
  }
}

/** One citation, conflicting value, stated due date or link that a revision added to a record or took from it. */
export function PartLine(props: Props) {
  const { reader, part } = props
  const { head, body } = describe(props)
  return (
    <li className="border-line border-s-2 py-1 ps-3">
      <span aria-hidden="true" className="me-1.5 inline-block w-3 text-center font-semibold">
        {part.added ? '+' : '−'}
      </span>
      <span className="sr-only">{reader.t(part.added ? 'diff.plus' : 'diff.minus')}: </span>
      <span className="font-medium">{head}</span>
      <p className={`ps-5 ${part.added ? '' : 'text-muted line-through'}`}>{body}</p>
    </li>
  )
}
