'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { CopiedText } from './copied-text'
import { PictureCopy } from './picture-copy'
import { QrCode } from './qr-code'
import { qrSquaresOf } from './qr-squares'
import type { ShareWords } from './share-words'

type Props = {
  readonly share: ShareWords
  readonly load: (path: string) => Promise<Blob>
  readonly onClose: () => void
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="border-line grid gap-2 border-t pt-3">
      <h3 className="font-semibold">{heading}</h3>
      {children}
    </section>
  )
}

/** All ways to take a chart along. A native dialog: Esc closes it, focus stays inside and returns to the button. */
export function ShareDialog({ share, load, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { words } = share
  const squares = qrSquaresOf(share.shown)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby="share-heading" className="share-dialog" onClose={onClose}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6">
        <header className="flex items-start justify-between gap-4">
          <h2 id="share-heading" className="text-lg font-semibold">
            {words.heading}
          </h2>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </header>
        <Part heading={words.link}>
          <p className="text-muted">{words.difference}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            <CopiedText label={words.live} text={share.live} action={words.copyLive} words={words} rows={2} />
            <CopiedText label={words.pinned} text={share.pinned} action={words.copyPinned} words={words} rows={2} />
          </div>
        </Part>
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_auto]">
          <Part heading={words.files}>
            <PictureCopy share={share} load={load} />
            <ul className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
              {share.files.map(({ key, label, href, saved }) => (
                <li key={key}>
                  <a href={href} download={saved || undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </Part>
          {squares && (
            <Part heading={words.qr}>
              <QrCode squares={squares} label={words.qrLabel} />
            </Part>
          )}
        </div>
        <Part heading={words.embed}>
          <div className="grid gap-3 sm:grid-cols-2">
            <CopiedText
              label={words.embedLive}
              text={share.embedLive}
              action={words.copyEmbedLive}
              words={words}
              rows={5}
            />
            <CopiedText
              label={words.embedPinned}
              text={share.embedPinned}
              action={words.copyEmbedPinned}
              words={words}
              rows={5}
            />
          </div>
        </Part>
        <Part heading={words.cite}>
          <div className="grid gap-3 sm:grid-cols-3">
            {share.citations.map(({ key, label, text }) => (
              <CopiedText
                key={key}
                label={label}
                text={text}
                action={`${words.copyCitation}: ${label}`}
                words={words}
                rows={6}
                ltr={key !== 'text'}
              />
            ))}
          </div>
        </Part>
      </div>
    </dialog>
  )
}
