// Subject: lib/charts/address.ts, lib/charts/forms.ts
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as formRoute } from '@/app/[locale]/charts/[slug]/form/[format]/route'
import { GET as embedRoute } from '@/app/[locale]/embed/[slug]/route'
import { GET as oembed } from '@/app/oembed/route'
import { readAddress, viewValues } from '@/lib/charts/address'
import { DEFAULT_OPTIONS, readOptions } from '@/lib/charts/forms'
import { CHARTS } from '@/lib/charts/registry'
import { DEFAULT_VIEW } from '@/lib/charts/view'
import { dataFile } from '@/lib/server/dataset/answer'
import { setDatabase } from '@/lib/server/db/current'
import { eachEngine } from '@/tests/support/db'
import { oddValue } from '@/tests/support/odd-values'

/** Values of each parameter: a thousand on the embedded database, which everybody has, a tenth of them on a server. */
const RUNS = { embedded: 1000, server: 100 } as const
/** A revision by which there was little: what is tried is how addresses are read, not how long pictures take. */
const EARLY = '5'

/** Views drawn of each parameter, as many as there are charts, languages and forms together: those of further values are only read. */
const MOST_DRAWN = 60

/** What Next.js answers 404 for. */
const notThere = (error: unknown): boolean => error instanceof Error && error.message === 'NEXT_HTTP_ERROR_FALLBACK;404'

/** The status of an answer, with its body read to the end: one that is made while it is sent may break after its head. */
async function statusOf(answer: () => Promise<Response> | Response): Promise<number> {
  try {
    const response = await answer()
    await response.arrayBuffer()
    return response.status
  } catch (error) {
    if (notThere(error)) return 404
    throw error
  }
}

eachEngine(engine => {
  beforeAll(async () => setDatabase(await engine.loadedDatabase()))
  afterAll(() => setDatabase(null))

  /** What went wrong of a thousand values. */
  async function faults(ask: (text: string, turn: number) => Promise<number>, fine: readonly number[]) {
    const values = [...new Set(fc.sample(oddValue, { numRuns: RUNS[engine.kind], seed: 20261128 }))]
    const found: string[] = []
    for (const [turn, text] of values.entries()) {
      const status = await ask(text, turn).catch((error: unknown) => String(error))
      if (!fine.some(one => one === status)) found.push(`${JSON.stringify(text)}: ${status}`)
    }
    return found.slice(0, 5)
  }

  /** Draws a chart for each view that a parameter's values can ask for; most odd values ask for nothing, which is drawn once. */
  const form = (name: string, text: string, turn: number, drawn: Set<string>): Promise<number> => {
    const chart = CHARTS[turn % CHARTS.length]
    if (!chart) throw new Error('no charts')
    const { slug } = chart
    // Every chart in both languages and every form, not each in one.
    const round = Math.floor(turn / CHARTS.length)
    const format = (['json', 'csv', 'svg', 'table', 'embed'] as const)[Math.floor(round / 2) % 5] ?? 'json'
    const locale = round % 2 ? 'ar' : 'en'
    const page = format === 'embed' ? `embed/${slug}` : `charts/${slug}.${format}`
    const url = new URL(`http://localhost:3000/${locale}/${page}`)
    url.searchParams.set('rev', EARLY)
    url.searchParams.set(name, text)
    const view = JSON.stringify([
      slug,
      readAddress(url.searchParams, chart.defaults),
      readOptions(url.searchParams, format),
    ])
    if (drawn.has(view) || drawn.size >= MOST_DRAWN) return Promise.resolve(200)
    drawn.add(view)
    const request = new Request(url)
    return statusOf(() =>
      format === 'embed'
        ? embedRoute(request, { params: Promise.resolve({ locale, slug }) })
        : formRoute(request, { params: Promise.resolve({ locale, slug, format }) }),
    )
  }

  describe('no value of a parameter is a fault of ours', () => {
    test.each([...Object.keys(viewValues(DEFAULT_VIEW)), ...Object.keys(DEFAULT_OPTIONS), 'from', 'to'])(
      'of a chart in any form: %s',
      async name => {
        const drawn = new Set<string>()
        expect(await faults((text, turn) => form(name, text, turn, drawn), [200])).toEqual([])
        expect(drawn.size).toBeGreaterThanOrEqual(CHARTS.length)
      },
    )

    test('nor any name of a chart, language or form', async () => {
      const ask = (text: string, turn: number) => {
        const params = { locale: 'en', slug: 'attacks', format: 'json' }
        Object.assign(params, { [Object.keys(params)[turn % 3] ?? '']: text })
        const request = new Request('http://localhost:3000/x')
        return statusOf(() => formRoute(request, { params: Promise.resolve(params) }))
      }
      expect(await faults(ask, [404])).toEqual([])
    })

    test.each(['url', 'format', 'maxwidth', 'maxheight'])(
      'of the description for embedding programs: %s',
      async name => {
        const ask = (text: string) => {
          const url = new URL('http://localhost:3000/oembed')
          url.searchParams.set('url', `http://localhost:3000/en/charts/attacks?rev=${EARLY}`)
          url.searchParams.set(name, text)
          return statusOf(() => oembed(new Request(url)))
        }
        expect(await faults(ask, name === 'url' ? [200, 404] : name === 'format' ? [200, 501] : [200])).toEqual([])
      },
    )

    test('nor any name of a file of the data set', async () => {
      const ask = (text: string) => statusOf(() => dataFile(new Request('http://localhost:3000/data/x'), `${text}.zip`))
      expect(await faults(ask, [200, 302, 307, 404])).toEqual([])
    })
  })
})
