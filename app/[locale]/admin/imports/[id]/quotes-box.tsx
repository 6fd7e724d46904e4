import { CheckField } from '@/components/forms/fields'
import type { Reader } from '@/components/reader'

/** Confirms that words which the kept text of their report does not hold are quoted from elsewhere. */
export function QuotesBox({ reader: { t } }: { readonly reader: Reader }) {
  return (
    <div className="sm:col-span-2">
      <CheckField
        name="quotes_elsewhere"
        label={t('edit.quotes_elsewhere')}
        called={t('edit.misquotes')}
        value={false}
      />
    </div>
  )
}
