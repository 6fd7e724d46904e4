import { compareDates, dayNumber, fromDayNumber, type PlainDate } from '@/lib/core/plain-date'
import { lastCoveredDay } from '@/lib/domain/coverage'
import { lagRange } from '@/lib/domain/lag'
import { scopeLabel } from '@/lib/domain/scope'
import { translator } from '@/lib/i18n/translate'
import type { ChartData, ChartResponses } from '../chart-data'
import { type ChartEnv, defineChart } from '../define-chart'
import { captionOf } from '../event-text'
import type { Frame, FrameLanes, FrameTotal } from '../frame'
import { gapsOf, unwatchedOf } from '../gaps'
import { chartHref, recordsHref, sourceHref } from '../links'
import { marksOf } from '../milestones'
import { placeEvents } from '../response-marks'
import { type ResponseContext, responseHeads, responseSeries, responseStops } from '../response-series'
import { lagsOf, pairTable, responseSentences, responseTitle } from '../response-table'
import { lagWords } from '../response-words'
import { timeTicks } from '../ticks'
import type { TimeWindow, View } from '../view'
import { EARLIEST } from '../window'

const note = {
  en: 'A line ties an attack to the strike that a source presents as the answer to it; what no source ties together has no line, which does not mean that it went unanswered. Lag runs from the attack to the strike and is a range where a day is not known. A dashed line is the other way round: an attack presented as the answer to a strike. Linked ones lie next to the middle.',
  ar: 'يربط الخط بين الهجوم والضربة التي قدّمها مصدر رداً عليه. وما لم يربطه أي مصدر لا خط له، ولا يعني ذلك أنه بقي بلا رد. وتُحسب المدة من الهجوم إلى الضربة، وتظهر نطاقاً حين لا يُعرف اليوم. والخط المتقطع عكس ذلك: هجوم قدّمه مصدر رداً على ضربة. والمرتبطة منها أقرب إلى الوسط.',
}

/**
 * Most attacks on record, and eight of the eighteen pairs, lie in these five months; a window of this length also leaves each
 * day a mark of its own on a phone. All pairs are one step away: `time=earliest..latest`.
 */
const USUAL: TimeWindow = { from: '2023-10-01', to: '2024-02-29' }

/** More marks than this can neither be told apart nor sent to a phone. */
const MOST_EVENTS = 600

/** Nor can a pile higher than this be seen at once. */
const MOST_ROWS = 90

const EVENT_KINDS = ['attack', 'strike'] as const

/** Length in days of the window that is offered in place of one that is too full. */
const SHORTER = 60

const windowOf = ({ time }: Pick<View, 'time'>, today: PlainDate) => ({
  from: (time ?? USUAL).from,
  to: (time ?? USUAL).to ?? today,
})

const NOTHING: ChartResponses = {
  counts: { attack: { total: 0, linked: 0 }, strike: { total: 0, linked: 0 } },
  first: null,
  events: [],
  complete: true,
  pairs: [],
  returned: [],
}

/** The events and their places; linked ones alone where all are too many to be drawn. */
function fitting(found: ChartResponses, domain: readonly [number, number]) {
  const placed = placeEvents(found, domain)
  if (placed.rows <= MOST_ROWS) return { found, placed }
  const tied = new Set(
    [...found.pairs, ...found.returned].flatMap(({ attack, strike }) => [attack.event_id, strike.event_id]),
  )
  const few = { ...found, complete: false, events: found.events.filter(event => tied.has(event.event_id)) }
  return { found: few, placed: placeEvents(few, domain) }
}

function noticeOf(
  found: ChartResponses,
  domain: readonly [number, number],
  view: View,
  env: ChartEnv,
): FrameLanes['notice'] {
  if (found.complete) return null
  const { attack, strike } = found.counts
  const time = { from: fromDayNumber(Math.max(domain[0], domain[1] - SHORTER)), to: fromDayNumber(domain[1] - 1) }
  return {
    text: translator(env.prefs)('responses.too_many', { n: attack.total + strike.total }),
    href: chartHref(env.prefs.locale, attackResponse, { ...view, time }),
  }
}

