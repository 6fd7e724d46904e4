import 'server-only'

/** To be asked for again before each use: the newest revision may say something else. */
const CHECKED = 'public, no-cache'
/** Never asked for again: a year is the longest that caches promise. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/**
 * How long a public answer at `url` holds, as its `Cache-Control`. For good where the address names a revision that there is,
 * by its number, and nothing else that the answer is made of can change: true of the API, but for searches, which go by the
 * names of today whatever revision is asked for. A page names files of its build
 * and counts days to today, so it does not hold, whatever revision it shows. See decisions 015 and 025.
 */
export function lifetimeOf(url: string, revision: number): string {
  if (!url.startsWith('/api/v1/')) return CHECKED
  const at = url.indexOf('?')
  const params = new URLSearchParams(at < 0 ? '' : url.slice(at))
  const asked = params.has('q') ? [] : params.getAll('rev')
  const [number = ''] = asked
  // A day stands for its last revision, and today's may not have come yet.
  const named = asked.length === 1 && /^\d{1,9}$/.test(number) && Number(number) >= 1 && Number(number) <= revision
  return named ? FOR_GOOD : CHECKED
}
