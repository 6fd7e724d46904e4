import type { ReactNode } from 'react'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { View } from '@/lib/charts/view'
import type { Names, Reader } from '../reader'
import { CopiedText } from '../share/copied-text'
import { QrCode } from '../share/qr-code'
import { qrSquares } from '../share/qr-squares'
import { ShareBanner } from '../share/share-banner'
import { ShareClosed } from '../share/share-closed'
import { ShareControls } from '../share/share-controls'
import { ShareFields } from '../share/share-fields'
import { ShareList } from '../share/share-list'
import { SharePassword } from '../share/share-password'
import type { ShareWords } from '../share/share-words'
import { shareExamples } from './examples'
import { FormShown } from './form-shown'
import { Example, Part, State, SwitchedOff } from './part'

type Props = {
  readonly reader: Reader
  readonly names: Names
  readonly chart: ChartDefinition
  readonly view: View
  readonly share: ShareWords
  readonly revision: { readonly number: number; readonly date: string } | null
  /** The share button, wired to the site. */
  readonly button: ReactNode
}

const CLOSED = ['unknown', 'expired', 'revoked', 'used_up'] as const
const LOCKS = ['weapon', 'place', 'time'] as const
const EMPTY = { title_en: '', title_ar: '', note_en: '', note_ar: '', locale: '', expires: '', most: '' }

/** What charts are taken along with, and named links: of a chart of the record, and with examples where links would be made. */
export function ShareParts({ reader, names, chart, view, share, revision, button }: Props) {
  const { t, prefs } = reader
  const kept = { ...view, weapon: ['drone'] }
  const shares = shareExamples(reader, chart, share.live)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Part name={t('share.title')} id="share-dialog">
        {button}
      </Part>
      <Part name={t('share.link')} id="copied-text">
        <div className="grid gap-3 sm:grid-cols-2">
          <CopiedText
            label={share.words.live}
            text={share.live}
            action={share.words.copyLive}
            words={share.words}
            rows={2}
          />
          <QrCode squares={qrSquares(share.live)} label={share.words.qrLabel} />
        </div>
      </Part>
      {revision && (
        <Part name={t('share.banner')} id="share-banner">
          <ShareBanner reader={reader} pinned={{ ...revision, changedSince: 3 }} live={false} turn={share.live} />
        </Part>
      )}
      <Part name={t('gallery.share_controls')} id="share-controls">
        <Example reader={reader}>
          <SwitchedOff reader={reader}>
            <ShareControls
              {...{ reader, chart, names, kept }}
              view={kept}
              locks={['weapon']}
              path={`/${prefs.locale}/charts/${chart.slug}`}
              besides={{}}
            />
          </SwitchedOff>
        </Example>
      </Part>
      <Part name={t('share.password_title')} id="share-passwords">
        <SwitchedOff reader={reader}>
          <SharePassword reader={reader} action="" wrong={null} level="h4" />
          <State label={t('gallery.error_state')}>
            <SharePassword reader={reader} action="" wrong={t('share.wrong')} level="h4" id="share-password-2" />
          </State>
        </SwitchedOff>
      </Part>
      <Part name={t('gallery.share_closed')} id="share-closed">
        <div className="grid gap-x-8 sm:grid-cols-2">
          {CLOSED.map(state => (
            <ShareClosed key={state} reader={reader} state={state} level="h4" />
          ))}
        </div>
      </Part>
      <Part name={t('shares.title')} id="share-list">
        <Example reader={reader}>
          <ShareList
            reader={reader}
            shares={shares}
            scanned={shares[0]?.slug ?? null}
            codeHref={slug => `#link-${slug}`}
          />
        </Example>
      </Part>
      <Part name={t('gallery.share_fields')} id="share-fields">
        <SwitchedOff reader={reader}>
          <FormShown prefix="share">
            <ShareFields reader={reader} values={EMPTY} locks={LOCKS} locked={['weapon']} />
          </FormShown>
        </SwitchedOff>
      </Part>
    </div>
  )
}
