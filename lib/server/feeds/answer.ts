import 'server-only'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { ENTRY_FILTERS, entryFilter } from '../api/entry-params'
import { REVISION, revisionOf } from '../api/params'
import { answer, notFound, text } from '../api/respond'
import type { ReadDb } from '../db/handle'
import { publicOrigin } from '../public-origin'
import type { EntryFilter } from '../queries/entry-filter'
import { names } from '../queries/names'
import { revisionTimes } from '../queries/revision'
import { deadlineCalendar } from './calendar'
import { feedFilterWords } from './filter-words'
import { feedItems } from './read-changes'
import { type FeedHead, writeAtom, writeJsonFeed } from './write-feeds'

const TYPES = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const

async function changesFeed(db: ReadDb, rev: number, filter: EntryFilter, head: Omit<FeedHead, 'updated'>) {
  const [time] = await revisionTimes(db, [rev])
  const items = await feedItems(db, filter, { rev, locale: head.locale, base: head.base })
  return { head: { ...head, updated: time?.at ?? null }, items }
}

/** `/feeds/{l}.atom`, `/feeds/{l}.json`: what changed; `/feeds/{l}.ics`: stated due dates. Narrowed by the parameters of `entries`. */
export function feedFile(request: Request, file: string): Promise<Response> {
  return answer(request, { ...ENTRY_FILTERS, rev: REVISION }, async (db, params) => {
    const [, locale = '', form] = /^(ar|en)\.(atom|json|ics)$/.exec(file) ?? []
    if (!isLocale(locale)) return notFound()
    const filter = entryFilter(params)
    const rev = await revisionOf(db, params)
    const base = publicOrigin()
    const prefs = defaultPreferences(locale)
    const t = translator(prefs)
    const narrowed = feedFilterWords(filter, await names(db, rev), prefs)
    const titled = (title: string) => (narrowed === '' ? title : t('feed.narrowed', { title, narrowed }))
    const headers = { 'content-language': locale satisfies Locale }
    if (form === 'ics') {
      const calendar = await deadlineCalendar(db, filter, { rev, locale, base, title: titled(t('feed.deadlines')) })
      return text(calendar, TYPES.ics, headers)
    }
    const { pathname, search } = new URL(request.url)
    const { head, items } = await changesFeed(db, rev, filter, {
      locale,
      title: titled(t('feed.changes')),
      about: t('feed.changes_about'),
      author: t('shell.site'),
      self: `${base}${pathname}${search}`,
      home: `${base}/${locale}/changes`,
      base,
    })
    return form === 'json'
      ? text(writeJsonFeed(head, items), TYPES.json, headers)
      : text(writeAtom(head, items), TYPES.atom, headers)
  })
}
