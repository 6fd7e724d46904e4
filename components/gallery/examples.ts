import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { NameCode } from '@/lib/domain/names'
import { TOKEN_SCOPE_CODES } from '@/lib/domain/token-scopes'
import type { AuditList } from '../admin/audit-list'
import type { DeliveryLog } from '../admin/delivery-log'
import type { ImportLine } from '../admin/imports/import-list'
import type { PlanLine } from '../admin/imports/plan-table'
import type { PeopleTable } from '../admin/people-table'
import type { TokenList } from '../admin/token-list'
import type { DifferenceView } from '../entry/detail'
import type { KeptWords } from '../forms/kept-fields'
import type { Reader } from '../reader'
import type { ShareList } from '../share/share-list'
import { dropNothing, keepNothing } from './refuse'

/*
 * What nobody may be shown of the desk (people, tokens, links, files) in words that were made up to show its parts. All of it stands
 * under a line that says so, every name says so of itself, and no address of it leads anywhere (example.org, RFC 2606).
 */

/** Named links in each state. */
export function shareExamples(
  { t, today }: Reader,
  { name: chart }: ChartDefinition,
  address: string,
): Parameters<typeof ShareList>[0]['shares'] {
  const link = {
    state: 'open',
    ...{ chart, address, title_en: t('gallery.example_words'), title_ar: t('gallery.example_words') },
    ...{ revision: null, pinned_on: null, expires_on: null, has_password: false, max_views: null, views: 0 },
    ...{ last_viewed_on: null, maker: t('gallery.example_name'), created_on: today, revoke_reason: null, change: null },
  } as const
  const long = { title_en: t('gallery.long_words'), title_ar: t('gallery.long_words'), has_password: true }
  return [
    { ...link, slug: 'example-open' },
    {
      ...link,
      ...long,
      slug: 'example-pinned',
      revision: 2,
      pinned_on: today,
      expires_on: today,
      max_views: 9,
      views: 8,
    },
    { ...link, slug: 'example-revoked', state: 'revoked', revoke_reason: t('gallery.example_words') },
    { ...link, slug: 'example-expired', state: 'expired', last_viewed_on: today, views: 1200 },
    { ...link, slug: 'example-used-up', state: 'used_up', max_views: 3, views: 3 },
  ]
}

/** Somebody of each sort: who looks, who has all there is, who is shut out. */
export function peopleExamples({ t, today }: Reader): Parameters<typeof PeopleTable>[0]['people'] {
  const someone = { name: t('gallery.example_name'), closed: false, last_seen: today, sessions: 0 }
  return [
    { ...someone, id: 'own', email: 'own@example.org', role: 'admin', two_factor_enabled: true, sessions: 1 },
    {
      ...{ ...someone, id: 'two', name: t('gallery.long_words'), email: 'a-very-long-address@example.org' },
      ...{ role: 'reviewer', two_factor_enabled: true, sessions: 3 },
    },
    {
      ...{ ...someone, id: 'three', name: `${t('gallery.example_name')} 3`, email: 'three@example.org' },
      ...{ role: 'viewer', two_factor_enabled: false, closed: true, last_seen: null },
    },
  ]
}

/** Tokens in each state. */
export function tokenExamples({ t, today }: Reader): Parameters<typeof TokenList>[0]['tokens'] {
  const who = t('gallery.example_name')
  const token = {
    who,
    maker: who,
    scopes: ['import'],
    created_at: today,
    expires_at: null,
    last_used_at: null,
  } as const
  return [
    { ...token, id: 1, name: t('gallery.example_words'), state: 'open' },
    {
      ...{ ...token, id: 2, name: t('gallery.long_words'), state: 'closed', scopes: TOKEN_SCOPE_CODES },
      ...{ expires_at: today, last_used_at: today },
    },
    { ...token, id: 3, name: t('gallery.example_words'), state: 'expired', expires_at: today },
    { ...token, id: 4, name: t('gallery.example_words'), state: 'revoked' },
  ]
}

/** Messages to a webhook in each state. */
export function deliveryExamples({ today }: Reader): Parameters<typeof DeliveryLog>[0]['deliveries'] {
  const one = {
    created_at: `${today} 12:00`,
    next_at: `${today} 12:10`,
    last_status: null,
    last_problem: null,
  } as const
  return [
    { ...one, id: 1, key: 'example-1', type: 'test', state: 'waiting', attempts: 0, last_ms: null },
    {
      ...{ ...one, id: 2, key: 'example-2', type: 'record.published', state: 'waiting', attempts: 2 },
      ...{ last_problem: 'late', last_ms: 10_000 },
    },
    {
      ...{ ...one, id: 3, key: 'example-3', type: 'deadline.near', state: 'delivered', attempts: 1 },
      ...{ last_status: 204, last_ms: 84 },
    },
    {
      ...{ ...one, id: 4, key: 'example-4', type: 'record.retracted', state: 'failed', attempts: 9 },
      ...{ last_status: 500, last_problem: 'status', last_ms: 310 },
    },
  ]
}

