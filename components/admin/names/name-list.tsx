import { ACTOR_KIND, PLACE_KIND, RELIABILITY } from '@/lib/domain/vocabularies/source'
import type { Reader } from '../../reader'
import { word } from '../../records/figure'
import { Apart } from '../../text/apart'
import { Bidi } from '../../text/bidi'

type Props = {
  readonly reader: Reader
  /** Room of the desk, as in `places`. */
  readonly room: string
  readonly typed: string
  readonly items: readonly {
    readonly id: string
    readonly en: string
    readonly ar: string
    readonly also: readonly string[]
    readonly kind: string | null
    readonly reliability: string | null
    readonly into_en: string | null
    readonly into_ar: string | null
    readonly used: number
  }[]
  readonly total: number
}

/** A list of names with its search: both names, every spelling, what sort of thing it is and how many records use it. */
export function NameList({ reader, room, typed, items, total }: Props) {
  const { t, f, say, prefs } = reader
  const base = `/${prefs.locale}/admin/${room}`
  const cell = 'py-2 pe-4 align-top'
  return (
    <div className="grid gap-3">
      <form method="get" action={base} className="flex max-w-xl items-end gap-2">
        <label className="grid grow gap-1 text-sm font-semibold">
          {t('names.search')}
          <input type="search" name="q" defaultValue={typed} dir="auto" className="field w-full" />
        </label>
        <button type="submit" className="button">
          {t('names.search_do')}
        </button>
      </form>
      <p className="text-muted text-sm">
        <Bidi>{t('names.found', { n: total })}</Bidi>{' '}
        {items.length < total && <Bidi>{t('names.first', { n: f.number(items.length) })}</Bidi>}
      </p>
      {items.length > 0 && (
        <table className="w-full text-sm">
          <thead>
            <tr className="border-rule border-b-2 text-start">
              <th scope="col" className={`${cell} text-start`}>
                {t('names.name')}
              </th>
              <th scope="col" className="py-2 text-end">
                {t('names.used')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-line divide-y">
            {items.map(one => {
              const sort =
                word(reader, { ...ACTOR_KIND, ...PLACE_KIND }, one.kind) || word(reader, RELIABILITY, one.reliability)
              const into = say({ en: one.into_en, ar: one.into_ar })
              return (
                <tr key={one.id}>
                  <td className={cell}>
                    <a href={`${base}/${one.id}`} className={into ? 'text-muted' : 'title-link font-medium'}>
                      <Bidi>{say(one)}</Bidi>
                    </a>
                    <span className="text-muted">
                      {' · '}
                      <bdi>{prefs.locale === 'ar' ? one.en : one.ar}</bdi>
                      {sort && ' · '}
                      <Bidi>{sort}</Bidi>
                    </span>
                    {into && <p>{t('names.merged_into', { name: into })}</p>}
                    {one.also.length > 0 && (
                      <p className="text-muted line-clamp-2 break-words">
                        {t('names.spellings')} <Apart reader={reader} items={one.also} />
                      </p>
                    )}
                  </td>
                  <td className="py-2 text-end align-top tabular-nums">{f.number(one.used)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </div>
  )
}
