import { DEADLINE_KIND } from '@/lib/domain/vocabularies/milestone'
import { CREDIBILITY } from '@/lib/domain/vocabularies/source'
import { RecordForm } from '../admin/record/record-form'
import { choices, groupViews } from '../admin/record/views'
import { linkChoices } from '../entry/linked'
import type { FormAction } from '../forms/form-state'
import type { Reader } from '../reader'
import { exampleShape, type Lists } from './edit-shape'
import { keptExample } from './examples'
import { Example, Part, SwitchedOff } from './part'
import { dropNothing, findNothing, keepNothing, refuseRecord } from './refuse'

type Props = {
  readonly reader: Reader
  /** What forms do here: nothing. */
  readonly refuse: FormAction
  readonly lists: Lists
}

/** The form of a record with the report that it comes from, whole: that of a milestone, which has every part that a form may have. */
export function RecordFormParts({ reader, refuse, lists }: Props) {
  const { t, prefs } = reader
  const words = t('gallery.example_words')
  const text = `${words}. ${t('gallery.long_words')}.\n${words}.`
  return (
    <SwitchedOff reader={reader}>
      <Part name={t('gallery.form')} id="record-form">
        <Example reader={reader}>
          <RecordForm
            prefs={prefs}
            target={{ kind: 'milestone', event_id: '', version: null, status: 'new', published: '2024-02-01' }}
            values={exampleShape(reader)}
            groups={groupViews('milestone', reader)}
            lists={lists}
            words={{
              credibility: choices(CREDIBILITY, reader),
              deadlineKinds: choices(DEADLINE_KIND, reader),
              linkKinds: linkChoices(reader),
            }}
            report={{ id: 'example', title: words, text, language: prefs.locale }}
            may={{ draft: true, publish: true, name: true }}
            form="gallery:record"
            kept={null}
            newName={keptExample('name', reader)}
            actions={{
              ...{ save: refuseRecord, duplicates: findNothing, sources: findNothing, keep: keepNothing },
              ...{ drop: dropNothing, addName: refuse },
            }}
          />
        </Example>
      </Part>
    </SwitchedOff>
  )
}
