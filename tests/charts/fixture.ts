import type { ChartData, ChartForceLevel, ChartNeed } from '@/lib/charts/chart-data'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { Frame } from '@/lib/charts/frame'
import type { View } from '@/lib/charts/view'
import { type MilestoneRecord, recordSchema } from '@/lib/domain/record'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureClaims } from './fixture-claims'
import { fixtureCommitments } from './fixture-commitments'
import { fixtureRows } from './fixture-events'
import { fixtureResponses } from './fixture-responses'
import { fixtureRow } from './fixture-row'

/** Records of these tests: made up in the shape of real ones, numbered from 9001 so that nobody takes them for such. */
const LEVELS: readonly (readonly [
  edtf: string,
  low: number | null,
  best: number | null,
  high: number | null,
  comparator: string,
  over?: Readonly<Record<string, string>>,
])[] = [
  ['2020-01', 5000, null, 6000, '≈'],
  ['2020-01-05', 5000, 5200, 5200, '≈'],
  ['2020-03-11', null, 6000, null, '≈'],
  ['2020-03-26', null, 5200, null, '≈'],
  ['2020-09-09', null, 5200, null, '≈'],
  ['2020-11-17', null, 3000, null, '≈'],
  ['2021-01-15', null, 2500, null, '≈', { definition: 'planned' }],
  ['2021', null, 2500, null, '≈'],
  ['2021-07-26', null, 2500, null, '≈'],
  ['2023-03-23', null, 2500, null, '≈'],
  ['2023-10-18', null, 2500, null, '≈'],
  ['2023-11-09', null, 2500, null, '='],
  ['2024-01-27', null, 2500, null, '≈'],
  ['2024-01-28', null, 2500, null, '≈'],
  ['2024-03-22', null, 2000, null, '≈'],
  ['2024-04', null, 2400, null, '≈'],
  ['2024-07-17', null, 2500, null, '≈'],
  ['2024-09', null, 2500, null, '≈'],
  ['2024-11-13', null, 2500, null, '≈'],
  ['2025-01', null, 2500, null, '≈'],
  ['2025-08-18', null, 2000, null, '≈'],
  ['2025-08-31', null, 2500, null, '≈'],
  ['2025-09-30', null, null, 2000, '<', { definition: 'planned' }],
  ['2016', null, 5250, null, '≈', { definition: 'authorised' }],
  ['2024-01-25', null, 80, null, '=', { definition: 'share', unit: 'percent' }],
  ['2025-10', 250, null, 350, '=', { extent: 'site' }],
  ['2023-11-09', null, 900, null, '≈', { scope: 'SY' }],
  ['2024-12', null, 2000, null, '≈', { scope: 'SY' }],
  ['2025-01', 900, null, null, '>', { scope: 'SY' }],
  ['2026-02', null, 900, null, '≈', { scope: 'SY' }],
  ['2020-01', null, 500, null, '≈', { force: 'nato' }],
  ['2023-10-18', null, 1000, null, '≈', { force: 'coalition_non_us' }],
  ['2026-06', null, 500, null, '≈', { definition: 'projected' }],
]

const MILESTONES: readonly (readonly [edtf: string, kind: string, en: string, ar: string, phase?: string])[] = [
  [
    '2020-01-05',
    'legislation',
    'Parliament votes to end foreign troop presence',
    'البرلمان يصوّت على إنهاء وجود القوات الأجنبية',
  ],
  ['2020-03', 'base_handover', 'Coalition hands over al-Qaim', 'تسليم قاعدة القائم'],
  ['2021-07-26', 'agreement', 'Agreement to end the US combat mission', 'الاتفاق على إنهاء المهمة القتالية الأمريكية'],
  ['2021-12-09', 'phase_end', 'Iraq announces end of combat mission', 'العراق يعلن انتهاء المهمة القتالية'],
  [
    '2024-01-27',
    'talks',
    'First round of military commission talks',
    'الجولة الأولى من محادثات اللجنة العسكرية العليا',
  ],
  ['2024-01-30', 'statement', 'Kataib Hezbollah suspends attacks', 'كتائب حزب الله تعلن تعليق العمليات'],
  ['2024-02-10', 'legislation', 'Parliament session demands withdrawal', 'جلسة برلمانية تطالب بإنهاء الوجود الأجنبي'],
  ['2024-04-15', 'talks', 'Leaders meet in Washington', 'لقاء في واشنطن وبيان مشترك'],
  ['2024-08', 'court_ruling', 'Court dismisses a lawsuit', 'المحكمة الاتحادية ترد دعوى'],
  [
    '2024-09-27',
    'agreement',
    'Joint statement sets the end of the coalition mission',
    'بيان مشترك يحدد انتهاء مهمة التحالف',
  ],
  [
    '2024-09-27',
    'phase_start',
    'Phase one of the transition begins',
    'بدء المرحلة الأولى من الانتقال',
    'transition_phase_one',
  ],
  [
    '2025-08-24',
    'base_handover',
    'Withdrawal from Victory Base Complex reported',
    'تقارير عن الانسحاب من مجمع فيكتوريا',
  ],
  [
    '../2025-09-30',
    'deadline',
    'Deadline: mission in federal Iraq concludes',
    'موعد انتهاء المهمة في العراق الاتحادي',
    'transition_phase_one',
  ],
  ['2025-10-01', 'phase_start', 'Phase two begins', 'بدء المرحلة الثانية', 'transition_phase_two'],
  [
    '2026-01-17',
    'base_handover',
    'Iraqi army takes full control of Ain al-Asad',
    'الجيش العراقي يتسلم قاعدة عين الأسد',
  ],
  ['2026-01-18', 'phase_end', 'All bases in federal areas evacuated', 'إخلاء كل القواعد في المناطق الاتحادية'],
  ['2026-09', 'deadline', 'Deadline: phase two ends', 'موعد انتهاء المرحلة الثانية', 'transition_phase_two'],
]

