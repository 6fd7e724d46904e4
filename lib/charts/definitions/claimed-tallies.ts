import { addDays, compareDates, dayNumber, fromDayNumber, type PlainDate } from '@/lib/core/plain-date'
import { counterKind } from '@/lib/domain/claim-question'
import { lastCoveredDay } from '@/lib/domain/coverage'
import { scopeLabel, WHOLE_THEATRE } from '@/lib/domain/scope'
import { translator } from '@/lib/i18n/translate'
import type { ChartData } from '../chart-data'
import { type ClaimGroup, groupClaims } from '../claim-rows'
import { claimSeries } from '../claim-series'
import { claimTable } from '../claim-table'
import { claimChoices, claimSentences, claimsBeside, claimTerms, claimTitle } from '../claim-text'
import { measureWords } from '../claim-words'
import { type ChartEnv, defineChart } from '../define-chart'
import { captionOf } from '../event-text'
import type { Frame } from '../frame'
import { gapsOf, unwatchedOf } from '../gaps'
import { sourceHref } from '../links'
import { bandsOf, marksOf } from '../milestones'
import { narrowingOf, withFilters } from '../narrowing'
import { timeTicks, valueAxis } from '../ticks'
import type { View } from '../view'
import { EARLIEST } from '../window'

const note = {
  en: 'Each mark is a total that somebody stated. The line is our own count of the same thing from the same first day in the same area, the band what is well supported and what is not refuted. Totals of other windows, areas or definitions are never set over this line: each measure has a picture of its own.',
  ar: 'كل علامة حصيلة أعلنتها جهة ما. والخط عددنا للشيء نفسه من اليوم الأول نفسه وفي المنطقة نفسها، والنطاق المظلل من المؤيَّد جيداً إلى ما لم يُدحض. أما الحصائل ذات الفترات أو المناطق أو التعريفات الأخرى فلا توضع فوق هذا الخط، ولكل مقياس رسمه.',
}

/** Air after the last claim, so that its mark does not stand on the edge. */
const AFTER_LAST = 10

/** From the first day of the measure to a little after its last claim, unless the view asks for a part of that. */
function windowOf(group: ClaimGroup | undefined, view: View, today: PlainDate): readonly [number, number] {
  const ends = (group?.rows ?? []).flatMap(({ question }) => (question.ok ? [question.value.window.to] : []))
  const last = ends.sort(compareDates).at(-1)
  const airy = last === undefined ? today : addDays(last, AFTER_LAST)
  const end = last !== undefined && compareDates(airy, today) > 0 ? last : airy
  const from = view.time?.from ?? group?.yardstick.from ?? EARLIEST
  const to = view.time?.to ?? end
  return [dayNumber(from), Math.max(dayNumber(from), dayNumber(to)) + 1]
}

function frame(data: ChartData, view: View, env: ChartEnv): Frame {
  const { prefs, today } = env
  const t = translator(prefs)
  const grouped = groupClaims(data.claims ?? { records: [], sums: {} })
  const group = grouped.groups.find(({ token }) => token === view.claims) ?? grouped.groups[0]
  const shown = group?.token ?? null
  const rows = group?.rows ?? []
  const domain = windowOf(group, view, today)
  const series = group ? claimSeries(group, data, domain, view, env) : []
  const values = series.flatMap(one => one.values)
  const top = Math.max(0, ...values.map(value => Math.max(value.value ?? 0, value.high ?? 0, value.low ?? 0)))
  const counter = group?.yardstick.counter ?? { of: 'us_forces' as const }
  const kind = counterKind(counter)
  const covered = lastCoveredDay(data.coverage, kind, fromDayNumber(domain[1] - 1))
  const unit = t(`claims.unit_${counter.of}`)
  const terms = group ? claimTerms(group, env) : undefined
  const sources = new Map(rows.flatMap(({ claim }) => claim.source_names).map(source => [source.id, source]))
  return {
    slug: 'claimed-tallies',
    locale: prefs.locale,
    title: claimTitle(rows, data, env),
    subtitle: withFilters(
      group
        ? t('claims.subtitle', { measure: measureWords(group, data.names.actors, prefs), n: rows.length })
        : t('claims.none'),
      narrowing(view),
      env,
    ),
    note: note[prefs.locale],
    stacked: false,
    x: { domain, ticks: timeTicks(...domain, prefs), label: t('charts.axis.time') },
    y: { ...valueAxis(top, prefs), label: unit },
    unit,
    series,
    marks: marksOf(data.milestones, domain, prefs, view),
    bands: bandsOf(data.milestones, domain, prefs, view),
    gaps: gapsOf(unwatchedOf(data.coverage, kind, ...domain), domain, 'day', today, prefs),
    unplaced: claimsBeside(rows, series, data, view, env),
    asOf: covered ?? fromDayNumber(domain[1] - 1),
    caption: captionOf(env, {
      sources: sources.size,
      x0: domain[0],
      x1: domain[1],
      covered,
      scope: scopeLabel(group?.yardstick.scope ?? WHOLE_THEATRE)[prefs.locale],
      revision: data.revision,
    }),
    revision: data.revision,
    sources: [...sources.values()].map(source => ({ ...source, href: sourceHref(prefs.locale, source.id, view) })),
    table: claimTable(grouped, shown, data, view, env),
    sentences: claimSentences(rows, terms, data, env),
    choices: claimChoices(grouped, shown, data, view, env),
    ...(terms ? { terms } : {}),
  }
}

/** Filters choose among the totals. Our own count beside each stays what that total asks for. */
const narrowing = (view: View) => narrowingOf(view, ['scope', 'actor', 'verification', 'q'])

/** Stated totals over our own running count, under one measure at a time. */
export const claimedTallies = defineChart({
  slug: 'claimed-tallies',
  kinds: ['tally_claim'],
  name: { en: 'Stated totals', ar: 'الحصائل المعلنة' },
  title: { en: 'Stated totals and our count', ar: 'الحصائل المعلنة وعددنا' },
  note,
  params: ['time', 'claims', 'scope', 'actor', 'verification', 'q'],
  aside: {
    bounds: {
      en: 'Low, best and high of our own count are drawn together.',
      ar: 'يُرسم الأدنى والأرجح والأعلى من عددنا معاً.',
    },
    place: { en: 'A stated total names an area and no place.', ar: 'تذكر الحصيلة المعلنة منطقة لا مكاناً.' },
  },
  need: view => ({ tallies: {}, forceLevels: false, milestones: true, claims: true, narrowing: narrowing(view) }),
  frame,
})
