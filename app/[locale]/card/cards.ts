import type { Reader } from '@/components/reader'
import { addressKeys } from '@/lib/charts/address'
import { deadlines } from '@/lib/charts/definitions/deadlines'
import { drawChart } from '../draw-chart'
import { loadMap } from '../map/load-map'
import type { OpenPage } from '../open-page'
import { ownQuery } from '../page-card'
import type { Card, Moved } from './card'
import { apiWords, codebookWords, galleryCard } from './manual-words'
import { dataWords, overviewWords, recordsWords } from './page-words'
import { recordCard } from './record-words'
import { changesWords, sourcesWords } from './report-words'
import { revisionCard } from './revision-words'
import { outletCard, reportCard } from './source-words'

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
  codebook: codebookWords,
  api: apiWords,
  gallery: galleryCard,
}

/** Cards of single things, by the list that they stand in. */
const CARDS_OF_ONE: Readonly<Record<string, (page: OpenPage, id: string) => Promise<Card | Moved | null>>> = {
  entries: recordCard,
  sources: reportCard,
  outlets: outletCard,
  changes: revisionCard,
}

const inOwn = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** A card of made-up events says so in its words. */
function saidMadeUp(card: Card, { synthetic, t }: Reader): Card {
  const { shows } = card
  // Charts say it themselves.
  if (!synthetic || 'frame' in shows) return card
  const marked = (title: string) => `${t('shell.synthetic_label')}: ${title}`
  if ('map' in shows) return { ...card, shows: { map: { ...shows.map, title: marked(shows.map.title) } } }
  return { ...card, shows: { ...shows, title: marked(shows.title), caption: t('shell.synthetic') } }
}

/** The card of a page (`overview` is the first), or of what has an id in a list; where it moved to; null where there is none. */
export async function cardOf(page: OpenPage, room: string, id?: string): Promise<Card | Moved | null> {
  const card = await (id === undefined ? inOwn(CARDS, room)?.(page) : inOwn(CARDS_OF_ONE, room)?.(page, id))
  return card && 'shows' in card ? saidMadeUp(card, page.reader) : (card ?? null)
}
