import { GALLERY_STATES } from '@/lib/charts/gallery'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { VOCABULARIES, type VocabularyEntry } from '@/lib/domain/vocabularies'
import { OPERATIONS } from '@/lib/server/api/openapi/operations'
import { drawChart } from '../draw-chart'
import { readGallery } from '../gallery/read-gallery'
import type { OpenPage } from '../open-page'
import { type Card, counted } from './card'

/** The codebook: how much it explains. */
export async function codebookWords({ reader }: OpenPage): Promise<Card> {
  const { t } = reader
  const lists: readonly VocabularyEntry[] = Object.values(VOCABULARIES)
  const fields = KIND_CODES.reduce((sum, kind) => sum + Object.keys(kindDefinition(kind).fields).length, 0)
  const codes = lists.reduce((sum, { words }) => sum + Object.keys(words).length, 0)
  return {
    path: 'codebook',
    takes: [],
    shows: {
      title: t('codebook.title'),
      note: t('codebook.intro'),
      figures: [
        counted(reader, KIND_CODES.length, 'card.kinds'),
        counted(reader, fields, 'card.fields'),
        counted(reader, lists.length, 'card.lists'),
        counted(reader, codes, 'card.codes'),
      ],
      caption: '',
    },
  }
}

/** The API: what of it reads and what of it writes. */
export async function apiWords({ reader }: OpenPage): Promise<Card> {
  const { t } = reader
  const reading = OPERATIONS.filter(({ method }) => method === 'get').length
  return {
    path: 'api',
    takes: [],
    shows: {
      title: t('api.title'),
      note: t('api.intro'),
      figures: [counted(reader, reading, 'card.reads'), counted(reader, OPERATIONS.length - reading, 'card.writes')],
      caption: t('api.document'),
    },
  }
}

/** The gallery: the chart that it is asked for, else how much it shows. */
export async function galleryCard(page: OpenPage): Promise<Card> {
  const { reader, query, charts } = page
  const { t } = reader
  const { chosen, part, view, unread } = readGallery(query)
  const own = { path: 'gallery', query: view, takes: ['chart', 'part'], unread }
  if (chosen) return { ...own, shows: { frame: (await drawChart(page, chosen)).frame } }
  return {
    ...own,
    shows: {
      ...(part ? { over: t('gallery.title') } : {}),
      title: t(part?.label ?? 'gallery.title'),
      note: t('gallery.intro'),
      figures: [counted(reader, charts.length, 'card.charts'), counted(reader, GALLERY_STATES.length, 'card.states')],
      caption: '',
    },
  }
}
