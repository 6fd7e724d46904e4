// Subject: lib/server/http, app
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Asker } from '../support/fuzz-ask'
import { escaped, type FuzzedParameter, queryOf, questions, valuesOf } from '../support/fuzz-values'
import {
  API_READS,
  CHART_PARAMETERS,
  FEED_PARAMETERS,
  LIST_PARAMETERS,
  OEMBED_PARAMETERS,
  SLUGS,
} from '../support/fuzz-words'
import type { Heard } from '../support/http-site'
import { type Place, placeFor, type Started, send, startOn } from '../support/writing-site'

/**
 * Every documented parameter of every address that outside programs rely on, a thousand random values each, asked of the site as it
 * runs for readers: over HTTP, through the server entry, at the revision that stands. A request carries values of all its parameters
 * at once. `IWM_FUZZ_SEED` asks again what failed.
 */
const VALUES = 1000
const SEED = Number(process.env.IWM_FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** As many at once as a few busy readers; fewer than pictures may wait. */
const AT_ONCE = 12
const SLUG = 'by-fuzz'
const SHARED = { page: 'charts/attacks', view: { grain: 'month' }, revision: null, slug: SLUG, password: null }

let place: Place
let site: Started
let asker: Asker

beforeAll(async () => {
  place = await placeFor('embedded', ['shares:write'])
  site = await startOn(place, { IWM_RATE_LIMIT: '0' })
  asker = new Asker(site.port, AT_ONCE)
  const words = { title_en: 'Fuzz', title_ar: 'تجربة', note_en: '', note_ar: '', locale: null, locked: [] }
  const made = await send(site.port, place.token, 'commands/make-share', {
    ...words,
    ...SHARED,
    expires_at: null,
    max_views: null,
  })
  expect(made.status).toBe(200)
})
afterAll(async () => {
  asker.close()
  site.program.child.kill('SIGTERM')
  await site.program.ended
  await place.drop()
})

const problem = z.looseObject({ type: z.string(), title: z.string(), status: z.number() })

/** A refusal of the API, of feeds and of the data set is problem details (RFC 9457). */
function asProblem({ status, headers, body }: Heard): string | null {
  if (status >= 500) return `status ${status}`
  if (status < 400) return null
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return `${status} as ${headers['content-type']}`
  const said = problem.safeParse(JSON.parse(String(body)))
  return said.success && said.data.status === status ? null : `${status} without its problem`
}

/** A refusal of a page is a page that somebody can read, with a way on. */
function asPage({ status, headers, body }: Heard): string | null {
  if (status >= 500) return `status ${status}`
  if (status < 400) return null
  const text = String(body)
  const readable = /<html[^>]* lang="(?:ar|en)"/.test(text) && /<h1[\s>]/.test(text) && text.includes('href="/')
  return String(headers['content-type']).startsWith('text/html') && readable ? null : `${status} without a page`
}

/** oEmbed answers 501 for a form that it has not, as its standard says (oEmbed 1.0, section 2.3.4). */
const asEmbed = ({ status }: Heard): string | null => (status < 500 || status === 501 ? null : `status ${status}`)

/** An address, and whether a value stands in it that no address may hold. */
type Asked = { readonly path: string; readonly broken: boolean }

const whole = (paths: readonly string[]): Asked[] => paths.map(path => ({ path, broken: false }))

/**
 * Asks a thousand questions; none may be a fault of ours. What no address may hold is refused each time, and of the others so many of a
 * hundred must get past the door and be answered.
 */
async function ask(
  asked: readonly Asked[],
  judge: (heard: Heard) => string | null,
  answered: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  expect(asked.length).toBeGreaterThanOrEqual(VALUES)
  const through = async (broken: boolean) => {
    const paths = asked.filter(one => one.broken === broken).map(one => one.path)
    const { objections, statuses } = await asker.each(paths, judge, headers)
    expect(objections.slice(0, 5), `IWM_FUZZ_SEED=${SEED}`).toEqual([])
    return { good: (statuses.get(200) ?? 0) + (statuses.get(308) ?? 0), all: paths.length }
  }
  expect((await through(true)).good, `broken; IWM_FUZZ_SEED=${SEED}`).toBe(0)
  const { good, all } = await through(false)
  expect(good * 100, `answered, of ${all}; IWM_FUZZ_SEED=${SEED}`).toBeGreaterThanOrEqual(answered * all)
}

/** A seed for each address, so that two of them are not asked the same. */
const seedOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 31, SEED)

const asked = (
  name: string,
  parameters: readonly FuzzedParameter[],
  at: (turn: number) => string,
  focus?: number,
  count = VALUES,
) =>
  questions(parameters, count, seedOf(name), focus).map(
    (one, turn): Asked => ({ path: `${at(turn)}${queryOf(one)}`, broken: one.broken !== null }),
  )

const localeOf = (turn: number): string => (turn % 2 === 0 ? 'ar' : 'en')
const slugOf = (turn: number): string => SLUGS[Math.floor(turn / 2) % SLUGS.length] ?? ''
const textsOf = (name: string, good: readonly string[]): string[] =>
  fc
    .sample(valuesOf(good), { numRuns: VALUES, seed: seedOf(name) })
    .map(text => escaped([...text].slice(0, 800).join('')))

