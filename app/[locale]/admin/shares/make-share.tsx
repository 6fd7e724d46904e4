import { ActionForm } from '@/components/forms/action-form'
import { ChoiceField, Once, Submit, TextField } from '@/components/forms/fields'
import { ShareFields } from '@/components/share/share-fields'
import { viewWords } from '@/components/share/view-words'
import { Bidi } from '@/components/text/bidi'
import { type PastedChart, readPasted } from '@/lib/charts/chart-address'
import { locksOf } from '@/lib/charts/shared-view'
import { revisionHead } from '@/lib/server/queries/changes'
import { currentRevision, resolveRevision } from '@/lib/server/queries/revision'
import { slugsLike } from '@/lib/server/queries/shares'
import { pageNames } from '../../page-names'
import type { OpenDesk } from '../open-desk'
import { makeLink } from './actions'

type Props = {
  readonly desk: OpenDesk
  /** What was pasted; empty at first. */
  readonly source: string
}

/** A new link: first the address of a chart, then what was understood of it and what the link is to be. */
export async function MakeShare({ desk, source }: Props) {
  const { reader } = desk
  const { t, prefs } = reader
  const pasted = source === '' ? null : readPasted(source)
  const wrong = source !== '' && pasted === null
  return (
    <section className="grid max-w-2xl gap-4" aria-labelledby="make">
      <h2 id="make" className="text-lg font-semibold">
        {t('shares.make')}
      </h2>
      <form method="get" action={`/${prefs.locale}/admin/shares`} className="grid gap-1">
        <label htmlFor="f-source" className="text-sm font-semibold">
          {t('shares.source')}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id="f-source"
            name="source"
            defaultValue={source}
            dir="ltr"
            autoComplete="off"
            className="field min-w-0 grow basis-56"
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? 'f-source-wrong f-source-help' : 'f-source-help'}
          />
          <button type="submit" className="button button-quiet">
            {t('shares.source_do')}
          </button>
        </div>
        {wrong && (
          <p id="f-source-wrong" role="alert" className="text-bad text-sm">
            {t('problem.share_page')}
          </p>
        )}
        <p id="f-source-help" className="text-muted text-sm">
          {t('shares.source_help')}
        </p>
      </form>
      {pasted && <Terms desk={desk} source={source} pasted={pasted} />}
    </section>
  )
}

/** A name that no link has: that of the chart, with a number where it is taken. */
async function freeSlug(desk: OpenDesk, slug: string): Promise<string> {
  const taken = await slugsLike(desk.db, slug)
  const numbers = Array.from({ length: taken.size + 2 }, (_, n) => (n === 0 ? slug : `${slug}-${n + 1}`))
  return numbers.find(name => !taken.has(name)) ?? slug
}

async function Terms({ desk, source, pasted }: Props & { readonly pasted: PastedChart }) {
  const { reader, db } = desk
  const { t, f, say, prefs } = reader
  const { chart, view } = pasted
  const asked = view.rev === null ? null : await resolveRevision(db, String(view.rev))
  const rev = asked ?? (await currentRevision(db)).number
  const head = await revisionHead(db, rev)
  const words = viewWords(reader, chart, view, await pageNames(db, rev))
  const locks = locksOf(chart)
  const pin = head && t('shares.mode_pinned', { n: f.digits(String(rev)), day: f.date(head.date) })
  return (
    <>
      <div className="border-line bg-surface grid gap-1 border px-3 py-2 text-sm">
        <h3 className="font-semibold">{t('shares.understood')}</h3>
        <p>
          <Bidi>{say(chart.name)}</Bidi>
        </p>
        {words.length === 0 ? (
          <p className="text-muted">{t('shares.nothing_stated')}</p>
        ) : (
          <dl className="grid grid-cols-[auto_1fr] gap-x-3">
            {words.map(({ key, label, value }) => (
              <div key={key} className="contents">
                <dt className="text-muted">{label}</dt>
                <dd>
                  <Bidi>{value}</Bidi>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <ActionForm action={makeLink.bind(null, prefs.locale, source)} wrong={t('form.wrong')} label={t('shares.make')}>
        <Once name="address" label={t('shares.made_address')} />
        <TextField
          name="slug"
          label={t('shares.slug')}
          help={t('shares.slug_help')}
          value={await freeSlug(desk, chart.slug)}
          autoComplete="off"
          dir="ltr"
        />
        <ChoiceField
          name="mode"
          label={t('shares.mode')}
          options={[{ value: '', label: t('shares.mode_live') }, ...(pin ? [{ value: String(rev), label: pin }] : [])]}
          value={asked === null ? '' : String(asked)}
        />
        <ShareFields
          reader={reader}
          values={{
            ...{ title_en: chart.name.en, title_ar: chart.name.ar, note_en: '', note_ar: '' },
            ...{ locale: '', expires: '', most: '' },
          }}
          locks={locks}
          locked={[]}
        />
        <TextField
          name="password"
          label={t('shares.password')}
          help={t('shares.password_help')}
          type="password"
          autoComplete="new-password"
        />
        <Submit busy={t('form.busy')}>{t('shares.make_do')}</Submit>
      </ActionForm>
    </>
  )
}
