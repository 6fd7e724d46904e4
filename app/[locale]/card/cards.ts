import type { Reader } from '@/components/reader'
import { addressKeys } from '@/lib/charts/address'
import { deadlines } from '@/lib/charts/definitions/deadlines'
import { drawChart } from '../draw-chart'
import { loadMap } from '../map/load-map'
import type { OpenPage } from '../open-page'
import { ownQuery } from '../page-card'
import type { Card, Moved } from './card'
import { dataWords, overviewWords, recordsWords } from './page-words'
import { recordCard } from './record-words'
import { changesWords, sourcesWords } from './report-words'

async function deadlinesCard(page: OpenPage): Promise<Card> {
  const { view, frame, unknown, aside } = await drawChart(page, deadlines, page.query)
  return {
    ...{ path: 'deadlines', query: ownQuery(view, deadlines), shows: { frame } },
    ...{ takes: addressKeys(), unread: [...unknown, ...aside.map(({ key }) => key)] },
  }
}

async function mapCard(page: OpenPage): Promise<Card> {
  const { frame, kept, unread, aside } = await loadMap(page)
  return {
    ...{ path: 'map', query: kept, shows: { map: frame } },
    ...{ takes: addressKeys(), unread: [...unread, ...aside.map(({ key }) => key)] },
  }
}

const CARDS: Readonly<Record<string, (page: OpenPage) => Promise<Card>>> = {
  overview: overviewWords,
  deadlines: deadlinesCard,
  map: mapCard,
  data: dataWords,
  entries: recordsWords,
  changes: changesWords,
  sources: sourcesWords,
}

/** A card of made-up events says so in its words. */
function saidMadeUp(card: Card, { synthetic, t }: Reader): Card {
  const { shows } = card
  // Charts say it themselves.
  if (!synthetic || 'frame' in shows) return card
  const marked = (title: string) => `${t('shell.synthetic_label')}: ${title}`
  if ('map' in shows) return { ...card, shows: { map: { ...shows.map, title: marked(shows.map.title) } } }
  return { ...card, shows: { ...shows, title: marked(shows.title), caption: t('shell.synthetic') } }
}

/** The card of the page at `path` (without language; `overview` is the first), where it moved to, or null where there is none. */
export async function cardOf(page: OpenPage, path: string): Promise<Card | Moved | null> {
  const [room = '', id] = path.split('/')
  const make = Object.hasOwn(CARDS, room) ? CARDS[room] : undefined
  if (id !== undefined && room !== 'entries') return null
  const card = id === undefined ? ((await make?.(page)) ?? null) : await recordCard(page, id)
  return card !== null && 'shows' in card ? saidMadeUp(card, page.reader) : card
}
