import { WEBHOOK_EVENTS, type WebhookEvent } from '@/lib/domain/webhook'
import { TextField } from '../forms/fields'
import type { Reader } from '../reader'
import { ScopeFields } from './scope-fields'

type Props = {
  readonly reader: Pick<Reader, 't'>
  /** What stands now; none for a new one, which is told everything unless somebody chooses. */
  readonly webhook?: { readonly name: string; readonly url: string; readonly events: readonly WebhookEvent[] }
}

/** Name, address and events of a webhook. */
export function WebhookFields({ reader: { t }, webhook }: Props) {
  return (
    <>
      <TextField
        name="name"
        label={t('webhooks.name')}
        help={t('webhooks.name_help')}
        autoComplete="off"
        {...(webhook ? { value: webhook.name } : {})}
      />
      <TextField
        name="url"
        label={t('webhooks.url')}
        help={t('webhooks.url_help')}
        dir="ltr"
        autoComplete="off"
        {...(webhook ? { value: webhook.url } : {})}
      />
      <ScopeFields
        name="events"
        label={t('webhooks.events')}
        ticked={webhook?.events ?? WEBHOOK_EVENTS}
        options={WEBHOOK_EVENTS.map(event => ({ value: event, label: t(`webhooks.event.${event}`) }))}
      />
    </>
  )
}
