import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { WebhookFields } from '@/components/admin/webhook-fields'
import { WebhookState } from '@/components/admin/webhook-state'
import { ActionForm } from '@/components/forms/action-form'
import { Once, Submit } from '@/components/forms/fields'
import { webhooks } from '@/lib/server/queries/webhooks'
import type { PageProps } from '../../open-page'
import { deskReader, openDesk } from '../open-desk'
import { makeWebhook } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('webhooks.title') }
}

/** Addresses elsewhere that are told what happens here: which there are, and a new one. */
export default async function WebhooksPage(props: PageProps<object>) {
  const { reader, person, db } = await openDesk(props, 'webhook.manage', 'webhooks')
  const { t, prefs } = reader
  const all = await webhooks(db)
  return (
    <DeskFrame reader={reader} person={person} path="webhooks" title={t('webhooks.title')} lead={t('webhooks.lead')}>
      <div className="grid gap-10">
        {all.length === 0 ? (
          <p className="text-muted">{t('webhooks.none')}</p>
        ) : (
          <ul className="border-line divide-line divide-y border-y">
            {all.map(one => (
              <li key={one.id} className="grid gap-0.5 py-3">
                <p>
                  <a href={`/${prefs.locale}/admin/webhooks/${one.id}`} className="text-base font-semibold">
                    <bdi>{one.name}</bdi>
                  </a>
                </p>
                <p className="font-mono text-xs wrap-anywhere">
                  <bdi dir="ltr">{one.url}</bdi>
                </p>
                <WebhookState reader={reader} webhook={one} />
              </li>
            ))}
          </ul>
        )}
        <section className="grid max-w-md gap-3" aria-labelledby="make">
          <h2 id="make" className="text-lg font-semibold">
            {t('webhooks.make')}
          </h2>
          <ActionForm action={makeWebhook.bind(null, prefs.locale)} wrong={t('form.wrong')} label={t('webhooks.make')}>
            <WebhookFields reader={reader} />
            <Submit busy={t('form.busy')}>{t('webhooks.make_do')}</Submit>
            <Once name="secret" label={t('webhooks.secret')} />
          </ActionForm>
        </section>
      </div>
    </DeskFrame>
  )
}
