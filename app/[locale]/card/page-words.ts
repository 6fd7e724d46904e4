import { headline } from '@/components/overview/headline'
import { figureText } from '@/components/records/figure'
import { addressKeys } from '@/lib/charts/address'
import { KIND_CODES, KINDS } from '@/lib/domain/kinds'
import { DATA_TABLES } from '@/lib/server/dataset/tables'
import { countEntries, MOST_COUNTED } from '@/lib/server/queries/count-entries'
import { overview } from '@/lib/server/queries/overview'
import { findSources } from '@/lib/server/queries/source-list'
import { addressOf } from '../entries/read-filter'
import { readList } from '../entries/read-list'
import type { OpenPage } from '../open-page'
import { pageNames } from '../page-names'
import { type Card, counted } from './card'

/** Days of the window in which the overview counts attacks. */
const WINDOW = 30

/** The first page: its finding, the force last stated, the attacks lately. */
export async function overviewWords({ reader, db, rev }: OpenPage): Promise<Card> {
  const { t, f, prefs, today } = reader
  const data = await overview(db, rev, today, prefs)
  const force = data.latestForce?.record
  const attacks = data.attacksLast30DaysOfCoverage
  const during = attacks && {
    days: WINDOW,
    from: f.date(attacks.from, 'medium'),
    to: f.date(attacks.to, 'medium'),
  }
  return {
    path: '',
    takes: [],
    shows: {
      title: headline(reader, data.commitments),
      note: t('shell.tagline'),
      figures: [
        ...(force
          ? [
              {
                value: figureText(reader, force),
                label: `${t('overview.troops')} · ${t('overview.as_of', { date: f.edtf(force.date_edtf, 'medium') })}`,
              },
            ]
          : []),
        ...(attacks && during
          ? [
              {
                value: f.number(attacks.value),
                label: `${t('overview.attacks')} ${t('overview.attacks_window', during)}`,
              },
            ]
          : []),
      ],
      caption: attacks ? t('overview.standfirst_covered', { date: f.date(attacks.to) }) : '',
    },
  }
}

/** The data set: how much is in it. */
export async function dataWords({ reader, db, rev }: OpenPage): Promise<Card> {
  const { t } = reader
  const reports = await findSources(db, {}, { rev, cursor: null, limit: 1 })
  return {
    path: 'data',
    takes: [],
    shows: {
      title: t('data.title'),
      note: t('data.intro'),
      figures: [
        counted(reader, await countEntries(db, {}, rev), 'card.records'),
        counted(reader, reports.total, 'card.reports'),
        counted(reader, DATA_TABLES.length, 'card.tables'),
      ],
      caption: t('data.licence_text'),
    },
  }
}

/** The records that the address asks for: how many, and of each kind. */
export async function recordsWords({ reader, db, rev, query }: OpenPage): Promise<Card> {
  const { t, f, say } = reader
  const { filter, values, extra, unread } = readList(query, await pageNames(db, rev))
  const total = await countEntries(db, filter, rev)
  const address = addressOf({ ...values, ...extra })
  const figures = []
  for (const kind of filter.kind ?? KIND_CODES) {
    const n = await countEntries(db, { ...filter, kind: [kind] }, rev)
    figures.push({ value: f.number(n), label: say(KINDS[kind].plural) })
  }
  return {
    path: 'entries',
    query: address,
    takes: [...addressKeys(), ...Object.keys(extra), 'sort', 'cols', 'cursor'],
    unread,
    shows: {
      title: t(total < MOST_COUNTED ? 'records.count' : 'list.more_than', { n: total }),
      note: t('records.intro'),
      figures,
      caption: Object.keys(address).length > 0 ? t('card.narrowed') : '',
    },
  }
}
