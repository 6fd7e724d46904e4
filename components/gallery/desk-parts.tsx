import { ROLES } from '@/lib/domain/permissions'
import { AuditFilterForm } from '../admin/audit-filter'
import { AuditList } from '../admin/audit-list'
import { DeliveryLog } from '../admin/delivery-log'
import { DraftQuotes } from '../admin/imports/draft-quotes'
import { ImportList } from '../admin/imports/import-list'
import { ImportedList } from '../admin/imports/imported-list'
import { MappingFields } from '../admin/imports/mapping-fields'
import { PlanTable } from '../admin/imports/plan-table'
import { SourceField } from '../admin/imports/source-field'
import { InvitationList } from '../admin/invitation-list'
import { PeopleTable } from '../admin/people-table'
import { RecordLines } from '../admin/record-lines'
import { AddFromReport } from '../admin/report/add-from-report'
import { SessionList } from '../admin/session-list'
import { SignInLink } from '../admin/sign-in-link'
import { TokenList } from '../admin/token-list'
import { WatchedList } from '../admin/watched-list'
import { WebhookState } from '../admin/webhook-state'
import type { FormAction } from '../forms/form-state'
import type { Reader } from '../reader'
import {
  auditExamples,
  deliveryExamples,
  importExamples,
  peopleExamples,
  planExamples,
  tokenExamples,
} from './examples'
import { FormShown } from './form-shown'
import { Example, Part, State, SwitchedOff } from './part'
import { findNothing } from './refuse'

type Props = {
  readonly reader: Reader
  /** What forms do here: nothing. */
  readonly refuse: FormAction
  /** Records of the record as the desk names them. */
  readonly records: Parameters<typeof RecordLines>[0]['records']
}

const COLUMNS = ['date_edtf', 'place', 'example'] as const
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0'

