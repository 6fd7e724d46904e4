import type { Reader } from '@/components/reader'
import { word } from '@/components/records/figure'
import { languageName } from '@/components/source/language-name'
import { restingOnOutlet } from '@/components/source/outlet-weight'
import { reportTitle } from '@/components/source/report-title'
import { COUNTRY, RELIABILITY } from '@/lib/domain/vocabularies/source'
import { getOutlet } from '@/lib/server/queries/outlets'
import { findSources } from '@/lib/server/queries/source-list'
import { getSource } from '@/lib/server/queries/sources'
import type { OpenPage } from '../open-page'
import { type Card, counted } from './card'
import { notYetCard } from './not-yet'

/** How far an outlet is relied on, as a figure: the letter of its grade over what that means. */
function gradeFigure(reader: Reader, grade: string | null) {
  if (grade === null) return []
  const meaning = word(reader, RELIABILITY, grade).replace(/^[A-F] – /, '')
  return [{ value: grade, label: `${reader.t('sources.outlet')}: ${meaning}` }]
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter(part => part !== null && part !== '').join(' · ')

/** The card of a report: what it is called, who published it when, and how much rests on it. Null for an id that nothing has. */
export async function reportCard({ reader, db, rev, newest }: OpenPage, id: string): Promise<Card | null> {
  const { t, f, say } = reader
  const path = `sources/${encodeURIComponent(id)}`
  const found = await getSource(db, id, rev)
  if (found === null) {
    const later = await getSource(db, id, newest)
    return later && notYetCard(reader, path, { name: reportTitle(reader, later.source) })
  }
  const { source, records } = found
  return {
    path,
    takes: [],
    shows: {
      over: t('source.report'),
      title: reportTitle(reader, source),
      note: joined([
        say({ en: source.outlet_en, ar: source.outlet_ar }) || t('source.unknown_outlet'),
        f.edtf(source.date_published),
      ]),
      figures: [counted(reader, records.length, 'card.resting'), ...gradeFigure(reader, source.reliability)],
      caption: joined([
        word(reader, COUNTRY, source.outlet_country),
        languageName(reader, source.language),
        f.list(source.authors),
        source.source_domain,
      ]),
    },
  }
}

/** The card of an outlet: how far it is relied on and why, and how much of the record rests on it. Null for an id that nothing has. */
export async function outletCard({ reader, db, rev, newest }: OpenPage, id: string): Promise<Card | null> {
  const { t, say } = reader
  const path = `outlets/${encodeURIComponent(id)}`
  const found = await getOutlet(db, id, rev, 0)
  const { outlet } = found ?? (await getOutlet(db, id, newest, 0)) ?? {}
  if (outlet === undefined) return null
  const name = say({ en: outlet.name_en, ar: outlet.name_ar })
  if (found === null) return notYetCard(reader, path, { name })
  const { weight, all } = found
  const { cited, only } = restingOnOutlet(weight)
  const reports = await findSources(db, { outlet: id }, { rev, cursor: null, limit: 1 })
  return {
    path,
    takes: ['cursor'],
    shows: {
      over: t('outlet.over'),
      title: name,
      note: say({ en: outlet.reliability_reason_en, ar: outlet.reliability_reason_ar }),
      figures: [
        ...gradeFigure(reader, outlet.reliability),
        counted(reader, reports.total, 'card.its_reports'),
        counted(reader, cited, 'card.citing', { all }),
        counted(reader, only, 'card.alone'),
      ],
      caption: joined([
        outlet.reliability === null ? t('sources.ungraded') : null,
        word(reader, COUNTRY, outlet.country),
        say({ en: outlet.ownership_note_en, ar: outlet.ownership_note_ar }) || t('outlet.no_ownership'),
      ]),
    },
  }
}
