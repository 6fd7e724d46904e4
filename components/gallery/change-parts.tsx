import { AmendedList } from '../changes/amended-list'
import { ChangeList, type ChangeView } from '../changes/change-list'
import { ChangeLog, type LoggedView } from '../changes/change-log'
import { Difference } from '../changes/difference'
import { LogFilter } from '../changes/log-filter'
import { LogHead } from '../changes/log-head'
import { RevisionForm } from '../changes/revision-form'
import { visitProps } from '../changes/visit-words'
import type { Names, Reader } from '../reader'
import { differenceExample } from './examples'
import { Example, Part, State, SwitchedOff } from './part'
import { VisitStates } from './visit-states'

type Props = {
  readonly reader: Reader
  readonly names: Names
  /** The newest revision and its day; null while the record is empty. */
  readonly revision: { readonly number: number; readonly date: string } | null
  readonly changes: readonly ChangeView[]
  readonly log: readonly LoggedView[]
}

/** A correction that nobody made, of an outlet that is none. */
const amendedOf = ({ t }: Reader) => ({
  ...({
    table: 'actor',
    id: 'example',
    name_en: t('gallery.example_name'),
    name_ar: t('gallery.example_name'),
  } as const),
  before: { kind: 'militia', variants: [], parent_id: null },
  after: {
    kind: 'organisation',
    variants: [t('gallery.example_words'), t('gallery.long_words')],
    parent_id: 'example',
  },
})

/** What pages say of revisions: drawn from the record, and where it holds no such state, as an example. */
export function ChangeParts({ reader, names, revision, changes, log }: Props) {
  const { t } = reader
  const difference = differenceExample(reader)
  const newest = revision?.number ?? 0
  const head = { reader, unknownSince: null, unread: [], narrowed: false } as const
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Part name={t('overview.changes')} id="change-list">
        <ChangeList reader={reader} changes={changes} named={4} />
        <State label={t('gallery.empty_state')}>
          <ChangeList reader={reader} changes={[]} named={4} />
        </State>
      </Part>
      <Part name={t('changes.title')} id="change-log">
        <ChangeLog reader={reader} items={log} query={{}} />
      </Part>
      <Part name={t('gallery.log_head')} id="log-head">
        <LogHead {...head} total={newest} since={null} />
        <LogHead {...head} total={0} since={null} narrowed unknownSince="9999" unread={['kind', 'from']} />
        <LogHead {...head} total={newest} since={{ number: 0, date: null }} />
        {revision && <LogHead {...head} total={1} since={revision} narrowed />}
      </Part>
      <Part name={t('log.filter')} id="log-filter">
        <LogFilter reader={reader} values={{ kind: 'attack', from: '2024-01-01' }} hidden={{}} />
      </Part>
      <Part name={t('log.go_label')} id="revision-form">
        <RevisionForm reader={reader} newest={newest} hidden={{}} wrong={null} />
        <State label={t('gallery.error_state')}>
          <RevisionForm reader={reader} newest={newest} hidden={{}} wrong="9999" id="revision-2" />
        </State>
      </Part>
      <Part name={t('visit.label')} id="last-visit">
        <SwitchedOff reader={reader}>
          <VisitStates
            {...visitProps(reader, newest)}
            labels={[t('gallery.visit_first'), t('gallery.visit_new'), t('gallery.visit_none'), t('gallery.visit_off')]}
          />
        </SwitchedOff>
      </Part>
      <Part name={t('gallery.difference')} id="difference">
        <Example reader={reader}>
          <div>
            <Difference reader={reader} difference={difference} names={names} change="changed" />
          </div>
          <Difference
            reader={reader}
            difference={{ ...difference, fields: [], parts: [] }}
            names={names}
            change="retracted"
          />
        </Example>
      </Part>
      <Part name={t('names.amended_title')} id="amended">
        <Example reader={reader}>
          <AmendedList reader={reader} amended={[amendedOf(reader)]} pointed={{}} more={3} />
        </Example>
      </Part>
    </div>
  )
}
