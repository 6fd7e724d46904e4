'use client'

import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { ShareWords } from './share-words'

type Props = {
  readonly share: ShareWords
  readonly load: (path: string) => Promise<Blob>
  /** Says what is shared, for those who hear the buttons of a page one after another. */
  readonly named?: boolean
}

/**
 * The way to share a chart. Without script a list of its files and links opens in place; with script the button opens a dialog, whose
 * code is fetched when it is first asked for, so that reading a chart costs none of it.
 */
export function ShareButton({ share, load, named = false }: Props) {
  const [Dialog, setDialog] = useState<ComponentType<Props & { readonly onClose: () => void }> | null>(null)
  const [open, setOpen] = useState(false)
  const [ready, setReady] = useState(false)
  const button = useRef<HTMLElement>(null)
  const { words, files } = share
  useEffect(() => {
    const summary = button.current
    const list = summary?.closest('details')
    const start = async (event: MouseEvent) => {
      // A list that was opened before the script came is closed by the same button.
      if (list?.open) return
      event.preventDefault()
      try {
        const { ShareDialog } = await import('./share-dialog')
        setDialog(() => ShareDialog)
        setOpen(true)
      } catch {
        // It did not come: what needs no script is still there.
        list?.setAttribute('open', '')
      }
    }
    setReady(true)
    summary?.addEventListener('click', start)
    return () => summary?.removeEventListener('click', start)
  }, [])
  return (
    <div className="no-print text-sm">
      <details>
        <summary ref={button} className="pill" aria-haspopup={ready ? 'dialog' : undefined}>
          {words.open}
          {named && <span className="sr-only">{` ${share.title}`}</span>}
        </summary>
        <ul aria-label={words.filesAndLinks} className="flex flex-wrap gap-x-4 gap-y-1 py-2">
          {[{ key: 'pinned', label: words.pinned, href: share.pinned }, ...files].map(({ key, label, href }) => (
            <li key={key}>
              <a href={href} rel="nofollow">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </details>
      {open && Dialog && (
        <Dialog
          share={share}
          load={load}
          onClose={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </div>
  )
}
