import type { ChartCommitment, ChartDue } from '@/lib/charts/chart-data'
import { parseEdtf } from '@/lib/core/edtf'
import { recordSchema } from '@/lib/domain/record'
import { fixtureRow } from './fixture-row'

const span = (edtf: string | null) => {
  const parsed = edtf === null ? null : parseEdtf(edtf)
  return { min: parsed?.ok ? parsed.value.min : null, max: parsed?.ok ? parsed.value.max : null }
}

type Kind = ChartDue['deadline_kind']
type Stated = readonly [due: string, kind: Kind, stated: string | null, conditional?: boolean]

let number = 0

function dueOf([due_edtf, deadline_kind, stated_edtf, conditional = false]: Stated): ChartDue {
  const [due, stated] = [span(due_edtf), span(stated_edtf)]
  number += 1
  return {
    id: number,
    ...{ due_edtf, due_min: due.min, due_max: due.max, deadline_kind, conditional },
    ...{ stated_edtf, stated_min: stated.min, stated_max: stated.max },
    stated_by: number % 3 === 0 ? null : 'fixture-actor',
    source: { id: `fixture-${number % 5}`, label: `Fixture Agency ${number % 5}` },
  }
}

function commitment(
  id: number,
  en: string,
  ar: string,
  stated: readonly Stated[],
  more: { readonly status?: string; readonly done?: string; readonly scope?: string } = {},
): ChartCommitment {
  const done = span(more.done ?? null)
  return {
    record: recordSchema('milestone').parse(
      fixtureRow('milestone', `IWM-M-${9100 + id}`, {
        ...{ date_edtf: stated[0]?.[0] ?? '2025', milestone_kind: 'deadline', title_en: en, title_ar: ar },
        ...{ milestone_status: more.status ?? 'unknown', scope: more.scope ?? 'IQ' },
        ...{ actual_edtf: more.done ?? null, actual_min: done.min, actual_max: done.max },
      }),
    ),
    dues: stated.map(dueOf),
  }
}

/** Made up for tests, with every state that a commitment can be in on the fixture's day, 22 November 2026. */
export const fixtureCommitments: readonly ChartCommitment[] = [
  commitment(
    1,
    'Fixture: units leave the base',
    'تجريبي: مغادرة الوحدات القاعدة',
    [
      ['2025-09', 'by', '2024-09-06'],
      ['2025-09', 'in', '2025-08-17'],
      ['2025-09-15', 'in', '2025-08-21'],
      ['2026-01~', 'in', '2025-12-31'],
    ],
    { status: 'met_late', done: '2026-01-17', scope: 'IQ-federal' },
  ),
  commitment(
    2,
    'Fixture: the last phase ends',
    'تجريبي: انتهاء المرحلة الأخيرة',
    [
      ['2026-12-31', 'by', '2024-09-06'],
      ['2026-09', 'by', '2024-09'],
      ['2026-09', 'by', '2025-11-03', true],
    ],
    { scope: 'IQ-KRI' },
  ),
  commitment(3, 'Fixture: the mission ends', 'تجريبي: انتهاء المهمة', [
    ['../2027-03-31', 'no_later_than', '2025-06-01'],
    ['2027', 'in', null],
  ]),
  commitment(4, 'Fixture: an old cut', 'تجريبي: خفض قديم', [['2020-09', 'in', '2020-09-09']]),
  commitment(5, 'Fixture: kept early', 'تجريبي: أُنجز قبل موعده', [['2021-12-31', 'by', '2021-07-26']], {
    status: 'met',
    done: '2021-12-09',
  }),
  commitment(6, 'Fixture: dropped', 'تجريبي: أُلغي', [['2025-03-31', 'by', '2025-01-10']], { status: 'cancelled' }),
  commitment(
    7,
    'Fixture: kept in the window of these tests',
    'تجريبي: أُنجز في مدة هذه الاختبارات',
    [['2024-02-01', 'by', '2023-12-01']],
    { status: 'met', done: '2024-01-20' },
  ),
  commitment(8, 'Fixture: half done', 'تجريبي: أُنجز بعضه', [['2025-12', 'by', '2025-02-01']], {
    status: 'partially_met',
  }),
]
