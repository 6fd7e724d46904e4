import { Corrections } from '../admin/names/corrections'
import { MergeForm } from '../admin/names/merge-form'
import { NameFields } from '../admin/names/name-fields'
import { NameForm } from '../admin/names/name-form'
import { NameList } from '../admin/names/name-list'
import { NewNameForm } from '../admin/names/new-name-form'
import { nameViews } from '../admin/names/views'
import type { Option } from '../admin/record/form-shape'
import type { FormAction } from '../forms/form-state'
import type { Reader } from '../reader'
import { correctionExamples, keptExample, nameExamples } from './examples'
import { FormShown } from './form-shown'
import { Example, Part, State, SwitchedOff } from './part'

type Props = {
  readonly reader: Reader
  /** What forms do here: nothing. */
  readonly refuse: FormAction
  /** Places of the record, to be picked. */
  readonly places: readonly Option[]
}

/** What names are kept with at the desk: lists, forms and their history, in each state. */
export function NameParts({ reader, refuse, places }: Props) {
  const { t, prefs } = reader
  const views = nameViews('place', reader, { outlet: [], parent: places })
  const words = t('gallery.example_words')
  const long = t('gallery.long_words')
  const values = {
    name_ar: t('gallery.example_name'),
    name_en: t('gallery.example_name'),
    variants: `${words}\n${long}`,
  }
  const two = views.filter(({ key }) => key === 'name_ar' || key === 'kind')
  return (
    <SwitchedOff reader={reader}>
      <Part name={t('lists.title')} id="name-list">
        <Example reader={reader}>
          <NameList reader={reader} room="actors" typed="" items={nameExamples(reader)} total={120} />
        </Example>
        <State label={t('gallery.empty_state')}>
          <NameList reader={reader} room="actors" typed={words} items={[]} total={0} />
        </State>
      </Part>
      <Part name={t('names.add_place')} id="new-name">
        <NewNameForm
          reader={reader}
          action={refuse}
          label={t('names.add_place')}
          views={views}
          words={keptExample('new', reader)}
        />
      </Part>
      <Part name={t('names.correct')} id="name-form">
        <Example reader={reader}>
          <NameForm
            {...{ reader, views, values }}
            action={refuse}
            label={t('names.correct')}
            mark="example"
            seen
            words={keptExample('correct', reader)}
          />
          <State label={t('gallery.conflict_state')}>
            <FormShown
              prefix="conflict"
              state={{
                values,
                once: { mark: 'example', 'now.name_ar': long, 'now.kind': 'base' },
                problems: [{ field: 'kind', message: t('problem.choice') }],
              }}
            >
              <div className="grid gap-4 sm:grid-cols-2">
                <NameFields prefs={prefs} views={two} values={values} mark="example" />
              </div>
            </FormShown>
          </State>
        </Example>
      </Part>
      <Part name={t('names.merge')} id="merge">
        <MergeForm reader={reader} action={refuse} options={places} words={keptExample('merge', reader)} />
      </Part>
      <Part name={t('names.history')} id="corrected">
        <Example reader={reader}>
          <Corrections reader={reader} corrections={correctionExamples(reader, 'actor')} pointed={{}} />
        </Example>
      </Part>
    </SwitchedOff>
  )
}
