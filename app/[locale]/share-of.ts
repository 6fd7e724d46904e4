import { type ShareWords, shareWords } from '@/components/share/share-words'
import { publicOrigin } from '@/lib/server/public-origin'
import type { OpenPage } from './open-page'

/** What the share dialog of a chart says, wherever it stands; null before anything was published. */
export const shareOf = (
  { reader, rev, revision }: OpenPage,
  drawn: Pick<Parameters<typeof shareWords>[0], 'chart' | 'view' | 'frame'>,
): ShareWords | null => revision && shareWords({ ...drawn, reader, rev, date: revision.date, origin: publicOrigin() })
