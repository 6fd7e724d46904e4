import type { Reader } from '../reader'

/** Says on every page of a database of made-up events that nothing on it happened. */
export function SyntheticBanner({ reader: { t } }: { readonly reader: Reader }) {
  return (
    <aside aria-label={t('shell.synthetic_label')} className="border-claim bg-raised border-b-2">
      <p className="page py-2 text-sm font-semibold">{t('shell.synthetic')}</p>
    </aside>
  )
}
