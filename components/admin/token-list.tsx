import type { TokenScope } from '@/lib/domain/token-scopes'
import { ActionForm } from '../forms/action-form'
import { Submit } from '../forms/fields'
import type { FormAction } from '../forms/form-state'
import type { Reader } from '../reader'

type Props = {
  readonly reader: Reader
  readonly tokens: readonly {
    readonly id: number
    readonly name: string
    readonly who: string
    readonly maker: string
    readonly scopes: readonly TokenScope[]
    readonly state: 'open' | 'revoked' | 'expired' | 'closed'
    readonly created_at: string
    readonly expires_at: string | null
    readonly last_used_at: string | null
  }[]
  readonly revoke: FormAction
}

/** Tokens, one row each: whose, what for, since and until when, last used; and the way to end one, which asks once more. */
export function TokenList({ reader, tokens, revoke }: Props) {
  const { t, f } = reader
  return (
    <ul className="border-line divide-line divide-y border-y">
      {tokens.map(token => (
        <li key={token.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-3">
          <div className="grid gap-0.5 text-sm">
            <p className={`text-base font-semibold ${token.state === 'open' ? '' : 'text-muted'}`}>
              <bdi>{token.name}</bdi>
            </p>
            <p>
              {t('tokens.as', { who: token.who })}
              {': '}
              {token.scopes.map((scope, at) => (
                <span key={scope}>
                  {at > 0 && ' · '}
                  {t(`tokens.scope.${scope}`)}
                </span>
              ))}
            </p>
            <p className="text-muted">
              {t(`tokens.state.${token.state}`)}
              {' · '}
              {token.expires_at ? t('tokens.until', { day: f.date(token.expires_at) }) : t('tokens.no_end')}
              {' · '}
              {token.last_used_at ? t('tokens.used', { day: f.date(token.last_used_at) }) : t('tokens.unused')}
              {' · '}
              {t('tokens.made', { who: token.maker, day: f.date(token.created_at) })}
            </p>
          </div>
          {(token.state === 'open' || token.state === 'closed') && (
            <details className="max-w-sm text-sm">
              <summary className="w-fit cursor-pointer">
                {t('tokens.revoke')} <bdi className="sr-only">{token.name}</bdi>
              </summary>
              <ActionForm action={revoke} wrong={t('form.wrong')} className="mt-2 grid gap-2" label={token.name}>
                <input type="hidden" name="id" value={token.id} />
                <p>{t('tokens.revoke_sure')}</p>
                <Submit busy={t('form.busy')}>{t('tokens.revoke_do')}</Submit>
              </ActionForm>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
