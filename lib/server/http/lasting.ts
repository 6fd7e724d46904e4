import 'server-only'
import { OPEN } from '../api/problem-details'
import type { Answer } from './answer'
import { matches } from './send'
import { RSC_HEADERS } from './target'

/** Answers that may be too large to be kept, so that each is made anew: those of the API, of feeds and data sets, and files of charts. */
const MADE_EACH_TIME = /^\/(?:api\/v1|data|feeds)\/|^\/(?:ar|en)\/charts\/[a-z-]+\.[a-z]+(?:\?|$)/

/**
 * The head of a 304 where a client names the very tag that an address has now; null where it names none or where what is kept can say
 * more. The tag was given with an answer of this build to this address at this state of the record, so nothing need be made to know
 * that it still is the same. `*` says nothing of what the client holds.
 */
export function unchangedHead(
  url: string,
  asked: string | undefined,
  etag: string,
  lifetime: string,
): Answer['headers'] | null {
  if (asked === undefined || asked.trim() === '*' || !matches(asked, etag) || !MADE_EACH_TIME.test(url)) return null
  return new Map([
    ['etag', etag],
    ['cache-control', lifetime],
    ['vary', [...RSC_HEADERS, 'accept-encoding'].join(', ')],
    ...Object.entries(OPEN),
  ])
}

/** To be asked for again before each use: the newest revision may say something else. */
const CHECKED = 'public, no-cache'
/** Never asked for again: a year is the longest that caches promise. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

export type Lifetime = {
  /** `Cache-Control`. */
  readonly cache: string
  /** No later revision changes it: its tag says nothing of the state that it was made in. */
  readonly fixed: boolean
}

/** Addresses of the API that read a revision when `rev` names one; a test holds this to its description. */
const READS_REVISION = /^\/api\/v1\/(?:entries|sources|changes|tallies)(?:[/?]|$)/

const LIVE: Lifetime = { cache: CHECKED, fixed: false }

/**
 * How long a public answer at `url` holds. For good where the address names a revision that there is, by its number, and nothing else
 * that the answer is made of can change: true of what the API reads, but for searches, which go by the names of today whatever revision is
 * asked for. What takes no revision (one revision, the description of the API) is not for good, `rev` or not. An edition of the data set holds under every later revision, but its README, codebook and metadata are words of the build, and
 * its checksum must be that of the file that a reader holds: both are asked for again, which costs a 304. A page names files of its
 * build and counts days, so it does not hold, whatever revision it shows. See decisions 015, 025 and 035.
 */
export function lifetimeOf(url: string, revision: number): Lifetime {
  const edition = /^\/data\/([1-9]\d{0,8})\.zip(?:\.sha256)?(?:\?|$)/.exec(url)?.[1]
  if (edition !== undefined) return { cache: CHECKED, fixed: Number(edition) <= revision }
  if (!READS_REVISION.test(url)) return LIVE
  const at = url.indexOf('?')
  const params = new URLSearchParams(at < 0 ? '' : url.slice(at))
  const asked = params.has('q') ? [] : params.getAll('rev')
  const [number = ''] = asked
  // A day stands for its last revision, and today's may not have come yet.
  const named = asked.length === 1 && /^\d{1,9}$/.test(number) && Number(number) >= 1 && Number(number) <= revision
  return named ? { cache: FOR_GOOD, fixed: true } : LIVE
}
