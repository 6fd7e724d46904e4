'use client'

import { ShareButton } from '@/components/share/share-button'
import type { ShareWords } from '@/components/share/share-words'

/** The picture of a chart, for the clipboard. Rejects where the site does not give it. */
async function loadPicture(path: string): Promise<Blob> {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.blob()
}

/** The share button with its way to the network, which components have none of. */
export function ShareChart({ share }: { readonly share: ShareWords }) {
  return <ShareButton share={share} load={loadPicture} />
}
