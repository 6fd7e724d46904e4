import { GALLERY_STATES } from '@/lib/charts/gallery'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { VOCABULARIES, type VocabularyEntry } from '@/lib/domain/vocabularies'
import { OPERATIONS } from '@/lib/server/api/openapi/operations'
import { drawChart } from '../draw-chart'
import { readGallery } from '../gallery/read-gallery'
import type { OpenPage } from '../open-page'
import type { Card } from './card'

/** The codebook: how much it explains. */
export async function codebookWords({ reader }: OpenPage): Promise<Card> {
  const { t, f } = reader
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
        { value: f.number(KIND_CODES.length), label: t('codebook.kinds') },
        { value: f.number(fields), label: t('card.fields') },
        { value: f.number(lists.length), label: t('card.lists') },
        { value: f.number(codes), label: t('card.codes') },
      ],
      caption: '',
    },
  }
}

/** The API: what of it reads and what of it writes. */
export async function apiWords({ reader }: OpenPage): Promise<Card> {
  const { t, f } = reader
  const reading = OPERATIONS.filter(({ method }) => method === 'get').length
  return {
    path: 'api',
    takes: [],
    shows: {
      title: t('api.title'),
      note: t('api.intro'),
      figures: [
        { value: f.number(reading), label: t('card.reads') },
        { value: f.number(OPERATIONS.length - reading), label: t('card.writes') },
      ],
      caption: t('api.document'),
    },
  }
}

/** The gallery: the chart that it is asked for, else how much it shows. */
export async function galleryCard(page: OpenPage): Promise<Card> {
  const { reader, query, charts } = page
  const { t, f } = reader
  const { chosen, part, view, unread } = readGallery(query)
  const own = { path: 'gallery', query: view, takes: ['chart', 'part'], unread }
  if (chosen) return { ...own, shows: { frame: (await drawChart(page, chosen)).frame } }
  return {
    ...own,
    shows: {
      ...(part ? { over: t('gallery.title') } : {}),
      title: t(part?.label ?? 'gallery.title'),
      note: t('gallery.intro'),
      figures: [
        { value: f.number(charts.length), label: t('gallery.charts') },
        { value: f.number(GALLERY_STATES.length), label: t('card.states') },
      ],
      caption: '',
    },
  }
}
