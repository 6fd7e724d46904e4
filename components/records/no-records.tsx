import type { Reader } from '../reader'

/** What stands in the place of a list that nothing was found for. */
export function NoRecords({ reader }: { readonly reader: Reader }) {
  const { t } = reader
  return (
    <div className="border-rule border-t py-6">
      <p className="font-semibold">{t('records.empty')}</p>
      <p>{t('records.empty_hint')}</p>
      <p className="mt-2">
        <a href={reader.link('entries')}>{t('records.clear')}</a>
      </p>
    </div>
  )
}
