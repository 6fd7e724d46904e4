import type { WebhookEvent } from '@/lib/domain/webhook'
import { FactorShown } from '../admin/factor-shown'
import { NewPassword } from '../admin/new-password'
import { ScopeFields } from '../admin/scope-fields'
import { SecondFactorSetup } from '../admin/second-factor-setup'
import { WatchedFields } from '../admin/watched-fields'
import { WebhookFields } from '../admin/webhook-fields'
import { ActionForm } from '../forms/action-form'
import { CheckField, ChoiceField, FileField, LongField, Once, Submit, TextField } from '../forms/fields'
import { type FormAction, UNTOUCHED } from '../forms/form-state'
import { KeptFields } from '../forms/kept-fields'
import type { Reader } from '../reader'
import { qrSquares } from '../share/qr-squares'
import { keptExample } from './examples'
import { FormShown } from './form-shown'
import { Example, Part, State, SwitchedOff } from './part'

const NAMES = ['text', 'long', 'choice', 'check', 'file'] as const
/** A recovery code is ten letters and digits; these are none. */
const CODES = 'example-01 example-02 example-03 example-04'

/** One of each control of a form; `help` is said below each where it is given. */
function Controls({ reader, help }: { readonly reader: Reader; readonly help?: string }) {
  const { t } = reader
  const said = help === undefined ? {} : { help }
  const options = [
    { value: '', label: t('edit.not_stated') },
    { value: 'example', label: t('gallery.example_words') },
    { value: 'long', label: t('gallery.long_words') },
  ]
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField name="text" label={t('gallery.field_text')} {...said} />
      <LongField name="long" label={t('gallery.field_long')} {...said} />
      <ChoiceField name="choice" label={t('gallery.field_choice')} options={options} {...said} />
      <FileField name="file" label={t('gallery.field_file')} accept=".csv" {...said} />
      <CheckField name="check" label={t('gallery.field_check')} value={false} {...said} />
    </div>
  )
}

type Props = {
  readonly reader: Reader
  /** What forms do here: nothing. */
  readonly refuse: FormAction
}

/** What forms of the desk are made of, in every state that an answer puts them in. */
export function FormParts({ reader, refuse }: Props) {
  const { t } = reader
  const problems = NAMES.map(field => ({ field, message: t('problem.required') }))
  const typed = { text: t('gallery.example_words'), long: t('gallery.long_words'), choice: 'long' }
  const { path, size } = qrSquares('https://example.org/')
  const once = { path, size: String(size), secret: 'EXAMPLE', codes: CODES }
  const webhook = { name: t('gallery.long_words'), url: 'https://example.org/', events: ['deadline.near'] } as const
  const events: readonly WebhookEvent[] = webhook.events
  const busy = t('form.busy')
  return (
    <SwitchedOff reader={reader}>
      <Part name={t('gallery.fields')} id="fields">
        <FormShown prefix="empty">
          <State label={t('gallery.empty_state')}>
            <Controls reader={reader} />
          </State>
        </FormShown>
        <Example reader={reader}>
          <FormShown prefix="filled" state={{ values: typed }}>
            <State label={t('gallery.long_state')}>
              <Controls reader={reader} help={t('gallery.long_words')} />
            </State>
          </FormShown>
          <FormShown prefix="wrong" state={{ values: typed, problems }}>
            <State label={t('gallery.error_state')}>
              <Controls reader={reader} help={t('gallery.example_words')} />
            </State>
          </FormShown>
        </Example>
      </Part>
      <Part name={t('gallery.buttons')} id="buttons">
        {[false, true].map(pending => (
          <FormShown key={String(pending)} prefix={`busy-${pending}`} pending={pending}>
            <State label={t(pending ? 'gallery.busy_state' : 'gallery.usual')}>
              <p className="flex flex-wrap gap-3">
                <Submit busy={busy}>{t('edit.save_draft')}</Submit>
                <Submit busy={busy} quiet>
                  {t('edit.submit')}
                </Submit>
              </p>
            </State>
          </FormShown>
        ))}
      </Part>
      <Part name={t('gallery.answers')} id="answers">
        <Example reader={reader}>
          <State label={t('gallery.error_state')}>
            <ActionForm
              action={refuse}
              mark="refused"
              wrong={t('form.wrong')}
              begin={{
                ...UNTOUCHED,
                problems: [
                  { field: 'name', message: t('problem.required') },
                  { field: null, message: t('problem.role_refused') },
                ],
              }}
            >
              <TextField name="name" label={t('access.name')} />
            </ActionForm>
          </State>
          <State label={t('gallery.done_state')}>
            <ActionForm
              action={refuse}
              mark="done"
              wrong={t('form.wrong')}
              begin={{ ...UNTOUCHED, done: t('people.invited'), once: { link: 'https://example.org/' } }}
            >
              <Once name="link" label={t('people.link_once')} />
            </ActionForm>
          </State>
          <State label={t('gallery.left_state')}>
            <ActionForm action={refuse} mark="left" wrong={t('form.wrong')}>
              <KeptFields prefs={reader.prefs} words={keptExample('left', reader, { name: '' })}>
                <TextField name="name" label={t('access.name')} />
              </KeptFields>
            </ActionForm>
          </State>
        </Example>
      </Part>
      <Part name={t('access.new_password')} id="new-password">
        <FormShown prefix="password">
          <div className="grid max-w-md gap-4">
            <NewPassword reader={reader} label={t('access.new_password')} />
          </div>
        </FormShown>
      </Part>
      <Part name={t('access.second_factor')} id="second-factor">
        <SecondFactorSetup reader={reader} set={false} begin={refuse} confirm={refuse} codes={refuse} />
        <SecondFactorSetup reader={reader} set begin={refuse} confirm={refuse} codes={refuse} />
        <Example reader={reader}>
          <FormShown prefix="factor" state={{ once }}>
            <FactorShown
              scan={t('access.scan')}
              picture={t('access.scan_picture')}
              typed={t('access.scan_typed')}
              keep={t('access.keep_codes')}
            />
          </FormShown>
        </Example>
      </Part>
      <Part name={t('webhooks.title')} id="webhook-fields">
        <FormShown prefix="webhook">
          <div className="grid max-w-xl gap-4">
            <WebhookFields reader={reader} />
          </div>
        </FormShown>
        <Example reader={reader}>
          <FormShown prefix="webhook-filled">
            <div className="grid max-w-xl gap-4">
              <WebhookFields reader={reader} webhook={{ ...webhook, events }} />
            </div>
          </FormShown>
          <FormShown prefix="scopes" state={{ problems: [{ field: 'scopes', message: t('problem.required') }] }}>
            <State label={t('gallery.error_state')}>
              <ScopeFields
                label={t('webhooks.events')}
                options={[{ value: 'example', label: t('gallery.example_words') }]}
              />
            </State>
          </FormShown>
        </Example>
      </Part>
      <Part name={t('watch.title')} id="watched-fields">
        <FormShown prefix="watched">
          <div className="grid gap-4 sm:grid-cols-2">
            <WatchedFields reader={reader} />
          </div>
        </FormShown>
      </Part>
    </SwitchedOff>
  )
}