/** The lists of the desk in each state. Of people, tokens, files and the log nobody may be shown anything, so all of it is made up. */
export function DeskParts({ reader, refuse, records }: Props) {
  const { t, prefs, today } = reader
  const who = t('gallery.example_name')
  const line = { kind: 'attack', status: 'draft', date_edtf: null, name_en: null, name_ar: null } as const
  const session = { ip_address: null, user_agent: null, created_at: today }
  const span = { kind: 'attack', date_min: '2024-01-01', date_max: '2024-01-31', note_en: null, note_ar: null } as const
  const none = { pending: false, scope: null, outlets: [], who: null } as const
  const hook = { maker: who, created_at: today, waiting: 0 } as const
  return (
    <SwitchedOff reader={reader}>
      <Part name={t('desk.title')} id="record-lines">
        <RecordLines reader={reader} records={records} />
        <State label={t('gallery.empty_state')}>
          <RecordLines reader={reader} records={[]} />
        </State>
        <Example reader={reader}>
          <RecordLines
            reader={reader}
            records={[
              { ...line, event_id: 'IWM-A-9991', published: true, returned: true, who, touched_at: today },
              {
                ...{
                  ...line,
                  event_id: 'IWM-A-9992',
                  name_en: t('gallery.long_words'),
                  name_ar: t('gallery.long_words'),
                },
                quotes: [t('gallery.example_words'), t('gallery.long_words')],
              },
            ]}
          />
        </Example>
        <AddFromReport reader={reader} source={null} />
        <AddFromReport reader={reader} source="example" />
      </Part>
      <Part name={t('people.title')} id="people">
        <Example reader={reader}>
          <PeopleTable
            reader={reader}
            people={peopleExamples(reader)}
            own="own"
            roles={ROLES.map(value => ({ value, label: t(`role.${value}`) }))}
            action={refuse}
          />
          <InvitationList
            reader={reader}
            links={[
              { id: 1, kind: 'invite', email: 'one@example.org', role: 'editor', expires_at: today },
              { id: 2, kind: 'reset', email: 'two@example.org', role: null, expires_at: today },
            ]}
            takeBack={refuse}
          />
        </Example>
      </Part>
      <Part name={t('access.sessions')} id="sessions">
        <Example reader={reader}>
          <SessionList
            reader={reader}
            sessions={[
              { ...session, id: 'own', user_agent: AGENT, ip_address: '192.0.2.1' },
              { ...session, id: 'other' },
            ]}
            current="own"
            end={refuse}
          />
        </Example>
      </Part>
      <Part name={t('tokens.title')} id="tokens">
        <Example reader={reader}>
          <TokenList reader={reader} tokens={tokenExamples(reader)} revoke={refuse} />
        </Example>
      </Part>
      <Part name={t('webhooks.title')} id="webhooks">
        <Example reader={reader}>
          <WebhookState reader={reader} webhook={{ ...hook, pause_reason: null, last: null }} />
          <WebhookState reader={reader} webhook={{ ...hook, pause_reason: 'admin', waiting: 3, last: 'delivered' }} />
          <WebhookState reader={reader} webhook={{ ...hook, pause_reason: 'failing', waiting: 12, last: 'failed' }} />
          <DeliveryLog reader={reader} deliveries={deliveryExamples(reader)} again={refuse} />
        </Example>
      </Part>
      <Part name={t('watch.title')} id="watched">
        <Example reader={reader}>
          <WatchedList
            reader={reader}
            spans={[
              { ...span, ...none, id: 1, level: 'full', who },
              {
                ...{ ...span, ...none, id: 2, level: 'none', date_max: '2024-01-01', pending: true, scope: 'IQ' },
                ...{ note_en: t('gallery.long_words'), note_ar: t('gallery.long_words'), outlets: ['example'] },
              },
            ]}
            outlets={[]}
            correct
          />
        </Example>
      </Part>
      <Part name={t('audit.title')} id="audit">
        <Example reader={reader}>
          <AuditFilterForm
            reader={reader}
            typed={{ command: 'add-source', from: '2026-02-31' }}
            wrong={[{ key: 'from', code: 'day' }]}
            commands={['add-source', 'publish', 'change-role']}
            users={[{ id: 'example', name: who }]}
          />
          <AuditList
            reader={reader}
            typed={{ command: 'add-source' }}
            rows={auditExamples(reader)}
            more={1}
            people={{ example: who }}
            gone={['IWM-A-9992']}
          />
        </Example>
        <State label={t('gallery.empty_state')}>
          <AuditList reader={reader} typed={{}} rows={[]} more={null} people={{}} gone={[]} />
        </State>
      </Part>
      <Part name={t('imports.title')} id="imports">
        <ImportList reader={reader} imports={[]} none={t('imports.none')} />
        <Example reader={reader}>
          <ImportList reader={reader} imports={importExamples(reader)} none={t('imports.none')} />
          <PlanTable reader={reader} lines={planExamples(reader)} />
          <FormShown prefix="mapping">
            <div className="grid sm:grid-cols-2">
              <MappingFields reader={reader} columns={COLUMNS} chosen={null} kind="tally_claim" />
            </div>
          </FormShown>
          <SourceField
            prefs={prefs}
            find={findNothing}
            value="example"
            title={t('gallery.long_words')}
            help={t('gallery.example_words')}
          />
          <ImportedList
            reader={reader}
            rows={[
              { line: 2, action: 'add', kind: 'attack', event_id: 'IWM-A-9991', stands: 'published' },
              { line: 3, action: 'change', kind: 'milestone', event_id: 'IWM-M-9991', stands: 'retracted' },
              { line: 4, action: 'add', kind: 'strike', event_id: 'IWM-S-9991', stands: null },
            ]}
          />
          <DraftQuotes
            reader={reader}
            quotes={[
              {
                ...{ id: 1, line: 2, event_id: 'IWM-A-9991' },
                ...{ title: t('gallery.example_name'), quote_exact: t('gallery.long_words') },
              },
            ]}
          />
        </Example>
      </Part>
      <Part name={t('access.sign_in')} id="sign-in">
        <SignInLink reader={reader} />
      </Part>
    </SwitchedOff>
  )
}
