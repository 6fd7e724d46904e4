import type { RecordFormProps } from '@/components/admin/record/record-form'
import { choices, groupViews, options } from '@/components/admin/record/views'
import { linkChoices } from '@/components/entry/linked'
import type { Reader } from '@/components/reader'
import { isPlainDate } from '@/lib/core/plain-date'
import type { Kind } from '@/lib/domain/kinds'
import { permits } from '@/lib/domain/permissions'
import { DEADLINE_KIND } from '@/lib/domain/vocabularies/milestone'
import { CREDIBILITY } from '@/lib/domain/vocabularies/source'
import type { Person } from '@/lib/server/auth/session'
import { unsaved } from '@/lib/server/commands/unsaved'
import type { ReadDb } from '@/lib/server/db/handle'
import { pickLists } from '@/lib/server/queries/pick-lists'
import type { Report } from '@/lib/server/queries/reports'
import { NAME_BESIDE_FORM } from '../form-names'
import { dropTyped, keepTyped } from '../kept-actions'
import { keptWords } from '../kept-words'
import { findSources, lookForDuplicates, saveRecord } from './actions'
import { addName } from './add-name'

type Wanted = {
  readonly reader: Reader
  readonly person: Person
  readonly db: ReadDb
  readonly kind: Kind
  readonly target: RecordFormProps['target']
  readonly values: RecordFormProps['values']
  readonly report: Report | null
  /** The report whose text stands beside the form, where it is not the one in hand. */
  readonly beside?: Report | null
  readonly form: string
}

/** Everything that the form of a record needs, but for what it is called. */
export async function formProps(wanted: Wanted): Promise<RecordFormProps> {
  const { reader, person, db, kind, target, values, report, form } = wanted
  const { locale } = reader.prefs
  const shown = report ?? wanted.beside ?? null
  const { places, actors } = await pickLists(db)
  return {
    prefs: reader.prefs,
    target,
    values,
    groups: groupViews(kind, reader),
    lists: { places: options(places, reader), actors: options(actors, reader) },
    words: {
      credibility: choices(CREDIBILITY, reader),
      deadlineKinds: choices(DEADLINE_KIND, reader),
      linkKinds: linkChoices(reader),
    },
    report:
      shown?.text == null ? null : { id: shown.id, title: shown.title, text: shown.text, language: shown.language },
    may: {
      draft: permits(person.role, 'entry.draft'),
      publish: permits(person.role, 'entry.publish'),
      name: permits(person.role, 'place.edit') && permits(person.role, 'actor.edit'),
    },
    form,
    kept: await unsaved(db, person.id, form),
    newName: await keptWords(db, person.id, NAME_BESIDE_FORM),
    actions: {
      save: saveRecord.bind(null, locale, report?.id ?? ''),
      duplicates: lookForDuplicates.bind(null, locale, kind, target.event_id, report?.id ?? '', target.published),
      sources: findSources.bind(null, locale),
      keep: keepTyped,
      drop: dropTyped,
      addName: addName.bind(null, locale),
    },
  }
}

/** The day against which dates in a report are read; '' where it is not known to the day. */
export const reportDay = (report: Report | null): string =>
  report?.date_published && isPlainDate(report.date_published) ? report.date_published : ''
