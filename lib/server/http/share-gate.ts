import 'server-only'
import type { IncomingMessage } from 'node:http'
import { passwordLength, SHARE_PASSWORD_LENGTH } from '@/lib/domain/password'
import type { Locale } from '@/lib/i18n/locale'
import { passwordHolds } from '../auth/password'
import { passCookie, passHolds } from '../auth/share-pass'
import { countView, holdView, releaseView } from '../commands/share-views'
import { countFailure, forgetFailures, restOf } from '../commands/sign-in-guard'
import type { Database } from '../db/handle'
import { ownSecret } from '../queries/own-secret'
import { type ShareDoor, shareDoor } from '../queries/shares'
import { asksCard, fetchesAhead, onlyLooks, sharedSlug, shareLocale, shortForm } from './share-request'

/** How the door of a link stands for one request; the page shows what goes with it. */
export const DOOR_STATES = [
  'open',
  'cover',
  'password',
  'wrong',
  'rests',
  'unknown',
  'expired',
  'revoked',
  'used_up',
] as const
export type DoorState = (typeof DOOR_STATES)[number]

/** A view that is about to be had, and is counted only when there is something to show. */
export type View = {
  /** Counts it. What is to be said instead where the link has ended or was used up meanwhile; null where it may be shown. */
  readonly count: (now: Date) => Promise<GateAnswer | null>
  /** Nothing can be shown: nothing is counted. */
  readonly release: (now: Date) => Promise<void>
}

/** What a request for a named link is answered: a page of ours with a status, or where to go on with a pass. */
export type GateAnswer =
  | {
      readonly kind: 'page'
      readonly status: 200 | 401 | 404 | 410 | 429
      readonly state: DoorState
      readonly slug: string
      readonly locale: Locale
      /** Seconds until a password may be tried again. */
      readonly wait?: number
      /** The view that an open link takes; none where nothing is shown. */
      readonly view?: View
    }
  | { readonly kind: 'onward'; readonly location: string; readonly cookie?: string }
  /** The picture of what an open link shows, for programs that preview it. */
  | { readonly kind: 'card'; readonly slug: string; readonly locale: Locale }
  /** Its figures are for those alone who come by the link itself. */
  | { readonly kind: 'guarded' }
  | { readonly kind: 'ahead' }
  | { readonly kind: 'method' }

/** Decides what a request for `/s/{slug}` may see, and keeps the view for it that it takes. */
export type ShareGate = (req: IncomingMessage, now: Date) => Promise<GateAnswer>

type Page = { readonly kind: 'page'; readonly slug: string; readonly locale: Locale }

const SLUG = /^[a-z0-9-]{1,60}$/

/** The gate of one site. `secure`: its public address is one of https. */
export function createShareGate(database: Database, secure: boolean): ShareGate {
  const db = database
  const secret = () => ownSecret(db.read, 'auth')

  /** A password was sent: a pass, or why not. Wrong ones are counted by the link, as those of an account are. */
  async function knock(
    req: IncomingMessage,
    slug: string,
    hash: string,
    locale: Locale,
    now: Date,
  ): Promise<GateAnswer> {
    const key = `share:${slug}`
    const refusal = { kind: 'page', slug, locale } as const
    const wait = await restOf(db, key, now)
    if (wait > 0) return { ...refusal, status: 429, state: 'rests', wait }
    const password = (await shortForm(req))?.get('password') ?? ''
    if (password === '') return { ...refusal, status: 401, state: 'password' }
    if (!(await countFailure(db, key, now))) {
      return { ...refusal, status: 429, state: 'rests', wait: await restOf(db, key, now) }
    }
    const right = passwordLength(password) <= SHARE_PASSWORD_LENGTH.most && (await passwordHolds(password, hash))
    if (!right) return { ...refusal, status: 401, state: 'wrong' }
    await forgetFailures(db, key)
    const cookie = passCookie({ slug, hash, secret: await secret() }, now, secure)
    return { kind: 'onward', location: here(req, slug), cookie }
  }

  async function mayPass(req: IncomingMessage, slug: string, { password_hash: hash }: ShareDoor, now: Date) {
    return hash === null || passHolds(req.headers.cookie, { slug, hash, secret: await secret() }, now)
  }

  /** Between asking and counting somebody else took the last view, or it ended. */
  async function ended(page: Page, now: Date): Promise<GateAnswer> {
    const since = await shareDoor(db.read, page.slug, now)
    return { ...page, status: 410, state: since && since.state !== 'open' ? since.state : 'used_up' }
  }

  const viewOf = (page: Page, held: string | null): View => ({
    count: async now => ((await countView(db, page.slug, held, now)) ? null : ended(page, now)),
    release: async now => {
      if (held !== null) await releaseView(db, page.slug, held, now)
    },
  })

  return async (req, now) => {
    const slug = sharedSlug(req.url ?? '') ?? ''
    const door = SLUG.test(slug) ? await shareDoor(db.read, slug, now) : null
    const locale = shareLocale(req, door?.locale ?? null)
    const page = { kind: 'page', slug, locale } as const
    if (!door) return { ...page, status: 404, state: 'unknown' }
    if (door.state !== 'open') return { ...page, status: 410, state: door.state }
    if (asksCard(req.url ?? '')) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return { kind: 'method' }
      // Where a password or a number of views decides who sees the figures, a picture would show them to all.
      return door.guarded ? { kind: 'guarded' } : { kind: 'card', slug, locale }
    }
    if (req.method === 'POST') {
      if (door.password_hash === null) return { kind: 'onward', location: here(req, slug) }
      return knock(req, slug, door.password_hash, locale, now)
    }
    if (req.method !== 'GET' && req.method !== 'HEAD') return { kind: 'method' }
    if (!(await mayPass(req, slug, door, now))) return { ...page, status: 401, state: 'password' }
    if (fetchesAhead(req)) return { kind: 'ahead' }
    if (onlyLooks(req)) return { ...page, status: 200, state: 'cover' }
    const held = door.limited ? await holdView(db, slug, now) : null
    if (door.limited && held === null) return ended(page, now)
    return { ...page, status: 200, state: 'open', view: viewOf(page, held) }
  }
}

/** The address asked for, to go on to by GET. */
function here(req: IncomingMessage, slug: string): string {
  const query = (req.url ?? '').split('?').slice(1).join('?')
  return query === '' ? `/s/${slug}` : `/s/${slug}?${query}`
}
