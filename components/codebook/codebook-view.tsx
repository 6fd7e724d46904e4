import type { ReactNode } from 'react'
import { columnAnchor, EDTF_EXAMPLES, KEPT_COLUMNS, kindAnchor, listAnchor } from '@/lib/domain/codebook'
import { KIND_CODES, KINDS } from '@/lib/domain/kinds'
import { VOCABULARIES, type VocabularyEntry } from '@/lib/domain/vocabularies'
import type { MessageKey } from '@/lib/i18n/messages/messages'
import { intlLocale } from '@/lib/i18n/preferences'
import type { Reader } from '../reader'
import { PageTitle } from '../shell/page-title'
import { Bidi } from '../text/bidi'
import { Fold } from '../text/fold'
import { AreaTable } from './area-table'
import { CodebookFilter } from './codebook-filter'
import { CountingRules, StatedNumbers } from './counting-rules'
import { DateExamples } from './date-examples'
import { KindFields } from './kind-fields'
import { MappedTypes, type MappedView } from './mapped-types'
import { VocabularyList } from './vocabulary-list'

/** Lists that stand beside the rules that they belong to; all others follow in their own order. */
const DATES = ['date_prec', 'where_prec'] as const
const SURE = ['verification', 'reliability', 'credibility', 'coverage_level'] as const
const ASIDE: readonly string[] = [...DATES, ...SURE, 'scope']
const REST = Object.keys(VOCABULARIES).filter(name => !ASIDE.includes(name))
const LISTS: Readonly<Record<string, VocabularyEntry>> = VOCABULARIES

type PartProps = { readonly id: string; readonly title: string; readonly note?: string; readonly children: ReactNode }

function Part({ id, title, note, children }: PartProps) {
  return (
    <section id={id} aria-labelledby={`${id}-head`} className="border-rule mt-10 border-t pt-2">
      <h2 id={`${id}-head`} className="text-xl font-semibold">
        {title}
      </h2>
      {note && (
        <p className="text-muted mb-2 max-w-prose text-sm">
          <Bidi>{note}</Bidi>
        </p>
      )}
      {children}
    </section>
  )
}

type Props = { readonly reader: Reader; readonly mapped: readonly MappedView[] }

/** The codebook, whole, from the definitions that the program works by. */
export function CodebookView({ reader, mapped }: Props) {
  const { t, say, prefs } = reader
  const lists = (names: readonly string[]) =>
    names.map(name => {
      const list = LISTS[name]
      return list && <VocabularyList key={name} reader={reader} name={name} list={list} />
    })
  const listLink = (name: string) => ({ anchor: listAnchor(name), text: LISTS[name] ? say(LISTS[name].label) : name })
  const parts: readonly { id: string; title: MessageKey; inner: readonly { anchor: string; text: string }[] }[] = [
    {
      id: 'kinds',
      title: 'codebook.kinds',
      inner: KIND_CODES.map(kind => ({ anchor: kindAnchor(kind), text: say(KINDS[kind].label) })),
    },
    { id: 'columns', title: 'codebook.columns', inner: [] },
    { id: 'dates', title: 'codebook.dates', inner: DATES.map(listLink) },
    { id: 'areas', title: 'codebook.areas', inner: [] },
    { id: 'counting', title: 'codebook.counting', inner: [] },
    { id: 'sure', title: 'codebook.sure', inner: SURE.map(listLink) },
    { id: 'acled', title: 'codebook.acled', inner: [] },
    { id: 'lists', title: 'codebook.lists', inner: REST.map(listLink) },
  ]
  return (
    // On a phone a long code gives way, or it would push its table off the screen.
    <article className="max-sm:wrap-anywhere">
      <PageTitle title={t('codebook.title')}>
        <p>
          <Bidi>{t('codebook.intro')}</Bidi>
        </p>
      </PageTitle>
      <CodebookFilter
        label={t('codebook.filter')}
        found={t('codebook.found', { n: '{n}' })}
        none={t('codebook.found_none')}
        tag={intlLocale(prefs)}
      />
      <div className="gap-x-12 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
        <nav aria-label={t('codebook.contents')} className="text-sm">
          <h2 className="label mb-1">{t('codebook.contents')}</h2>
          <ul className="columns-2 gap-x-6 lg:columns-1">
            {parts.map(part => (
              <li key={part.id} className="mb-1 break-inside-avoid-column">
                <a href={`#${part.id}`} className="inline-block py-0.5 font-medium">
                  {t(part.title)}
                </a>
                <ul className="ps-3">
                  {part.inner.map(({ anchor, text }) => (
                    <li key={anchor}>
                      <a href={`#${encodeURIComponent(anchor)}`} className="title-link inline-block py-0.5">
                        {text}
                      </a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">
          <Part id="kinds" title={t('codebook.kinds')}>
            {KIND_CODES.map(kind => (
              <KindFields key={kind} reader={reader} kind={kind} />
            ))}
          </Part>
          <Part id="columns" title={t('codebook.columns')} note={t('codebook.columns_note')}>
            <div data-group="">
              <Fold label={<Bidi>{t('codebook.fields', { n: Object.keys(KEPT_COLUMNS).length })}</Bidi>}>
                <dl className="border-rule max-w-4xl border-t text-sm">
                  {Object.entries(KEPT_COLUMNS).map(([key, { label, help }]) => (
                    <div
                      key={key}
                      id={columnAnchor(key)}
                      data-entry=""
                      className="border-line grid gap-x-6 border-b py-2 sm:grid-cols-[15rem_1fr]"
                    >
                      <dt>
                        <span className="font-medium">{say(label)}</span>
                        <code className="text-muted block text-xs sm:text-sm">
                          <bdi>{key}</bdi>
                        </code>
                      </dt>
                      <dd>
                        <Bidi>{say(help)}</Bidi>
                      </dd>
                    </div>
                  ))}
                </dl>
              </Fold>
            </div>
          </Part>
          <Part id="dates" title={t('codebook.dates')} note={t('codebook.dates_note')}>
            <div data-group="">
              <Fold label={<Bidi>{t('codebook.examples', { n: EDTF_EXAMPLES.length })}</Bidi>}>
                <DateExamples reader={reader} />
              </Fold>
            </div>
            {lists(DATES)}
          </Part>
          <Part id="areas" title={t('codebook.areas')} note={t('codebook.areas_note')}>
            <div data-group="">
              <AreaTable reader={reader} />
            </div>
            {lists(['scope'])}
          </Part>
          <Part id="counting" title={t('codebook.counting')} note={t('codebook.counting_note')}>
            <div data-group="">
              <CountingRules reader={reader} />
            </div>
            <h3 className="mt-6 font-semibold">{t('codebook.numbers')}</h3>
            <p className="text-muted mb-1 max-w-prose text-sm">{t('codebook.numbers_note')}</p>
            <div data-group="">
              <StatedNumbers reader={reader} />
            </div>
          </Part>
          <Part id="sure" title={t('codebook.sure')}>
            {lists(SURE)}
          </Part>
          <Part id="acled" title={t('codebook.acled')} note={t('codebook.acled_note')}>
            <div data-group="">
              <Fold label={<Bidi>{t('codebook.codes', { n: mapped.length })}</Bidi>}>
                <MappedTypes reader={reader} rows={mapped} />
              </Fold>
            </div>
          </Part>
          <Part id="lists" title={t('codebook.lists')}>
            {lists(REST)}
          </Part>
        </div>
      </div>
    </article>
  )
}