/** Imports in each state. */
export function importExamples({ t, today }: Reader): readonly ImportLine[] {
  const one = { file_name: 'example.csv', counts: null, problem: null, who: t('gallery.example_name'), day: today }
  return [
    { ...one, id: 1, status: 'waiting', format: 'iwm', counts: { add: 12, change: 2, skip: 1, refuse: 0 } },
    { ...one, id: 2, status: 'done', format: 'acled', file_name: `${'example-'.repeat(10)}file.csv` },
    {
      ...{ ...one, id: 3, status: 'failed', format: 'csv' },
      problem: { en: t('gallery.example_words'), ar: t('gallery.example_words') },
    },
    { ...one, id: 4, status: 'undone', format: 'ucdp-ged' },
    { ...one, id: 5, status: 'discarded', format: 'iwm' },
  ]
}

/** What would become of rows of a file. */
export function planExamples({ t }: Reader): readonly PlanLine[] {
  const reason = (tone: 'bad' | 'doubt' | 'plain', field: string) => ({ tone, field, text: t('gallery.example_words') })
  const line = {
    kind: 'attack',
    event_id: null,
    date_edtf: '2024-01',
    place: t('gallery.example_words'),
    words: t('gallery.example_words'),
  } as const
  return [
    { ...line, line: 2, action: 'add', reasons: [] },
    { ...line, line: 3, action: 'change', event_id: 'IWM-A-0001', reasons: [reason('doubt', 'date_edtf')] },
    { ...line, line: 4, action: 'skip', kind: 'strike', place: null, reasons: [reason('plain', '')] },
    {
      ...{ ...line, line: 5, action: 'refuse', kind: null, date_edtf: null, place: null },
      reasons: [reason('bad', 'place_id'), { tone: 'bad', field: '', text: t('gallery.long_words') }],
    },
  ]
}

/** What was done at the desk. */
export function auditExamples({ t, today }: Reader): Parameters<typeof AuditList>[0]['rows'] {
  const row = { date: today, time: '12:00', who: t('gallery.example_name'), token: null, revision: null }
  return [
    { ...row, id: 3, command: 'publish', revision: 2, subjects: ['IWM-A-0001'] },
    {
      ...{ ...row, id: 2, token: t('gallery.example_words'), command: 'add-source' },
      subjects: Array.from({ length: 8 }, (_, index) => `source:example-${index + 1}`),
    },
    { ...row, id: 1, command: 'change-role', subjects: ['user:example', 'IWM-A-9992'] },
  ]
}

/** Rows of names, as the desk lists them. */
export function nameExamples({ t }: Reader) {
  const name = { en: t('gallery.example_name'), ar: t('gallery.example_name'), also: [], kind: null, reliability: null }
  const alone = { ...name, into_en: null, into_ar: null, used: 0 }
  return [
    { ...alone, id: 'example-1' },
    {
      ...{ ...alone, id: 'example-2', en: t('gallery.long_words'), ar: t('gallery.long_words'), kind: 'militia' },
      ...{ also: [t('gallery.example_words'), t('gallery.long_words')], used: 1200 },
    },
    { ...alone, id: 'example-3', into_en: t('gallery.example_name'), into_ar: t('gallery.example_name') },
  ]
}

/** A correction of a row of names. */
export function correctionExamples({ t, today }: Reader, table: NameCode) {
  return [
    {
      ...{ revision: 2, table, id: 'example', date: today, who: t('gallery.example_name') },
      ...{ reason_en: t('gallery.example_words'), reason_ar: t('gallery.example_words') },
      ...{ before: { kind: 'militia', variants: [] }, after: { kind: 'state', variants: [t('gallery.long_words')] } },
    },
  ]
}

/** What would keep the words of a form, and keeps none; with `left` some were left in it. */
export const keptExample = (
  form: string,
  { today }: Reader,
  left: Readonly<Record<string, string>> | null = null,
): KeptWords => ({
  ...{ form: `gallery:${form}`, keep: keepNothing, drop: dropNothing },
  kept: left && { content: left, saved_at: `${today}T09:00:00.000Z` },
})

/** What a revision did to a record: fields that came, went and changed, and a tie that came. */
export function differenceExample({ t }: Reader): DifferenceView {
  const words = t('gallery.example_words')
  const named = { title_en: null, title_ar: null, summary_en: words, summary_ar: words, note_en: null, note_ar: null }
  return {
    kind: 'attack',
    fields: [
      { key: 'outcome', before: 'hit', after: 'intercepted' },
      { key: 'injured_low', before: null, after: 2 },
      { key: 'summary_en', before: words, after: t('gallery.long_words') },
      { key: 'summary_ar', before: words, after: t('gallery.long_words') },
    ],
    parts: [true, false].map(added => ({
      ...({ sort: 'link', added } as const),
      row: {
        ...{
          ...named,
          event_id: `IWM-S-999${Number(added)}`,
          kind: 'strike',
          date_edtf: '2024-01',
          link: 'responds_to',
        },
        direction: 'from',
      } as const,
    })),
  }
}