export const fixtureLevels: readonly ChartForceLevel[] = LEVELS.map(
  ([date_edtf, low, best, high, comparator, over], n) => ({
    ...recordSchema('force_level').parse(
      fixtureRow('force_level', `IWM-F-${9001 + n}`, {
        ...{ date_edtf, low, best, high, comparator, scope: 'IQ', force: 'us' },
        ...{ definition: 'present', extent: 'scope', unit: 'troops' },
        ...{ summary_en: 'Fixture level', summary_ar: 'عدد تجريبي' },
        ...over,
      }),
    ),
    source_names: [{ id: `fixture-${n % 7}`, label: `Fixture Agency ${n % 7}` }],
  }),
)

export const fixtureMilestones: readonly MilestoneRecord[] = MILESTONES.map(
  ([date_edtf, milestone_kind, en, ar, phase], n) =>
    recordSchema('milestone').parse(
      fixtureRow('milestone', `IWM-M-${9001 + n}`, {
        ...{ date_edtf, milestone_kind, milestone_status: 'occurred', title_en: en, title_ar: ar, scope: 'IQ' },
        phase: phase ?? null,
      }),
    ),
)

const span = (kind: string, date_min: string, date_max: string, level: ChartData['coverage'][number]['level']) => ({
  ...{ kind, date_min, date_max, level },
})

/** The answer of a server that holds the fixture. */
export function fixtureData(need: ChartNeed): ChartData {
  return {
    revision: 12,
    tallies: Object.fromEntries(Object.entries(need.tallies).map(([key, tally]) => [key, fixtureRows(tally)])),
    forceLevels: need.forceLevels ? fixtureLevels : [],
    milestones: need.milestones ? fixtureMilestones : [],
    ...(need.claims ? { claims: fixtureClaims } : {}),
    ...(need.commitments ? { commitments: fixtureCommitments } : {}),
    ...(need.responses ? { responses: fixtureResponses(need.responses) } : {}),
    coverage: ['attack', 'strike']
      .flatMap(kind => [
        span(kind, '2019-12-01', '2024-04-30', 'full'),
        span(kind, '2024-05-01', '2024-06-30', 'thin'),
        span(kind, '2024-07-01', '2024-11-30', 'full'),
        span(kind, '2025-01-01', '2025-12-31', 'thin'),
        span(kind, '2026-01-01', '2026-03-20', 'full'),
      ])
      .concat([
        span('force_level', '2003-01-01', '2021-12-31', 'full'),
        span('force_level', '2022-01-01', '2022-12-31', 'thin'),
        span('force_level', '2023-01-01', '2026-03-20', 'full'),
        span('milestone', '2019-12-01', '2026-03-20', 'full'),
      ]),
    names: {
      places: Object.fromEntries(
        Array.from({ length: 9 }, (_, n) => [
          `fixture-place-${n}`,
          { en: `Fixture place ${n}`, ar: `مكان تجريبي ${n}` },
        ]),
      ),
      actors: { 'fixture-actor': { en: 'Fixture Office', ar: 'مكتب تجريبي' } },
    },
    sources: Array.from({ length: 23 }, (_, n) => ({ id: `fixture-${n}`, label: `Fixture Agency ${n}` })),
  }
}

export const TODAY = '2026-11-22'

/** The Frame of a chart over the fixture. */
export function fixtureFrame(chart: ChartDefinition, locale: Locale, view: Partial<View> = {}, today = TODAY): Frame {
  const asked = { ...chart.defaults, ...view }
  const prefs = { ...defaultPreferences(locale), digits: asked.digits, months: asked.months }
  return chart.frame(fixtureData(chart.need(asked, today)), asked, { prefs, today })
}
