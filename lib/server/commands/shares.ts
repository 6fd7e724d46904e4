import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { chartOfPage } from '@/lib/charts/registry'
import { isLock, keptView, LOCKS, locksOf, readKept } from '@/lib/charts/shared-view'
import { isPlainDate } from '@/lib/core/plain-date'
import { todayInBaghdad } from '../clock'
import type { WriteDb } from '../db/handle'
import { resolveRevision } from '../queries/revision'
import { type CommandContext, command } from './command'
import { hashInput, localeInput } from './people'
import { type Problem, problem, refuse } from './problem'
import { insertRow, type Row } from './rows'

const LEAST_VIEWS = 1
const title = z.string().trim().min(1).max(160)
const note = z.string().trim().max(1000)

/** What of a link may be changed later: how it is called, for how long and for whom it opens. */
const changeable = {
  title_en: title,
  title_ar: title,
  note_en: note,
  note_ar: note,
  locale: localeInput.nullable(),
  locked: z.array(z.enum(LOCKS)).max(LOCKS.length),
  expires_at: z.iso.datetime({ offset: true }).nullable(),
  max_views: z.number().int().min(LEAST_VIEWS).max(1_000_000).nullable(),
}

/** What rules beyond the shape look at, as it was sent: what has no such member says nothing there. */
const looked = z.object({
  slug: z.string().catch(''),
  note_en: z.string().trim().catch(''),
  note_ar: z.string().trim().catch(''),
  expires_at: z.string().nullable().catch(null),
  max_views: z.number().nullable().catch(null),
})

/** What is wrong with the terms of a link beyond their shape. */
function termFaults({ note_en, note_ar, expires_at }: z.output<typeof looked>, now: Date): Problem[] {
  const other = note_en === '' ? 'note_en' : 'note_ar'
  return [
    ...((note_en === '') === (note_ar === '') ? [] : [problem('note_in_both', other)]),
    ...(expires_at !== null && new Date(expires_at) <= now ? [problem('expires_past', 'expires_at')] : []),
  ]
}

/** Makes a named link to exactly one view of a chart. Answers its name. */
export const makeShare = command({
  name: 'make-share',
  allow: 'share.manage',
  input: z.strictObject({
    ...changeable,
    slug: z
      .string()
      .min(3)
      .max(60)
      .regex(/^[a-z0-9](-?[a-z0-9])*$/, 'slug_form'),
    page: z.string().max(100),
    view: z.record(z.string().max(40), z.string().max(4000)),
    /** The revision to pin it to; null: it shows the record as it stands. */
    revision: z.number().int().min(1).max(2_147_483_647).nullable(),
    /** The day that a pinned revision is read on; today where it is not said or has not come. */
    pinned_on: z.string().refine(isPlainDate).nullable().default(null),
    password_hash: hashInput.nullable(),
  }),
  async faults(tx, input, { now }) {
    const read = looked.safeParse(input)
    if (!read.success) return []
    const { slug } = read.data
    const taken = await tx.query(sql`select 1 from share_link where slug = ${slug}`, z.unknown())
    return [...(taken.length > 0 ? [problem('slug_taken', 'slug', { slug })] : []), ...termFaults(read.data, now)]
  },
  async run(tx, { password_hash, view, locked, revision, pinned_on: wanted, ...rest }, { userId, now }) {
    const chart = chartOfPage(rest.page) ?? refuse('share_page', 'page')
    if (revision !== null && (await resolveRevision(tx, String(revision))) === null)
      refuse('parameter_revision', 'revision', { value: revision })
    const locks = locksOf(chart).filter(lock => locked.includes(lock))
    const after = { ...rest, view: keptView(readKept(view)), locked: locks, revision }
    const today = todayInBaghdad(now)
    const pinned_on = revision === null ? null : wanted !== null && wanted < today ? wanted : today
    const row = { ...after, password_hash, pinned_on, created_by: userId, created_at: now.toISOString() }
    await insertRow(tx, 'share_link', row)
    const audit = { ...after, pinned_on, password: password_hash !== null }
    return { value: { slug: rest.slug }, audit: { subjects: [`share:${rest.slug}`], after: audit } }
  },
})

