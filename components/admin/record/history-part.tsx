import { CHANGE } from '@/lib/domain/vocabularies/record'
import { ActionForm } from '../../forms/action-form'
import { Submit } from '../../forms/fields'
import type { FormAction } from '../../forms/form-state'
import type { Reader } from '../../reader'
import { Bidi } from '../../text/bidi'

type Props = {
  readonly reader: Reader
  readonly eventId: string
  readonly history: readonly {
    readonly revision: number
    readonly date: string
    readonly change: keyof typeof CHANGE
    readonly who: string
    readonly reason_en: string
    readonly reason_ar: string
  }[]
  /** Null where nobody may restore: no right to, or a draft is open. */
  readonly restore: FormAction | null
}

/** Every published version: when, by whom, why; each opens as it stood, and can come back as a draft. */
export function HistoryPart({ reader, eventId, history, restore }: Props) {
  const { t, f, say } = reader
  if (history.length === 0) return null
  return (
    <details>
      <summary className="w-fit cursor-pointer font-semibold">{t('edit.history', { n: history.length })}</summary>
      <ul className="border-line divide-line mt-2 divide-y border-y text-sm">
        {history.map((one, index) => (
          <li key={one.revision} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span>
              <a href={`/${reader.prefs.locale}/entries/${eventId}?rev=${one.revision}`}>
                {t('edit.revision', { n: one.revision })}
              </a>
              {' · '}
              {f.date(one.date, 'medium')}
              {' · '}
              {say(CHANGE[one.change])}
              {' · '}
              <Bidi>{one.who}</Bidi>
              {': '}
              <Bidi>{say({ en: one.reason_en, ar: one.reason_ar })}</Bidi>
            </span>
            {restore && index > 0 && (
              <ActionForm
                action={restore}
                wrong={t('form.wrong')}
                className=""
                label={t('edit.revision', { n: one.revision })}
              >
                <input type="hidden" name="revision" value={one.revision} />
                <Submit busy={t('form.busy')} quiet>
                  {t('edit.restore')}
                </Submit>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