describe('the API', () => {
  // Reading stops at the first wrong value: one or two of a request are of any sort, in turn, and the others right.
  test.each(API_READS.map(one => [one.id, one] as const))('%s', async (id, { path, inPath, query }) => {
    const parts = inPath.map(({ name, good }) => [name, textsOf(`${id}.${name}`, good)] as const)
    const at = (turn: number): string =>
      parts.reduce((said, [name, texts]) => said.replace(`{${name}}`, texts[turn] || '-'), path)
    const focus = query.length > 6 ? 1 : 2
    const all = asked(id, query, at, focus)
    await ask(
      all,
      asProblem,
      id === 'readDesk' ? 0 : 1,
      id === 'readDesk' ? { authorization: `Bearer ${place.token}` } : {},
    )
  })

  test('a parameter of lists is of any sort more often than once in a long address', async () => {
    const list = API_READS.find(({ id }) => id === 'listEntries')
    if (!list) throw new Error('no list')
    // Each alone with a value that narrows the answer, so that right ones cost little.
    for (const parameter of list.query) {
      const paths = questions([parameter], VALUES / 10, seedOf(`alone.${parameter.name}`)).map(
        one => `${list.path}${queryOf(one)}${parameter.name === 'limit' ? '' : '&limit=1'}`,
      )
      const { objections } = await asker.each(paths, asProblem)
      expect(objections.slice(0, 5), `IWM_FUZZ_SEED=${SEED}`).toEqual([])
    }
  })
})

describe('a chart', () => {
  // One parser reads the address for all of them, so the forms take turns: each is asked with two hundred values of every parameter.
  test('in every form', async () => {
    const forms = ['.svg', '.csv', '.json', '.table', '.png', '', 'embed']
    const at = (turn: number): string => {
      const form = forms[turn % forms.length] ?? ''
      const [locale, slug] = [localeOf(Math.floor(turn / forms.length)), slugOf(Math.floor(turn / forms.length))]
      return form === 'embed' ? `/${locale}/embed/${slug}` : `/${locale}/charts/${slug}${form}`
    }
    await ask(asked('charts', CHART_PARAMETERS, at, undefined, 200 * forms.length), asPage, 80)
  })

  test('by any name, language and form', async () => {
    const names = textsOf('slug', SLUGS)
    const forms = textsOf('form', ['svg', 'png', 'csv', 'json', 'table'])
    const locales = textsOf('locale', ['ar', 'en'])
    const all = names.map((name, turn) => `/${locales[turn] || 'ar'}/charts/${name || '-'}.${forms[turn] || 'svg'}`)
    await ask(whole(all), asPage, 0)
  })

  test('as oEmbed', async () => {
    const inner = asked('inner', CHART_PARAMETERS, turn => `/${localeOf(turn)}/charts/${slugOf(turn)}`)
    const odd = textsOf('url', [`http://localhost:${site.port}/en/charts/attacks`, '/ar/charts/deadlines.png'])
    const all = asked('oembed', OEMBED_PARAMETERS, () => '/oembed').map(({ path, broken }, turn): Asked => {
      const url =
        turn % 3 === 0
          ? (odd[turn] ?? '')
          : escaped(`http://localhost:${site.port}${inner[turn]?.path ?? ''}`.slice(0, 1200))
      return { path: `${path}&url=${url}`, broken }
    })
    await ask(all, asEmbed, 10)
  })
})

describe('pages of records', () => {
  test.each(['entries', 'map'])('%s', async room => {
    await ask(
      asked(room, LIST_PARAMETERS, turn => `/${localeOf(turn)}/${room}`),
      asPage,
      80,
    )
  })

  test('their cards', async () => {
    const cards = ['entries', 'overview', 'deadlines', 'map', 'changes', 'entries/IWM-A-0001', 'changes/5']
    const at = (turn: number): string => `/${localeOf(turn)}/card/${cards[turn % cards.length]}.png`
    await ask(asked('cards', LIST_PARAMETERS, at), asPage, 60)
  })

  test('a named link', async () => {
    const names = textsOf('share', [SLUG, SLUG, SLUG.toUpperCase(), 'nothing'])
    const at = (turn: number): string => `/s/${turn % 4 === 0 ? names[turn] || '-' : SLUG}`
    await ask(asked('share', CHART_PARAMETERS, at), asPage, 50)
  })
})

describe('files', () => {
  test.each(['ar.atom', 'en.json', 'ar.ics'])('the feed %s', async file => {
    await ask(
      asked(file, FEED_PARAMETERS, () => `/feeds/${file}`, 1),
      asProblem,
      1,
    )
  })

  test('the data set by any name', async () => {
    const names = textsOf('data', ['latest', '0', '99999', '-1', '2026-11-22', '1.0', '00012'])
    await ask(whole(names.map(name => `/data/${name || '-'}.zip`)), asProblem, 0)
  })
})
