import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeliveryLog } from '@/components/admin/delivery-log'
import { DeskFrame } from '@/components/admin/desk-frame'
import { WebhookFields } from '@/components/admin/webhook-fields'
import { WebhookState } from '@/components/admin/webhook-state'
import { ActionForm } from '@/components/forms/action-form'
import { Once, Submit } from '@/components/forms/fields'
import { deliveries, webhook } from '@/lib/server/queries/webhooks'
import type { PageProps } from '../../../open-page'
import { deskReader, openDesk } from '../../open-desk'
import { dropWebhook, holdWebhook, newWebhookSecret, saveWebhook, sendAgain, tryWebhook } from '../actions'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly id: string }>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('webhooks.title') }
}

/** One webhook: how it stands, what can be done with it, and the log of its messages. */
export default async function WebhookPage(props: Props) {
  const { id: text } = await props.params
  const { reader, person, db } = await openDesk(props, 'webhook.manage', `webhooks/${text}`)
  const { t, prefs } = reader
  const found = /^[1-9]\d{0,8}$/.test(text) ? await webhook(db, Number(text)) : null
  if (found === null) notFound()
  const log = await deliveries(db, found.id)
  const on = found.pause_reason === null
  const { locale } = prefs
  const busy = t('form.busy')
  const wrong = t('form.wrong')
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path={`webhooks/${found.id}`}
      title={<bdi>{found.name}</bdi>}
      lead={<WebhookState reader={reader} webhook={found} />}
    >
      <div className="grid gap-10">
        <p>
          <a href={`/${locale}/admin/webhooks`}>{t('webhooks.back')}</a>
        </p>
        <div className="grid gap-10 lg:grid-cols-2">
          <section className="grid content-start gap-3" aria-labelledby="change">
            <h2 id="change" className="text-lg font-semibold">
              {t('webhooks.change')}
            </h2>
            <ActionForm action={saveWebhook.bind(null, locale, found.id)} wrong={wrong} label={t('webhooks.change')}>
              <WebhookFields reader={reader} webhook={found} />
              <Submit busy={busy}>{t('webhooks.change_do')}</Submit>
            </ActionForm>
          </section>
          <section className="grid content-start gap-4" aria-labelledby="do">
            <h2 id="do" className="text-lg font-semibold">
              {t('webhooks.do')}
            </h2>
            {on && (
              <ActionForm action={tryWebhook.bind(null, locale, found.id)} wrong={wrong} label={t('webhooks.test')}>
                <Submit busy={busy} quiet>
                  {t('webhooks.test')}
                </Submit>
              </ActionForm>
            )}
            <ActionForm
              key={String(on)}
              action={holdWebhook.bind(null, locale, found.id, on)}
              wrong={wrong}
              label={t(on ? 'webhooks.hold' : 'webhooks.resume')}
            >
              <Submit busy={busy} quiet>
                {t(on ? 'webhooks.hold' : 'webhooks.resume')}
              </Submit>
            </ActionForm>
            <ActionForm
              action={newWebhookSecret.bind(null, locale, found.id)}
              wrong={wrong}
              label={t('webhooks.rotate')}
            >
              <Submit busy={busy} quiet>
                {t('webhooks.rotate')}
              </Submit>
              <Once name="secret" label={t('webhooks.secret')} />
            </ActionForm>
            <ActionForm action={dropWebhook.bind(null, locale, found.id)} wrong={wrong} label={t('webhooks.remove')}>
              <Submit busy={busy} quiet>
                {t('webhooks.remove')}
              </Submit>
            </ActionForm>
          </section>
        </div>
        <section className="grid gap-3" aria-labelledby="log">
          <h2 id="log" className="text-lg font-semibold">
            {t('webhooks.log')}
          </h2>
          <p className="text-muted text-sm">{log.length === 0 ? t('webhooks.log_none') : t('webhooks.log_note')}</p>
          {log.length > 0 && <DeliveryLog reader={reader} deliveries={log} again={sendAgain.bind(null, locale)} />}
        </section>
      </div>
    </DeskFrame>
  )
}
