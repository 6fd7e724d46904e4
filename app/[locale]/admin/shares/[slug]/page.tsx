import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { DeskFrame } from '@/components/admin/desk-frame'
import { ActionForm } from '@/components/forms/action-form'
import { CheckField, Submit, TextField } from '@/components/forms/fields'
import { ShareFields } from '@/components/share/share-fields'
import { chartOf } from '@/lib/charts/registry'
import { locksOf } from '@/lib/charts/shared-view'
import { permits } from '@/lib/domain/permissions'
import { findShare } from '@/lib/server/queries/shares'
import type { PageProps } from '../../../open-page'
import { deskReader, openDesk } from '../../open-desk'
import { changeLink, endLink } from '../actions'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly slug: string }>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('shares.title') }
}

/** One named link, to be changed or revoked by whoever made it, or by an admin. */
export default async function SharePage(props: Props) {
  const { slug } = await props.params
  const { reader, person, db } = await openDesk(props, 'share.manage', `shares/${slug}`)
  const { t, prefs } = reader
  const share = await findShare(db, slug, new Date())
  const chart = share && chartOf(share.page.replace('charts/', ''))
  if (!share || !chart) notFound()
  if (share.created_by !== person.id && !permits(person.role, 'share.all')) redirect(`/${prefs.locale}/admin/refused`)
  if (share.state === 'revoked') redirect(`/${prefs.locale}/admin/shares`)
  const { title_en, title_ar, note_en, note_ar } = share
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path={`shares/${slug}`}
      title={t('shares.change_title', { slug })}
      lead={<a href={`/s/${slug}`}>{t('shares.visit')}</a>}
    >
      <div className="grid max-w-2xl gap-10">
        <ActionForm
          action={changeLink.bind(null, prefs.locale, slug, share.version)}
          wrong={t('form.wrong')}
          label={t('shares.change')}
        >
          <ShareFields
            reader={reader}
            values={{
              ...{ title_en, title_ar, note_en, note_ar, locale: share.locale ?? '' },
              ...{ expires: share.expires_on ?? '', most: share.max_views === null ? '' : String(share.max_views) },
            }}
            locks={locksOf(chart)}
            locked={share.locked}
          />
          <TextField
            name="password"
            label={t('shares.new_password')}
            help={t('shares.new_password_help')}
            type="password"
            autoComplete="new-password"
          />
          {share.has_password && <CheckField name="no_password" label={t('shares.no_password')} value={false} />}
          <Submit busy={t('form.busy')}>{t('shares.change_do')}</Submit>
        </ActionForm>
        <section className="border-line grid gap-3 border-t pt-5" aria-labelledby="revoke">
          <h2 id="revoke" className="text-lg font-semibold">
            {t('shares.revoke_long')}
          </h2>
          <ActionForm
            action={endLink.bind(null, prefs.locale, slug)}
            wrong={t('form.wrong')}
            label={t('shares.revoke_long')}
          >
            <TextField name="reason" label={t('shares.reason')} autoComplete="off" />
            <Submit busy={t('form.busy')} quiet>
              {t('shares.revoke')}
            </Submit>
          </ActionForm>
        </section>
      </div>
    </DeskFrame>
  )
}
