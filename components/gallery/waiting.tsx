'use client'

import { StopMenu } from '../charts/stop-menu'
import type { GridWords } from '../records/grid-props'
import { NotCome } from '../records/not-come'
import { FailedText } from '../shell/failed'

const nothing = (): void => undefined

/** A list whose rows are on their way, as high as they will be, or did not come; and one that goes on beyond what is scrolled. */
export function WaitingRows({ words }: { readonly words: GridWords }) {
  return (
    <table className="dense record-grid" aria-label={words.loading}>
      <tbody>
        <tr>
          <td className="awaited" aria-label={words.loading} />
        </tr>
        <tr>
          <td className="awaited">
            <NotCome words={words} retry={nothing} />
            <NotCome words={words} paused retry={nothing} />
          </td>
        </tr>
        <tr>
          <td className="text-muted">{words.more}</td>
        </tr>
      </tbody>
    </table>
  )
}

/** A view on its way: the line that runs over the filters. */
export function WaitingView() {
  return (
    <div className="border-line relative h-10 border-y" aria-busy="true">
      <span aria-hidden="true" className="progress" />
    </div>
  )
}

/** A page that could not be made. */
export function FailedPage({ locale }: { readonly locale: 'ar' | 'en' }) {
  return <FailedText locale={locale} reference="1234567890" onRetry={nothing} level="h4" />
}

type MenuProps = {
  readonly title: string
  readonly opens: readonly { readonly text: string; readonly href: string }[]
  readonly dir: 'ltr' | 'rtl'
}

/** Several things at one place of a chart, to choose from. */
export function MenuOpen({ title, opens, dir }: MenuProps) {
  return (
    <div dir="ltr" className="relative h-36">
      <StopMenu title={title} opens={opens} x={0} y={0} dir={dir} width={360} onClose={nothing} takesFocus={false} />
    </div>
  )
}
