import type { FieldDifference } from '@/lib/domain/differences'
import type { Kind } from '@/lib/domain/kinds'
import { FieldChanges } from '../../changes/field-changes'
import { PartLine } from '../../changes/part-line'
import type { PartView } from '../../entry/detail'
import { ActionForm } from '../../forms/action-form'
import { LongField, Submit, TextField } from '../../forms/fields'
import type { FormAction } from '../../forms/form-state'
import type { Names, Reader } from '../../reader'
import { Bidi } from '../../text/bidi'

type Props = {
  readonly reader: Reader
  readonly entry: {
    readonly kind: Kind
    readonly status: 'draft' | 'in_review' | 'published' | 'retracted'
    readonly current: number | null
    readonly notes: readonly {
      readonly id: number
      readonly kind: 'submit' | 'return' | 'approve' | 'comment'
      readonly text: string | null
      readonly who: string
      readonly created_at: string
    }[]
  }
  readonly names: Names
  /** What the draft would change of the public version; null where there is no public one behind it. */
  readonly changes: readonly FieldDifference[] | null
  /** Citations, conflicting values and due dates that it would add or take away. */
  readonly parts: readonly PartView[]
  readonly mayReview: boolean
  readonly mayRetract: boolean
  readonly giveBack: FormAction
  readonly takeBack: FormAction
  readonly bringBack: FormAction
  readonly mergeInto: FormAction | null
  /** Throws the draft away; null where there is none, or who asks may not. */
  readonly discard: FormAction | null
}

/** What a reviewer looks at: what would change, what was said, and the ways to give a draft back, throw it away, take a record back or undo that. */
export function ReviewPart({
  reader,
  entry,
  names,
  changes,
  parts,
  mayReview,
  mayRetract,
  giveBack,
  takeBack,
  bringBack,
  mergeInto,
  discard,
}: Props) {
  const { t, f } = reader
  return (
    <>
      {changes && (
        <section className="grid gap-2" aria-labelledby="differences">
          <h2 id="differences" className="text-lg font-semibold">
            {t('edit.differences')}
          </h2>
          {changes.length + parts.length === 0 && <p className="text-muted">{t('edit.no_differences')}</p>}
          {changes.length > 0 && <FieldChanges reader={reader} kind={entry.kind} fields={changes} names={names} />}
          {parts.length > 0 && (
            <ul>
              {parts.map(part => (
                <PartLine
                  key={`${part.sort} ${part.sort === 'link' ? part.row.event_id : part.row.id}`}
                  reader={reader}
                  kind={entry.kind}
                  part={part}
                  names={names}
                />
              ))}
            </ul>
          )}
        </section>
      )}
      {entry.notes.length > 0 && (
        <section className="grid gap-2" aria-labelledby="notes">
          <h2 id="notes" className="text-lg font-semibold">
            {t('edit.notes')}
          </h2>
          <ul className="grid gap-1 text-sm">
            {entry.notes.map(note => (
              <li key={note.id}>
                <Bidi>{note.who}</Bidi> {t(`edit.note_${note.kind}`)}, {f.date(note.created_at)}
                {note.text && (
                  <>
                    {': '}
                    <Bidi>{note.text}</Bidi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayReview && entry.status === 'in_review' && (
        <ActionForm
          mark="return"
          action={giveBack}
          wrong={t('form.wrong')}
          label={t('edit.return')}
          className="grid max-w-xl gap-3"
        >
          <LongField name="note" label={t('edit.return_why')} />
          <Submit busy={t('form.busy')} quiet>
            {t('edit.return')}
          </Submit>
        </ActionForm>
      )}
      {discard && (
        <details>
          <summary className="w-fit cursor-pointer text-sm">{t('edit.discard')}</summary>
          <ActionForm
            action={discard}
            mark="discard"
            wrong={t('form.wrong')}
            label={t('edit.discard')}
            className="mt-3 grid max-w-xl gap-3"
          >
            <p className="text-sm">{t(entry.current === null ? 'edit.discard_help_new' : 'edit.discard_help')}</p>
            <Submit busy={t('form.busy')}>{t('edit.discard_do')}</Submit>
          </ActionForm>
        </details>
      )}
      {mayRetract && entry.status === 'published' && (
        <details>
          <summary className="w-fit cursor-pointer text-sm">{t('edit.retract')}</summary>
          <ActionForm
            action={takeBack}
            mark="retract"
            wrong={t('form.wrong')}
            label={t('edit.retract')}
            className="mt-3 grid max-w-xl gap-3"
          >
            <p className="text-sm">{t('edit.retract_help')}</p>
            <TextField name="reason_en" label={t('edit.why_en')} dir="ltr" />
            <TextField name="reason_ar" label={t('edit.why_ar')} />
            <Submit busy={t('form.busy')}>{t('edit.retract_do')}</Submit>
          </ActionForm>
        </details>
      )}
      {mayRetract && entry.status === 'retracted' && (
        <ActionForm
          action={bringBack}
          mark="reinstate"
          wrong={t('form.wrong')}
          label={t('edit.reinstate')}
          className="grid max-w-xl gap-3"
        >
          <p className="text-sm">{t('edit.reinstate_help')}</p>
          <TextField name="reason_en" label={t('edit.why_en')} dir="ltr" />
          <TextField name="reason_ar" label={t('edit.why_ar')} />
          <Submit busy={t('form.busy')}>{t('edit.reinstate_do')}</Submit>
        </ActionForm>
      )}
      {mergeInto && entry.status === 'published' && (
        <details>
          <summary className="w-fit cursor-pointer text-sm">{t('edit.merge')}</summary>
          <ActionForm
            action={mergeInto}
            mark="merge"
            wrong={t('form.wrong')}
            label={t('edit.merge')}
            className="mt-3 grid max-w-xl gap-3"
          >
            <p className="text-sm">{t('edit.merge_help')}</p>
            <TextField name="into" label={t('edit.merge_into')} dir="ltr" />
            <TextField name="reason_en" label={t('edit.why_en')} dir="ltr" />
            <TextField name="reason_ar" label={t('edit.why_ar')} />
            <Submit busy={t('form.busy')}>{t('edit.merge_do')}</Submit>
          </ActionForm>
        </details>
      )}
    </>
  )
}
