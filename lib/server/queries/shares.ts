import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { isLock } from '@/lib/charts/shared-view'
import { LOCALES } from '@/lib/i18n/locale'
import type { ReadDb } from '../db/handle'
import { baghdadDay } from './sql'

/** Whether a named link still opens. */
export const SHARE_STATES = ['open', 'revoked', 'expired', 'used_up'] as const
export type ShareState = (typeof SHARE_STATES)[number]

const state = (now: Date): Sql => sql`case when s.revoked_at is not null then 'revoked'
  when s.expires_at <= ${now.toISOString()}::timestamptz then 'expired'
  when s.views >= s.max_views then 'used_up' else 'open' end`

export const shareRow = z.object({
  id: z.number(),
  slug: z.string(),
  /** `charts/{slug}` */
  page: z.string(),
  view: z.record(z.string(), z.string()),
  locked: z.array(z.string()).transform(list => list.filter(isLock)),
  locale: z.enum(LOCALES).nullable(),
  revision: z.number().nullable(),
  /** Plain dates, Asia/Baghdad. */
  pinned_on: z.string().nullable(),
  last_viewed_on: z.string().nullable(),
  created_on: z.string(),
  revoked_on: z.string().nullable(),
  expires_on: z.string().nullable(),
  has_password: z.boolean(),
  max_views: z.number().nullable(),
  views: z.number(),
  title_en: z.string(),
  title_ar: z.string(),
  note_en: z.string(),
  note_ar: z.string(),
  version: z.number(),
  created_by: z.string(),
  maker: z.string(),
  revoke_reason: z.string().nullable(),
  state: z.enum(SHARE_STATES),
})

/** A named link as pages show it; its password is kept nowhere and its hash not read. */
export type Share = z.output<typeof shareRow>

const columns = (now: Date): Sql => sql`s.id, s.slug, s.page, s.view, s.locked, s.locale, s.revision,
  s.pinned_on::text as pinned_on, s.last_viewed_on::text as last_viewed_on,
  ${baghdadDay(sql`s.created_at`)} as created_on, ${baghdadDay(sql`s.revoked_at`)} as revoked_on,
  ${baghdadDay(sql`(s.expires_at - interval '1 millisecond')`)} as expires_on, s.password_hash is not null as has_password,
  s.max_views, s.views, s.title_en, s.title_ar, s.note_en, s.note_ar, s.version, s.created_by, u.name as maker,
  s.revoke_reason, ${state(now)} as state
  from share_link s join "user" u on u.id = s.created_by`

/** The link of a name, whatever its state; null for none. */
export async function findShare(db: ReadDb, slug: string, now: Date): Promise<Share | null> {
  const [share] = await db.query(sql`select ${columns(now)} where s.slug = ${slug}`, shareRow)
  return share ?? null
}

/** Where a page of the list begins: after this link. */
export type SharePlace = { readonly ended: boolean; readonly id: number }

type Listed = {
  /** Keeps to those of one person. */
  readonly maker?: string | null
  readonly after?: SharePlace | null
  /** How many at most; all where it is left out. */
  readonly most?: number | null
}

/** Named links, those that open first, the newest first. */
export async function shares(db: ReadDb, now: Date, { maker = null, after = null, most = null }: Listed = {}) {
  const ended = sql`(${state(now)} <> 'open')`
  const conditions = [
    ...(maker === null ? [] : [sql`s.created_by = ${maker}`]),
    ...(after === null ? [] : [sql`(${ended}, -s.id) > (${after.ended}::boolean, ${-after.id}::int)`]),
  ]
  const where = join([sql`true`, ...conditions], ' and ')
  return db.query(sql`select ${columns(now)} where ${where} order by ${ended}, s.id desc limit ${most}::int`, shareRow)
}

const doorRow = z.object({
  state: z.enum(SHARE_STATES),
  locale: z.enum(LOCALES).nullable(),
  password_hash: z.string().nullable(),
  /** Whether a password or a number of views stands before what it shows. */
  guarded: z.boolean(),
  /** Whether it opens for a number of views alone. */
  limited: z.boolean(),
})

/** What decides whether a link is opened for a request; null for a name that no link has. */
export type ShareDoor = z.output<typeof doorRow>

/** The door of a named link at a moment. */
export async function shareDoor(db: ReadDb, slug: string, now: Date): Promise<ShareDoor | null> {
  const [door] = await db.query(
    sql`select ${state(now)} as state, s.locale, s.password_hash,
      (s.password_hash is not null or s.max_views is not null) as guarded, s.max_views is not null as limited
      from share_link s where s.slug = ${slug}`,
    doorRow,
  )
  return door ?? null
}

/** The names of links that begin alike, so that a free one can be suggested. */
export async function slugsLike(db: ReadDb, begin: string): Promise<ReadonlySet<string>> {
  const rows = await db.query(
    sql`select slug from share_link where slug = ${begin} or slug like ${`${begin}-%`}`,
    z.object({ slug: z.string() }),
  )
  return new Set(rows.map(({ slug }) => slug))
}
