'use client'

import { ShareButton } from '@/components/share/share-button'
import type { ShareWords } from '@/components/share/share-words'

/** The picture of a chart, for the clipboard. Rejects where the site does not give it. */
async function loadPicture(path: string): Promise<Blob> {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.blob()
}

/** The share button with its way to the network, which components have none of. `named` where a page has several. */
export function ShareChart({ share, named }: { readonly share: ShareWords | null; readonly named?: boolean }) {
  return share && <ShareButton share={share} load={loadPicture} named={named ?? false} />
}
