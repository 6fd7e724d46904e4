import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { ScopeFields } from '@/components/admin/scope-fields'
import { TokenList } from '@/components/admin/token-list'
import { calledBy } from '@/components/admin/who-did'
import { ActionForm } from '@/components/forms/action-form'
import { ChoiceField, Once, Submit, TextField } from '@/components/forms/fields'
import { TOKEN_SCOPE_CODES } from '@/lib/domain/token-scopes'
import { people } from '@/lib/server/queries/people'
import { tokens } from '@/lib/server/queries/tokens'
import type { PageProps } from '../../open-page'
import { deskReader, openDesk } from '../open-desk'
import { endToken, makeToken } from './actions'

export const dynamic = 'force-dynamic'

const DAYS = [30, 90, 365]

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('tokens.title') }
}

/** The keys by which programs write: which there are, a new one, the end of one. */
export default async function TokensPage(props: PageProps<object>) {
  const { reader, person, db } = await openDesk(props, 'token.manage', 'tokens')
  const { t, prefs } = reader
  const all = (await tokens(db, new Date())).map(token => ({
    ...token,
    maker: calledBy(reader, token.maker_id, token.maker),
  }))
  const listed = [
    { id: 'open', title: t('tokens.open'), list: all.filter(token => token.state === 'open') },
    { id: 'ended', title: t('tokens.ended'), list: all.filter(token => token.state !== 'open') },
  ]
  const actors = (await people(db)).filter(one => !one.closed)
  return (
    <DeskFrame reader={reader} person={person} path="tokens" title={t('tokens.title')} lead={t('tokens.lead')}>
      <div className="grid gap-10">
        {all.length === 0 && <p className="text-muted">{t('tokens.none')}</p>}
        {listed
          .filter(({ list }) => list.length > 0)
          .map(({ id, title, list }) => (
            <section key={id} className="grid gap-3" aria-labelledby={id}>
              <h2 id={id} className="text-lg font-semibold">
                {title}
              </h2>
              <TokenList reader={reader} tokens={list} revoke={endToken.bind(null, prefs.locale)} />
            </section>
          ))}
        <section className="grid max-w-md gap-3" aria-labelledby="make">
          <h2 id="make" className="text-lg font-semibold">
            {t('tokens.make')}
          </h2>
          <ActionForm action={makeToken.bind(null, prefs.locale)} wrong={t('form.wrong')} label={t('tokens.make')}>
            <TextField name="name" label={t('tokens.name')} help={t('tokens.name_help')} autoComplete="off" />
            <ChoiceField
              name="user_id"
              label={t('tokens.person')}
              help={t('tokens.person_help')}
              options={actors.map(one => ({ value: one.id, label: `${one.name} (${t(`role.${one.role}`)})` }))}
              value={person.id}
            />
            <ScopeFields
              label={t('tokens.scopes')}
              options={TOKEN_SCOPE_CODES.map(scope => ({ value: scope, label: t(`tokens.scope.${scope}`) }))}
            />
            <ChoiceField
              name="days"
              label={t('tokens.days')}
              options={[
                ...DAYS.map(n => ({ value: String(n), label: t('tokens.days_n', { n }) })),
                { value: '', label: t('tokens.days_none') },
              ]}
              value="90"
            />
            <Submit busy={t('form.busy')}>{t('tokens.make_do')}</Submit>
            <Once name="token" label={t('tokens.once')} />
          </ActionForm>
        </section>
      </div>
    </DeskFrame>
  )
}
