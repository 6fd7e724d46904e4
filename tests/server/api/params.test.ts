import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as changesRoute from '@/app/api/v1/changes/route'
import * as publishRoute from '@/app/api/v1/entries/[id]/publish/route'
import * as entryRoute from '@/app/api/v1/entries/[id]/route'
import * as entriesRoute from '@/app/api/v1/entries/route'
import * as revisionRoute from '@/app/api/v1/revisions/[n]/route'
import * as sourcesRoute from '@/app/api/v1/sources/route'
import * as talliesRoute from '@/app/api/v1/tallies/route'
import { setDatabase } from '@/lib/server/db/current'
import { listMark, writeCursor } from '@/lib/server/queries/cursor'
import { eachEngine } from '@/tests/support/db'
import { ask, entries, entry, fault, fillRecord, revision } from './ask'

eachEngine(engine => {
  beforeAll(async () => {
    const db = await engine.freshDatabase()
    setDatabase(db)
    await fillRecord(db)
  })
  afterAll(() => setDatabase(null))

  describe('bad input gets problem details that name it', () => {
    const NUL = '%00'
    const placed = (key: string | number, sort: 'place' | 'weapon' = 'place', revision = 3) =>
      writeCursor({ revision, key, id: 1, list: listMark({}, sort), before: 50 })
    const cases: [string, string][] = [
      ['kind=war', '400 parameter_choice kind'],
      ['kind=toString', '400 parameter_choice kind'],
      ['from=yesterday', '400 parameter_date from'],
      ['to=2023-02-29', '400 parameter_date to'],
      ['from=2024-01-01&from=2024-01-02', '400 parameter from'],
      ['from[]=2024-01-01&to[$gt]=1&rev=3', '200'],
      ['scope=IQ+IQ-KRI', '400 parameter scope'],
      ['scope=mars', '400 parameter scope'],
      ['weapon=__proto__', '400 parameter_choice weapon'],
      ['verification=sure', '400 parameter_choice verification'],
      ['place=a%27%20or%201=1', '400 parameter place'],
      [`place=asad${NUL}`, '400 parameter place'],
      [`q=${NUL}`, '400 parameter q'],
      ['q=%F0%28%8C%28%20%25%20_%20%5C%20%27%20--', '200'],
      [`q=${'%D8%A7'.repeat(3000)}`, '200'],
      ['limit=0', '400 parameter_range limit'],
      ['limit=-5', '400 parameter_range limit'],
      ['limit=1e9', '400 parameter_range limit'],
      ['limit=99999999999999999999', '400 parameter_range limit'],
      ['rev=0', '400 parameter_revision rev'],
      ['rev=99', '400 parameter_revision rev'],
      ['rev=99999999999999999999', '400 parameter_revision rev'],
      ['rev=1900-01-01', '400 parameter_revision rev'],
      ['rev=9999-12-31', '200'],
      ['rev=-1', '400 parameter_revision rev'],
      [`rev=1${NUL}`, '400 parameter rev'],
      ['cursor=abc', '400 parameter_cursor cursor'],
      ['cursor=WzEsIjIwMjQtMTMtMDEiLDFd', '400 parameter_cursor cursor'],
      ['cursor=WzEsbnVsbCw5OTk5OTk5OTk5OV0', '400 parameter_cursor cursor'],
      // A place in the right list, but of a revision that there is not.
      [
        `cursor=${writeCursor({ revision: 99999, key: null, id: 1, list: listMark({}, '-date'), before: 50 })}`,
        '400 parameter_revision cursor',
      ],
      // A code that no version had, one that was published after the revision, a rank, and one that holds.
      [`sort=place&cursor=${placed('atlantis')}`, '400 parameter_cursor cursor'],
      [`sort=place&cursor=${placed(4)}`, '400 parameter_cursor cursor'],
      [`sort=weapon&cursor=${placed('rocket', 'weapon', 1)}`, '400 parameter_cursor cursor'],
      [`sort=weapon&cursor=${placed('rocket', 'weapon')}`, '200'],
      [`sort=place&cursor=${placed('asad')}`, '200'],
      ['grain=month', '200'],
      ['bucket=2024-01', '400 parameter_pair grain'],
      ['grain=month&bucket=2024-W01', '400 parameter_pair bucket'],
      ['grain=day&bucket=2024-W54', '400 parameter_pair bucket'],
      ['grain=year&bucket=0000', '400 parameter_pair bucket'],
      ['grain=week&bucket=none', '200'],
      ['grain=fortnight&bucket=none', '400 parameter_choice grain'],
      ['format=xml', '400 parameter_choice format'],
      ['bounds=median', '400 parameter_choice bounds'],
      ['updated_since=0000-01-01T00:00:00Z', '400 parameter_date updated_since'],
      ['updated_since=2024-01-01T25:00:00Z', '400 parameter_date updated_since'],
      ['updated_since=%2B275760-09-13', '400 parameter_date updated_since'],
      ['from=0001-01-01&to=9999-12-31', '200'],
      ['source=daily-1,weekly-1', '400 parameter source'],
      [`actor=${Array.from({ length: 200 }, () => 'us').join(',')}`, '400 parameter actor'],
    ]
    test.each(cases)('entries?%s → %s', async (query, expected) => {
      const answer = await entries(query)
      expect(answer.status === 200 ? '200' : await fault(answer)).toBe(expected)
    })

    test('in the other addresses', async () => {
      expect(await fault(await talliesRoute.GET(ask('measure=x')))).toBe('400 parameter_choice measure')
      expect(await fault(await changesRoute.GET(ask('since=99')))).toBe('400 parameter_revision since')
      expect(await fault(await changesRoute.GET(ask('cursor=x')))).toBe('400 parameter_cursor cursor')
      expect((await changesRoute.GET(ask('cursor=999999999'))).status).toBe(200)
      expect((await sourcesRoute.GET(ask('cursor=zzz'))).status).toBe(200)
      expect(await fault(await sourcesRoute.GET(ask('cursor=%00')))).toBe('400 parameter cursor')
      for (const id of ['IWM-A-9999', 'IWM-A-1', 'x', '\0', '../..', 'IWM-A-99999999999', "' or 1=1"]) {
        expect(await fault(await entry(id))).toBe('404 entry_unknown')
      }
      for (const n of ['0', '99', '-1', 'x', '1e3', '99999999999999999999', '\0']) {
        expect((await revision(n)).status).toBe(404)
      }
    })

    test('other methods', async () => {
      for (const route of [talliesRoute, changesRoute, revisionRoute]) {
        const answer = route.OPTIONS()
        expect([answer.status, answer.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS'])
        for (const refuse of [route.POST, route.PUT, route.PATCH, route.DELETE]) {
          expect(await fault(refuse())).toBe('405 method')
        }
      }
      for (const [route, refused, methods] of [
        [entriesRoute, [entriesRoute.PUT, entriesRoute.PATCH, entriesRoute.DELETE], 'GET, HEAD, POST, OPTIONS'],
        [sourcesRoute, [sourcesRoute.PUT, sourcesRoute.PATCH, sourcesRoute.DELETE], 'GET, HEAD, POST, OPTIONS'],
        [entryRoute, [entryRoute.POST, entryRoute.PUT, entryRoute.DELETE], 'GET, HEAD, PATCH, OPTIONS'],
        [publishRoute, [publishRoute.GET, publishRoute.PUT, publishRoute.PATCH], 'POST, OPTIONS'],
      ] as const) {
        const answer = route.OPTIONS()
        expect([answer.status, answer.headers.get('access-control-allow-methods')]).toEqual([204, methods])
        expect(answer.headers.get('access-control-allow-headers')).toMatch(/Authorization.*Idempotency-Key.*If-Match/)
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
        for (const refuse of refused) {
          const said = refuse()
          expect(said.headers.get('allow')).toBe(methods)
          expect(await fault(said)).toBe('405 method_other')
        }
      }
    })
  })
})
