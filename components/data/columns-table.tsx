import type { DataTable } from '@/lib/domain/dataset/column'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = { readonly reader: Reader; readonly table: DataTable }

/** The columns of one table, folded until somebody asks for them. */
export function ColumnsTable({ reader, table }: Props) {
  const { t, say } = reader
  return (
    <details id={`columns-${table.name}`} className="on-paper border-line border-b py-1">
      <summary className="cursor-pointer py-1.5 font-medium">
        <Bidi>{t('data.columns_of', { table: say(table.label) })}</Bidi>{' '}
        <code className="text-muted text-sm font-normal whitespace-nowrap">
          <bdi>{`${table.name}.csv`}</bdi>
        </code>
      </summary>
      <dl className="max-w-4xl pb-3 text-sm">
        {table.columns.map(({ name, type, label, help, refers }) => (
          <div key={name} className="border-line grid gap-x-6 border-t py-1.5 sm:grid-cols-[15rem_1fr]">
            <dt>
              <code>
                <bdi>{name}</bdi>
              </code>
              <span className="text-muted block text-xs sm:text-sm">
                {t(`data.type.${type}`)}
                {refers && (
                  <>
                    {' · '}
                    <Bidi>{t('data.refers', { table: `${refers}.csv` })}</Bidi>
                  </>
                )}
              </span>
            </dt>
            <dd>
              <span className="font-medium">{say(label)}</span>
              {help && (
                <span className="block">
                  <Bidi>{say(help)}</Bidi>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