/** Both kinds together, as the list of records holds them. */
function totalOf(
  { counts: { attack, strike } }: ChartResponses,
  { from, to }: ReturnType<typeof windowOf>,
  view: View,
  env: ChartEnv,
): FrameTotal {
  const t = translator(env.prefs)
  const { scope, bounds, weapon, actor, place, outcome, verification, q } = view
  const filter = { scope, weapon, actor, place, outcome, verification, q, bounds }
  const kind = EVENT_KINDS.filter(one => view.kind.length === 0 || view.kind.includes(one))
  const count = t('responses.total', {
    attacks: t('charts.n_attacks', { n: attack.total }),
    strikes: t('charts.n_strikes', { n: strike.total }),
  })
  const href = recordsHref(env.prefs.locale, view, { kind: kind.length > 0 ? kind : EVENT_KINDS, from, to, ...filter })
  return { label: t('charts.total_is', { count }), ...(attack.total + strike.total > 0 ? { href } : {}) }
}

function frame(data: ChartData, view: View, env: ChartEnv): Frame {
  const { prefs, today } = env
  const t = translator(prefs)
  const asked = windowOf(view, today)
  const start = asked.from ?? data.responses?.first ?? asked.to
  const domain = [dayNumber(compareDates(start, asked.to) > 0 ? asked.to : start), dayNumber(asked.to) + 1] as const
  const { found, placed } = fitting(data.responses ?? NOTHING, domain)
  const context: ResponseContext = { data, found, placed, view, env }
  const scope = scopeLabel(view.scope)[prefs.locale]
  const range = lagRange(lagsOf(found))
  const title = responseTitle(context)
  const plain = range
    ? t('responses.subtitle_range', { scope, range: lagWords(range, t) })
    : t('responses.subtitle', { scope })
  const { kind, weapon, actor, place, outcome, verification, q } = view
  const filtered = q !== '' || [kind, weapon, actor, place, outcome, verification].some(list => list.length > 0)
  const subtitle = [
    plain,
    ...(view.bounds === 'best' ? [] : [t(`charts.bounds.${view.bounds}`)]),
    ...(filtered ? [t('charts.filtered')] : []),
  ].join(' · ')
  const covered = lastCoveredDay(data.coverage, 'attack', asked.to)
  return {
    slug: 'attack-response',
    locale: prefs.locale,
    title,
    subtitle,
    note: note[prefs.locale],
    stacked: false,
    x: { domain, ticks: timeTicks(...domain, prefs), label: t('charts.axis.time') },
    y: { domain: [0, placed.rows], ticks: [], label: '' },
    unit: t('charts.axis.time'),
    series: responseSeries(context),
    marks: marksOf(data.milestones, domain, prefs, view),
    bands: [],
    gaps: gapsOf(unwatchedOf(data.coverage, 'attack', ...domain), domain, 'day', today, prefs),
    unplaced: [],
    asOf: covered ?? asked.to,
    caption: captionOf(env, {
      sources: data.sources.length,
      x0: domain[0],
      x1: domain[1],
      covered,
      scope,
      revision: data.revision,
    }),
    total: totalOf(found, asked, view, env),
    revision: data.revision,
    sources: data.sources.map(source => ({ ...source, href: sourceHref(prefs.locale, source.id, view) })),
    table: pairTable(t('charts.table.caption', { title, subtitle }), context),
    sentences: responseSentences(context),
    lanes: {
      along: 'time',
      heads: responseHeads(context),
      today: null,
      notice: noticeOf(found, domain, view, env),
      stops: responseStops(context),
    },
  }
}

/** Attacks and strikes on one axis of time, and which strike answered which attack after how many days. */
export const attackResponse = defineChart({
  slug: 'attack-response',
  name: { en: 'Attack and response', ar: 'الهجوم والرد' },
  kinds: ['attack', 'strike'],
  title: { en: 'Attacks and the strikes that answered them', ar: 'الهجمات والضربات التي ردّت عليها' },
  note,
  params: ['time', 'kind', 'bounds', 'weapon', 'actor', 'place', 'outcome', 'verification', 'q', 'scope'],
  need: (view, today) => {
    const { from, to } = windowOf(view, today)
    const { scope, bounds, weapon, actor, place, outcome, verification, q } = view
    const kind = EVENT_KINDS.filter(one => view.kind.includes(one))
    const filter = { kind, bounds, scope, weapon, actor, place, outcome, verification, q }
    return {
      tallies: {},
      forceLevels: false,
      milestones: true,
      responses: { from: from ?? EARLIEST, to, ...filter, most: MOST_EVENTS },
    }
  },
  frame,
})
