import { Corrections } from '@/components/admin/names/corrections'
import { NameForm } from '@/components/admin/names/name-form'
import { nameViews } from '@/components/admin/names/views'
import { namedRows } from '@/components/admin/who-did'
import type { Reader } from '@/components/reader'
import type { NameCode } from '@/lib/domain/names'
import { writeName } from '@/lib/domain/names/form'
import { everPublic } from '@/lib/server/commands/amend-row'
import type { ReadDb } from '@/lib/server/db/handle'
import { correctionsOf, pointedTo } from '@/lib/server/queries/amendments'
import type { Standing } from '@/lib/server/queries/standing'
import { correctionForm } from './form-names'
import { keptWords } from './kept-words'
import { correctName } from './name-actions'
import { namePicks } from './name-picks'

type Props = {
  readonly reader: Reader
  readonly db: ReadDb
  readonly personId: string
  readonly table: NameCode
  readonly id: string
  readonly stands: Standing
  readonly label: string
}

/** The form that corrects one row of names. */
export async function CorrectionForm({ reader, db, personId, table, id, stands, label }: Props) {
  return (
    <NameForm
      reader={reader}
      action={correctName.bind(null, reader.prefs.locale, table, id)}
      label={label}
      views={nameViews(table, reader, await namePicks(db, table, reader))}
      values={writeName(table, stands.row)}
      mark={stands.mark}
      seen={await everPublic(db, table, id)}
      words={await keptWords(db, personId, correctionForm(table, id))}
    />
  )
}

/** What was corrected of it so far. */
export async function CorrectionHistory({ reader, db, table, id }: Omit<Props, 'personId' | 'stands' | 'label'>) {
  const corrections = namedRows(reader, await correctionsOf(db, table, id))
  return <Corrections reader={reader} corrections={corrections} pointed={await pointedTo(db, corrections, null)} />
}
