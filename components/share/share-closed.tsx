import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  readonly state: 'unknown' | 'expired' | 'revoked' | 'used_up'
  /** How deep its heading stands; the gallery shows it below others. */
  readonly level?: 'h1' | 'h4'
}

/** What a link that opens no more says, and the way to the public record. */
export function ShareClosed({ reader, state, level: Heading = 'h1' }: Props) {
  const { t, prefs } = reader
  return (
    <div className="mx-auto grid max-w-md gap-4 py-8">
      <Heading className="text-2xl font-semibold">{t(`share.${state}_title`)}</Heading>
      <p>
        <Bidi>{t(`share.${state}_text`)}</Bidi>
      </p>
      <p>
        <a href={`/${prefs.locale}`}>{t('share.to_record')}</a>
      </p>
    </div>
  )
}
