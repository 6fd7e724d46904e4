import { writeFields } from '@/lib/domain/form-values'
import { nameViews } from '../admin/names/views'
import { HistoryPart } from '../admin/record/history-part'
import { LinksPart } from '../admin/record/links-part'
import { Misquotes } from '../admin/record/misquotes'
import { ReviewPart } from '../admin/record/review-part'
import { ReviewTexts } from '../admin/record/review-texts'
import { groupViews } from '../admin/record/views'
import { ReportForm } from '../admin/report/report-form'
import type { FormAction } from '../forms/form-state'
import type { Names, Reader } from '../reader'
import { exampleConflict, exampleShape, type Lists } from './edit-shape'
import { EditStates } from './edit-states'
import { differenceExample, keptExample } from './examples'
import { Example, Part, State, SwitchedOff } from './part'
import { findNothing } from './refuse'

type Props = {
  readonly reader: Reader
  /** What forms do here: nothing. */
  readonly refuse: FormAction
  readonly names: Names
  readonly lists: Lists
}

const SHOWN = ['when', 'harm', 'words']

/** What records are edited with, in each state: forms after an answer, review, history, ties, and the report that comes in. */
export function EditParts({ reader, refuse, names, lists }: Props) {
  const { t, prefs, today } = reader
  const difference = differenceExample(reader)
  const words = t('gallery.example_words')
  const long = t('gallery.long_words')
  const who = t('gallery.example_name')
  const groups = groupViews('attack', reader)
  const some = groups.filter(({ key }) => SHOWN.includes(key))
  const values = {
    ...exampleShape(reader),
    fields: writeFields('attack', { date_edtf: '2024-13', injured_low: 2, weapon: 'drone', summary_en: words }),
  }
  const other = {
    kind: 'attack',
    title_en: null,
    title_ar: null,
    date_edtf: '2024-01',
    summary_en: words,
    summary_ar: words,
  }
  const link = { ...other, link: 'responds_to', direction: 'to', note_en: null, note_ar: null } as const
  const revision = { date: today, who, reason_en: words, reason_ar: words }
  const entry = { kind: difference.kind, current: 1, notes: [] } as const
  const ways = { giveBack: refuse, takeBack: refuse, bringBack: refuse }
  const review = { reader, names, changes: null, parts: [], ...ways, mergeInto: null, discard: null } as const
  const note = { who, created_at: today, text: null } as const
  const report = { title: words, title_en: null, title_ar: null }
  return (
    <SwitchedOff reader={reader}>
      <Part name={t('gallery.form')} id="record-states">
        <Example reader={reader}>
          <EditStates
            prefs={prefs}
            values={values}
            groups={some}
            lists={lists}
            deadlineKinds={[]}
            {...exampleConflict(values, reader)}
            target={{ kind: 'attack', event_id: '', version: null, status: 'new', published: '' }}
            duplicates={[
              {
                ...{ event_id: 'IWM-A-9991', name: long, date: reader.f.edtf('2024-01'), place: words, status: '' },
                ...{ apart: '', href: '#record-states' },
              },
            ]}
            alike={[{ id: 'example', title: long, date_published: today, why: 'title' }]}
            words={{
              ...{ wrong: t('form.wrong'), required: t('problem.required'), long, error: t('gallery.error_state') },
              ...{ conflict: t('gallery.conflict_state'), busy: t('gallery.busy_state'), usual: t('gallery.usual') },
              alike: t('gallery.alike_state'),
            }}
          />
        </Example>
      </Part>
      <Part name={t('gallery.review')} id="review">
        <Example reader={reader}>
          <Misquotes reader={reader} rows={[{ at: 0, source_title: words, quote_exact: long }]} />
          <ReviewTexts
            reader={reader}
            path="admin/entries/IWM-A-9991"
            kept={[
              { ...report, id: 'example-1' },
              { ...report, id: 'example-2', title: long },
            ]}
            shown="example-1"
          />
          <ReviewPart
            {...review}
            entry={{
              ...{ ...entry, status: 'in_review' },
              notes: [
                { ...note, id: 1, kind: 'submit' },
                { ...note, id: 2, kind: 'return', text: long },
              ],
            }}
            changes={difference.fields}
            parts={difference.parts}
            mayReview
            mayRetract
            discard={refuse}
          />
          <State label={t('edit.retract')}>
            <ReviewPart {...review} entry={{ ...entry, status: 'published' }} mayReview mayRetract mergeInto={refuse} />
          </State>
          <State label={t('edit.reinstate')}>
            <ReviewPart {...review} entry={{ ...entry, status: 'retracted' }} mayReview mayRetract />
          </State>
        </Example>
      </Part>
      <Part name={t('edit.history', { n: 2 })} id="edit-history">
        <Example reader={reader}>
          <HistoryPart
            reader={reader}
            eventId="IWM-A-9991"
            history={[
              { ...revision, revision: 2, change: 'changed' },
              { ...revision, revision: 1, change: 'added', reason_en: long, reason_ar: long },
            ]}
            restore={refuse}
          />
        </Example>
      </Part>
      <Part name={t('edit.links')} id="edit-links">
        <Example reader={reader}>
          <LinksPart
            reader={reader}
            links={[
              { ...link, id: 1, kind: 'attack', event_id: 'IWM-A-9992', state: 'public' },
              {
                ...link,
                id: 2,
                kind: 'attack',
                event_id: 'IWM-A-9993',
                state: 'waiting',
                note_en: long,
                note_ar: long,
              },
              { ...link, id: 3, kind: 'attack', event_id: 'IWM-A-9994', state: 'going' },
            ]}
            add={refuse}
            drop={refuse}
            publish={refuse}
          />
        </Example>
      </Part>
      <Part name={t('gallery.report_form')} id="report-form">
        <ReportForm
          prefs={prefs}
          outlets={[]}
          words={keptExample('report', reader)}
          file={refuse}
          newOutlet={{
            action: refuse,
            views: nameViews('outlet', reader, { outlet: [], parent: [] }),
            words: keptExample('outlet', reader),
          }}
          look={findNothing}
        />
      </Part>
    </SwitchedOff>
  )
}
