import type { DescribedOperation } from '@/lib/domain/api/described'
import type { DataTable } from '@/lib/domain/dataset/column'
import { VOCABULARIES, type VocabularyEntry } from '@/lib/domain/vocabularies'
import { intlLocale } from '@/lib/i18n/preferences'
import { ToldList } from '../api/told-list'
import { AreaTable } from '../codebook/area-table'
import { CodebookFilter } from '../codebook/codebook-filter'
import { CountingRules, StatedNumbers } from '../codebook/counting-rules'
import { DateExamples } from '../codebook/date-examples'
import { KindFields } from '../codebook/kind-fields'
import { MappedTypes, type MappedView } from '../codebook/mapped-types'
import { VocabularyList } from '../codebook/vocabulary-list'
import { ColumnsTable } from '../data/columns-table'
import type { Reader } from '../reader'
import { CodeText } from '../text/code-text'
import { Part } from './part'

type Props = {
  readonly reader: Reader
  readonly mapped: readonly MappedView[]
  readonly table: DataTable | undefined
  readonly operation: DescribedOperation | undefined
}

/** A list with examples, one with notes, and one that may grow. */
const LISTS = ['date_prec', 'where_prec', 'verification', 'scope'] as const

/** How many rows show what a long table is like. */
const SOME = 6

/** What codebook, data page and API are made of, from the program's own definitions. */
export function ManualParts({ reader, mapped, table, operation }: Props) {
  const { t, prefs } = reader
  const lists: Readonly<Record<string, VocabularyEntry>> = VOCABULARIES
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 max-sm:wrap-anywhere">
      <Part name={t('codebook.filter')} id="codebook-filters">
        <CodebookFilter
          label={t('codebook.filter')}
          found={t('codebook.found', { n: '{n}' })}
          none={t('codebook.found_none')}
          tag={intlLocale(prefs)}
        />
      </Part>
      <Part name={t('codebook.kinds')} id="kind-fields">
        <KindFields reader={reader} kind="attack" />
      </Part>
      <Part name={t('codebook.lists')} id="vocabularies">
        {LISTS.map(name => {
          const list = lists[name]
          return list && <VocabularyList key={name} reader={reader} name={name} list={list} />
        })}
      </Part>
      <Part name={t('codebook.dates')} id="date-examples">
        <DateExamples reader={reader} />
      </Part>
      <Part name={t('codebook.areas')} id="areas">
        <AreaTable reader={reader} />
      </Part>
      <Part name={t('codebook.counting')} id="counting">
        <CountingRules reader={reader} />
        <StatedNumbers reader={reader} />
      </Part>
      <Part name={t('codebook.acled')} id="acled">
        <MappedTypes reader={reader} rows={mapped.slice(0, SOME)} />
      </Part>
      {table && (
        <Part name={t('data.columns')} id="columns-of">
          <ColumnsTable reader={reader} table={table} />
          <p className="text-sm">
            <CodeText>{t('data.file.geojson')}</CodeText>
          </p>
        </Part>
      )}
      {operation && (
        <Part name={t('api.title')} id="told">
          <ToldList reader={reader} title={t('api.parameters')} items={operation.parameters} />
        </Part>
      )}
    </div>
  )
}
