import 'server-only'
import type { IncomingMessage } from 'node:http'
import { type Answer, textAnswer, withHeaders } from './answer'
import { faultAnswer } from './fault-answer'
import type { Judge } from './judge'
import { anonymous, render, type Site } from './render'
import type { GateAnswer, ShareGate } from './share-gate'
import { asksCard, paramsOf, SHARE_CARD, SHARE_HEADER, sharedInside } from './share-request'

type Parts = {
  readonly shares: ShareGate
  readonly site: Site
  readonly origin: URL
  readonly judge: Judge
}

const NEVER_KEPT: [string, string][] = [
  ['cache-control', 'private, no-store'],
  ['x-robots-tag', 'noindex, nofollow'],
  ['vary', 'accept-language, cookie'],
]

function onward(location: string, headers: [string, string][] = []): Answer {
  return textAnswer(303, 'text/plain', '', [...NEVER_KEPT, ['location', location], ...headers])
}

/**
 * Answers `/s/{slug}`: as its gate says, by the page below the language that the reader gets. Nobody but us can ask for that
 * page: it is told how the door stands by a header that no request from outside keeps.
 */
export async function answerShare(req: IncomingMessage, { shares, site, origin, judge }: Parts): Promise<Answer> {
  const url = req.url ?? '/'
  const outside = sharedInside(url)
  if (outside !== null) return onward(outside)
  // A script asks for parts of a page; told that this is none, it goes to the address itself, and that is the view counted.
  if (req.headers.rsc !== undefined) return textAnswer(200, 'text/plain', '', NEVER_KEPT)
  const gate = await shares(req, new Date())
  if (gate.kind === 'onward') return onward(gate.location, gate.cookie ? [['set-cookie', gate.cookie]] : [])
  if (gate.kind === 'method') return withHeaders(faultAnswer(405, url), [['allow', 'GET, HEAD, POST']])
  // Fetched before anybody asked: it is neither shown nor counted, and no fault of ours.
  if (gate.kind === 'ahead') return textAnswer(425, 'text/plain', '', NEVER_KEPT)
  if (gate.kind === 'guarded') return textAnswer(403, 'text/plain', '', NEVER_KEPT)
  if (gate.kind === 'card') return cardOf(url, gate, { site, origin, judge })
  if (asksCard(url)) return textAnswer(gate.status, 'text/plain', '', NEVER_KEPT)
  const { view } = gate
  if (!view) return shown(url, gate, { site, origin, judge })
  let made: Answer | null = null
  try {
    made = await shown(url, gate, { site, origin, judge })
  } finally {
    // A page that failed is no view: what was held for it is the next reader's.
    if (made?.status !== 200) await view.release(new Date())
  }
  if (made.status !== 200) return made
  const instead = await view.count(new Date())
  return instead?.kind === 'page' ? shown(url, instead, { site, origin, judge }) : made
}

/** The page of ours that says how the door of a link stands, or shows what it opens. */
async function shown(url: string, page: Page, { site, origin, judge }: Omit<Parts, 'shares'>): Promise<Answer> {
  const { status, state, locale, wait } = page
  const made = await inside(url, page, { site, origin, door: wait === undefined ? state : `${state} ${wait}` })
  if (made === null) return faultAnswer(500, url)
  const answer = await judge(made, `/${locale}/s`)
  if (answer.status !== 200) return withHeaders(answer, NEVER_KEPT)
  const more: [string, string][] = [['content-language', locale]]
  if (wait !== undefined) more.push(['retry-after', String(wait)])
  // HTTP wants the way to authenticate named; browsers know none of this name and show the page.
  if (status === 401) more.push(['www-authenticate', 'Form realm="share"'])
  return { ...withHeaders(answer, [...NEVER_KEPT, ...more]), status }
}

type Page = Extract<GateAnswer, { kind: 'page' }>
type Inside = Pick<Parts, 'site' | 'origin'> & { readonly door: string; readonly path?: string }

/** Asks for what stands below the language of a link, and says how its door stands. */
function inside(
  url: string,
  { locale, slug }: Pick<Extract<GateAnswer, { kind: 'card' }>, 'locale' | 'slug'>,
  { site, origin, door, path = '' }: Inside,
): Promise<Answer | null> {
  const query = paramsOf(url)
  query.delete('password')
  const inner = anonymous({ url: `/${locale}/s/${encodeURIComponent(slug)}${path}?${query}`, headers: {} }, origin)
  inner.headers[SHARE_HEADER] = door
  return render(site, inner, () => {
    throw new Error('what a named link shows is too large')
  })
}

/** The card of an open link, which is no view of it: whoever only previews it is not counted. */
async function cardOf(
  url: string,
  card: Extract<GateAnswer, { kind: 'card' }>,
  { site, origin, judge }: Omit<Parts, 'shares'>,
): Promise<Answer> {
  const made = await inside(url, card, { site, origin, door: SHARE_CARD, path: '/card' })
  return made === null ? faultAnswer(500, url) : withHeaders(await judge(made, `/${card.locale}/s`), NEVER_KEPT)
}
