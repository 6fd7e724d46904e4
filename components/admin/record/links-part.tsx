import type { Kind } from '@/lib/domain/kinds'
import { linkChoices, linkWords } from '../../entry/linked'
import { ActionForm } from '../../forms/action-form'
import { ChoiceField, Submit, TextField } from '../../forms/fields'
import type { FormAction } from '../../forms/form-state'
import { KindMark } from '../../marks/kind-mark'
import type { Reader } from '../../reader'
import { recordTitle } from '../../records/figure'
import { Bidi } from '../../text/bidi'

type Link = Parameters<typeof linkWords>[1] &
  Parameters<typeof recordTitle>[1] & {
    readonly id: number
    readonly kind: Kind
    readonly event_id: string
    readonly state: 'public' | 'waiting' | 'going'
    readonly note_en: string | null
    readonly note_ar: string | null
  }

type Props = {
  readonly reader: Reader
  readonly links: readonly Link[]
  /** Null where who looks may not link. */
  readonly add: FormAction | null
  readonly drop: FormAction | null
  /** Publishes links that wait; null where none can, or who looks may not. */
  readonly publish: FormAction | null
}

/** The ties of a record to others: what holds, what waits to be public, and the ways to add one and to take one away. */
export function LinksPart({ reader, links, add, drop, publish }: Props) {
  const { t, say, prefs } = reader
  return (
    <details open={links.some(link => link.state !== 'public')}>
      <summary className="w-fit cursor-pointer font-semibold">
        {t('edit.links')} <span className="text-muted font-normal">{reader.f.number(links.length)}</span>
      </summary>
      <ul className="border-line divide-line mt-2 divide-y border-y text-sm">
        {links.map(link => (
          <li key={link.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span>
              <span className="text-muted">{linkWords(reader, link)} </span>
              <a href={`/${prefs.locale}/admin/entries/${link.event_id}`} className="title-link">
                <KindMark kind={link.kind} /> <Bidi>{recordTitle(reader, link)}</Bidi>
              </a>{' '}
              <bdi className="text-muted">{link.event_id}</bdi>
              {link.state !== 'public' && <span className="text-warn"> · {t(`edit.link_${link.state}`)}</span>}
              <span className="text-muted block">
                <Bidi>{say({ en: link.note_en, ar: link.note_ar })}</Bidi>
              </span>
            </span>
            {drop && link.state !== 'going' && (
              <ActionForm action={drop} wrong={t('form.wrong')} label={`${t('edit.link_drop')}: ${link.event_id}`}>
                <input type="hidden" name="link" value={link.id} />
                <Submit busy={t('form.busy')} quiet>
                  {t('edit.link_drop')}
                </Submit>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {add && (
        <ActionForm
          action={add}
          mark="link"
          wrong={t('form.wrong')}
          label={t('edit.link_do')}
          className="mt-3 grid max-w-3xl gap-3 sm:grid-cols-2"
        >
          <ChoiceField name="kind" label={t('edit.link_kind')} options={linkChoices(reader)} />
          <TextField name="to" label={t('edit.link_to')} help={t('edit.link_to_help')} dir="ltr" />
          <TextField name="note_en" label={t('edit.link_note_en')} dir="ltr" />
          <TextField name="note_ar" label={t('edit.link_note_ar')} />
          <Submit busy={t('form.busy')}>{t('edit.link_do')}</Submit>
          <p className="text-muted text-sm sm:col-span-2">{t('edit.links_help')}</p>
        </ActionForm>
      )}
      {publish && (
        <ActionForm
          action={publish}
          mark="links"
          wrong={t('form.wrong')}
          label={t('edit.links_publish')}
          className="border-line mt-3 grid max-w-3xl gap-3 border-t pt-3 sm:grid-cols-2"
        >
          <TextField name="reason_en" label={t('edit.why_en')} dir="ltr" />
          <TextField name="reason_ar" label={t('edit.why_ar')} />
          <Submit busy={t('form.busy')}>{t('edit.links_publish')}</Submit>
        </ActionForm>
      )}
    </details>
  )
}
