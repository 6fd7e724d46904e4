import type { DeliveryState, PauseReason } from '@/lib/domain/webhook'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  readonly webhook: {
    readonly maker: string
    readonly created_at: string
    readonly pause_reason: PauseReason | null
    readonly waiting: number
    readonly last: DeliveryState | null
  }
}

/** How a webhook stands, in one line: whether it is told, what waits, what became of the last message, who added it. */
export function WebhookState({ reader: { t, f }, webhook }: Props) {
  const { pause_reason: pause, waiting, last, maker, created_at } = webhook
  const bad = pause !== null && pause !== 'admin'
  return (
    <p className="text-muted text-sm">
      <span className={bad ? 'text-bad font-semibold' : pause ? 'text-warn font-semibold' : ''}>
        {pause ? t(`webhooks.pause.${pause}`) : t('webhooks.on')}
      </span>
      {' · '}
      {t('webhooks.waiting', { n: waiting })}
      {last && ` · ${t(`webhooks.last.${last}`)}`}
      {' · '}
      <Bidi>{t('webhooks.added', { who: maker, day: f.date(created_at) })}</Bidi>
    </p>
  )
}
