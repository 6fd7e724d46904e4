import type { DeliveryProblem, DeliveryState, WebhookEvent } from '@/lib/domain/webhook'
import { ActionForm } from '../forms/action-form'
import { Submit } from '../forms/fields'
import type { FormAction } from '../forms/form-state'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  readonly deliveries: readonly {
    readonly id: number
    readonly key: string
    readonly type: WebhookEvent | 'test'
    readonly state: DeliveryState
    readonly attempts: number
    readonly created_at: string
    readonly next_at: string
    readonly last_status: number | null
    readonly last_problem: DeliveryProblem | null
    readonly last_ms: number | null
  }[]
  readonly again: FormAction
}

const COLOURS = { waiting: 'text-warn', delivered: 'text-good', failed: 'text-bad' } as const

/** The messages to a webhook: when, of what, what became of each, and the button that sends it again. */
export function DeliveryLog({ reader, deliveries, again }: Props) {
  const { t, f } = reader
  return (
    <ul className="border-line divide-line divide-y border-y">
      {deliveries.map(one => (
        <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-3 text-sm">
          <div className="grid min-w-0 gap-0.5">
            <p>
              <span className={`font-semibold ${COLOURS[one.state]}`}>{t(`webhooks.state.${one.state}`)}</span>
              {' · '}
              <Bidi>{t(`webhooks.event.${one.type}`)}</Bidi>
            </p>
            <p className="text-muted">
              <bdi dir="ltr">{f.digits(one.created_at)}</bdi>
              {' · '}
              {t('webhooks.attempts', { n: one.attempts })}
              {one.last_problem && ` · ${t(`webhooks.problem.${one.last_problem}`)}`}
              {one.last_status !== null && ` · ${t('webhooks.status', { status: f.digits(String(one.last_status)) })}`}
              {one.last_ms !== null && ` · ${t('webhooks.took', { ms: f.number(one.last_ms) })}`}
              {one.state === 'waiting' && one.attempts > 0 && (
                <>
                  {' · '}
                  <Bidi>{t('webhooks.next', { time: f.digits(one.next_at) })}</Bidi>
                </>
              )}
            </p>
            <p className="text-muted font-mono text-xs wrap-anywhere">
              <bdi dir="ltr">{one.key}</bdi>
            </p>
          </div>
          {(one.state !== 'waiting' || one.attempts > 0) && (
            <ActionForm action={again} wrong={t('form.wrong')} className="" label={one.key}>
              <input type="hidden" name="id" value={one.id} />
              <Submit busy={t('form.busy')} quiet>
                {t('webhooks.redeliver')}
              </Submit>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
