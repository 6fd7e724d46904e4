import { SHARE_PASSWORD_LENGTH } from '@/lib/domain/password'
import type { Reader } from '../reader'

type Props = {
  readonly reader: Reader
  /** Where the form is sent: the address of the link itself. */
  readonly action: string
  /** What was wrong with the last try; null before the first. */
  readonly wrong: string | null
  /** How deep its heading stands, and what tells its field from that of another; the gallery shows several below others. */
  readonly level?: 'h1' | 'h4'
  readonly id?: string
}

/** Asks for the password of a link. A plain form: it works without a script, and what is typed stands in no address. */
export function SharePassword({ reader, action, wrong, level: Heading = 'h1', id = 'share-password' }: Props) {
  const { t } = reader
  return (
    <div className="mx-auto grid max-w-md gap-4 py-8">
      <Heading className="text-2xl font-semibold">{t('share.password_title')}</Heading>
      <p>{t('share.password_text')}</p>
      <form method="post" action={action} className="grid gap-3">
        <label htmlFor={id} className="text-sm font-semibold">
          {t('share.password')}
        </label>
        <input
          id={id}
          name="password"
          type="password"
          required
          // A browser counts halves of characters here.
          maxLength={SHARE_PASSWORD_LENGTH.most * 2}
          autoComplete="off"
          dir="ltr"
          className="field w-full"
          aria-invalid={wrong === null ? undefined : true}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        />
        {wrong !== null && (
          <p id={`${id}-wrong`} role="alert" className="text-bad text-sm">
            {wrong}
          </p>
        )}
        <button type="submit" className="button justify-self-start">
          {t('share.password_do')}
        </button>
      </form>
    </div>
  )
}
