import { expect, it } from 'vitest'
import { type Gauges, Metrics, requestKind } from '@/lib/server/observe/metrics'

const gone = async () => {
  throw new Error('connection refused')
}

const made = (revision: () => Promise<number> = async () => 7, deliveries: Gauges['deliveries'] = async () => ({})) =>
  new Metrics(
    { version: '1.2.3', database: 'embedded' },
    {
      revision,
      storeBytes: () => 4096,
      storeAnswers: () => 3,
      database: () => ({ waiting: 2 }),
      deliveries,
    },
  )

it('says what was asked, how long it took, and how the database does, in the form that Prometheus reads', async () => {
  const metrics = made()
  metrics.kept('page', 200)
  metrics.kept('page', 200)
  metrics.kept('page', 304)
  metrics.begin('api')(503, 'made')
  metrics.begin('desk')
  metrics.refused('rate')
  metrics.query(0.02, false, false)
  metrics.query(3, true, true)
  const text = await metrics.registry.metrics()
  for (const line of [
    'iwm_info{version="1.2.3",database="embedded"} 1',
    'iwm_http_requests_total{kind="page",status="200",source="kept"} 2',
    'iwm_http_requests_total{kind="page",status="304",source="kept"} 1',
    'iwm_http_requests_total{kind="api",status="503",source="made"} 1',
    'iwm_http_request_duration_seconds_count{kind="api"} 1',
    'iwm_http_requests_in_progress 1',
    'iwm_http_refused_total{reason="rate"} 1',
    'iwm_database_query_duration_seconds_count{outcome="done"} 1',
    'iwm_database_query_duration_seconds_sum{outcome="failed"} 3',
    'iwm_database_slow_queries_total 1',
    'iwm_database_waiting 2',
    'iwm_answer_store_bytes 4096',
    'iwm_answer_store_answers 3',
    'iwm_revision 7',
    'iwm_database_up 1',
  ]) {
    expect(text.split('\n')).toContain(line)
  }
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
  // Read again, kept answers are not counted twice.
  metrics.kept('page', 200)
  expect(await metrics.registry.metrics()).toContain(
    'iwm_http_requests_total{kind="page",status="200",source="kept"} 3\n',
  )
})

it('says what became of the messages to webhooks, and nothing of them while the database does not answer', async () => {
  let answer: NonNullable<Gauges['deliveries']> = async () => ({ delivered: 12, waiting: 3 })
  const { registry } = made(undefined, () => answer())
  const lines = async () =>
    (await registry.metrics()).split('\n').filter(line => line.startsWith('iwm_webhook_deliveries'))
  expect(await lines()).toEqual([
    'iwm_webhook_deliveries{state="waiting"} 3',
    'iwm_webhook_deliveries{state="delivered"} 12',
    'iwm_webhook_deliveries{state="failed"} 0',
  ])
  answer = gone
  expect(await lines()).toEqual([])
})

it('says that the database is gone, and still answers', async () => {
  const text = await made(gone).registry.metrics()
  expect(text).toContain('iwm_database_up 0\n')
})

it.each([
  ['/_next/static/x.js', 'asset'],
  ['/api/v1/entries?format=csv', 'api'],
  ['/en/admin', 'desk'],
  ['/ar/admin/entries/IWM-A-0001', 'desk'],
  ['/en/administration', 'page'],
  ['/en/charts/attacks.svg?stack=weapon', 'file'],
  ['/en/charts/attacks?x=a.b', 'page'],
])('%s is asked for as %s', (url, kind) => {
  expect(requestKind(url)).toBe(kind)
})
