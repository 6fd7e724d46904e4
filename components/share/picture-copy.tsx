'use client'

import { useState } from 'react'
import type { ShareWords } from './share-words'

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

type Props = {
  readonly share: ShareWords
  /** Fetches a picture by its path. */
  readonly load: (path: string) => Promise<Blob>
}

/** Copies the picture, or saves it where the browser copies none; and the share sheet of the system, where there is one. */
export function PictureCopy({ share, load }: Props) {
  const [done, setDone] = useState<string | null>(null)
  const { words } = share
  const copy = async () => {
    const blob = load(share.picture)
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
      setDone(words.copied)
    } catch {
      const saved = await blob.catch(() => null)
      if (saved) save(saved, share.pictureName)
      setDone(saved ? words.saved : words.notCopied)
    }
  }
  const system = typeof navigator.share === 'function'
  return (
    <p className="flex flex-wrap items-center gap-2">
      <button type="button" className="button button-quiet" onClick={() => void copy()}>
        {words.copyPicture}
      </button>
      {system && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => void navigator.share({ title: share.title, url: share.shown }).catch(() => undefined)}
        >
          {words.system}
        </button>
      )}
      <span role="status" className="text-muted">
        {done}
      </span>
    </p>
  )
}