const standing = z.looseObject({
  page: z.string(),
  version: z.number(),
  views: z.number(),
  created_by: z.string(),
  password: z.boolean(),
  revoked: z.boolean(),
})

/** The link that a command is to change. Refuses what is not there, not theirs, or revoked. */
async function ownShare(tx: WriteDb, slug: string, { userId, may }: CommandContext) {
  const [share] = await tx.query(
    sql`select s.page, s.version, s.views, s.created_by, s.password_hash is not null as password,
        s.revoked_at is not null as revoked, s.title_en, s.title_ar, s.note_en, s.note_ar, s.locale, s.locked,
        s.expires_at::text as expires_at, s.max_views
      from share_link s where s.slug = ${slug} for update`,
    standing,
  )
  if (!share) return refuse('share_unknown', 'slug', { id: slug })
  if (share.created_by !== userId && !may('share.all')) refuse('role_refused')
  if (share.revoked) refuse('share_revoked')
  return share
}

async function setRow(tx: WriteDb, slug: string, changes: Row): Promise<void> {
  const names = Object.keys(changes)
  await tx.execute(sql`update share_link s set
      title_en = n.title_en, title_ar = n.title_ar, note_en = n.note_en, note_ar = n.note_ar, locale = n.locale,
      locked = n.locked, expires_at = n.expires_at, max_views = n.max_views, version = s.version + 1,
      password_hash = case when ${names.includes('password_hash')} then n.password_hash else s.password_hash end
    from jsonb_populate_record(null::share_link, ${JSON.stringify(changes)}::jsonb) n where s.slug = ${slug}`)
}

/** Changes how a link is called, how long and for whom it opens. What it shows never changes: for that another one is made. */
export const reviseShare = command({
  name: 'revise-share',
  allow: 'share.manage',
  input: z.strictObject({
    ...changeable,
    slug: z.string().max(60),
    expected: z.number().int(),
    /** A new one; null takes it away; left out it stays. */
    password_hash: hashInput.nullable().optional(),
  }),
  async faults(tx, input, context) {
    const read = looked.safeParse(input)
    if (!read.success) return []
    const { slug, max_views } = read.data
    const { views } = await ownShare(tx, slug, context)
    // A limit that no link may have is refused for that.
    const shown = max_views !== null && max_views >= LEAST_VIEWS && max_views < views
    return [
      ...(shown ? [problem('share_views', 'max_views', { n: views })] : []),
      ...termFaults(read.data, context.now),
    ]
  },
  async run(tx, { slug, expected, password_hash, ...rest }, context) {
    const share = await ownShare(tx, slug, context)
    if (share.version !== expected) refuse('edit_conflict', 'expected')
    const chart = chartOfPage(share.page) ?? refuse('share_page', 'page')
    const locked = locksOf(chart).filter(lock => rest.locked.filter(isLock).includes(lock))
    const changed = password_hash === undefined ? {} : { password_hash }
    await setRow(tx, slug, { ...rest, locked, ...changed })
    const { version: _v, views: _n, created_by: _c, revoked: _r, ...before } = share
    const password = password_hash === undefined ? share.password : password_hash !== null
    return {
      value: { slug },
      audit: { subjects: [`share:${slug}`], before, after: { ...rest, locked, password, page: share.page } },
    }
  },
})

/** Ends a link for good: whoever opens it is told that it was taken back. */
export const revokeShare = command({
  name: 'revoke-share',
  allow: 'share.manage',
  input: z.strictObject({ slug: z.string().max(60), reason: z.string().trim().min(1).max(400) }),
  async run(tx, { slug, reason }, context) {
    await ownShare(tx, slug, context)
    await tx.execute(sql`update share_link set revoked_at = ${context.now.toISOString()}::timestamptz,
      revoke_reason = ${reason}, version = version + 1 where slug = ${slug}`)
    return { value: null, audit: { subjects: [`share:${slug}`], after: { reason } } }
  },
})
