import type { ReactNode } from 'react'
import type { DataTable, TableName } from '@/lib/domain/dataset/column'
import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { Reader } from '../reader'
import { PageTitle } from '../shell/page-title'
import { Bidi } from '../text/bidi'
import { CodeText } from '../text/code-text'
import { ColumnsTable } from './columns-table'

/** What is known of the file of a revision; null where it is too large to be made for a look. */
export type FileFacts = {
  readonly sha256: string
  readonly bytes: number
  readonly rows: Readonly<Partial<Record<TableName, number>>>
} | null

type Props = {
  readonly reader: Reader
  readonly edition: { readonly rev: number; readonly date: string } | null
  readonly facts: FileFacts
  readonly tables: readonly DataTable[]
}

const LATEST = '/data/latest.zip'
const FILES = ['geojson', 'csvw', 'columns', 'codes', 'licence', 'sums'] as const
const RULES = ['empty', 'lists', 'guard', 'dates', 'bounds', 'scopes', 'withdrawn', 'none'] as const

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-head`} className="border-rule mt-10 border-t pt-2">
      <h2 id={`${id}-head`} className="mb-2 text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Download({ reader, edition, facts }: Omit<Props, 'tables'>) {
  const { t, f } = reader
  if (!edition) return <p>{t('data.empty')}</p>
  const date = f.date(edition.date)
  const size = facts && f.number(Math.ceil(facts.bytes / 1000))
  return (
    <div className="max-w-prose">
      <p>
        <a href={`/data/${edition.rev}.zip`} className="button" download>
          <Bidi>{t('data.download', { n: f.digits(String(edition.rev)) })}</Bidi>
        </a>
      </p>
      <p className="text-muted mt-2 text-sm">
        <Bidi>{size ? t('data.download_note', { size, date }) : t('data.download_large', { date })}</Bidi>
      </p>
      <p className="mt-4 text-sm">{facts ? t('data.same') : null}</p>
      {facts && (
        <code className="block text-sm wrap-anywhere">
          <bdi>{facts.sha256}</bdi>
        </code>
      )}
      <ul className="mt-2 text-sm">
        <li>
          <a href={`/data/${edition.rev}.zip.sha256`} className="inline-block py-0.5">
            <Bidi>{t('data.sum')}</Bidi>
          </a>
        </li>
        <li>
          <a href={LATEST} className="inline-block py-0.5" download>
            {t('data.latest')}
          </a>{' '}
          <code className="text-muted">
            <bdi>{LATEST}</bdi>
          </code>
        </li>
      </ul>
    </div>
  )
}

/** The data set: how to get it, what is in it, and how it may be used. */
export function DatasetView({ reader, edition, facts, tables }: Props) {
  const { t, f, say, prefs } = reader
  const links: readonly (readonly [string, MessageKey])[] = [
    [reader.link('api'), 'data.more_api'],
    ['/api/v1/openapi.json', 'data.more_openapi'],
    [reader.link('codebook'), 'data.more_codebook'],
    [reader.link('changes'), 'data.more_changes'],
    [`/feeds/${prefs.locale}.atom`, 'data.more_atom'],
    [`/feeds/${prefs.locale}.json`, 'data.more_jsonfeed'],
    [`/feeds/${prefs.locale}.ics`, 'data.more_ics'],
  ]
  return (
    <article>
      <PageTitle title={t('data.title')}>
        <p>{t('data.intro')}</p>
      </PageTitle>
      <Download reader={reader} edition={edition} facts={facts} />
      <Part id="files" title={t('data.files')}>
        <ul className="max-w-4xl text-sm">
          {tables.map(({ name, label, about }) => {
            const rows = facts?.rows[name]
            return (
              <li key={name} className="border-line grid gap-x-6 border-b py-2 sm:grid-cols-[15rem_1fr_6rem]">
                <span>
                  <span className="block font-medium">{say(label)}</span>
                  <code className="text-muted">
                    <bdi>{`${name}.csv`}</bdi>
                  </code>
                </span>
                <span>
                  <Bidi>{say(about)}</Bidi>
                </span>
                {rows !== undefined && (
                  <span className="text-muted tabular-nums sm:text-end">
                    <span className="sm:sr-only">{t('data.rows')}: </span>
                    {f.number(rows)}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
        <ul className="mt-3 max-w-4xl list-disc ps-5 text-sm">
          {FILES.map(one => (
            <li key={one} className="py-0.5">
              <CodeText>{t(`data.file.${one}`)}</CodeText>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="reading" title={t('data.reading')}>
        <ul className="max-w-prose list-disc ps-5">
          {RULES.map(one => (
            <li key={one} className="py-0.5">
              <CodeText>{t(`data.rule.${one}`)}</CodeText>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="columns" title={t('data.columns')}>
        {tables.map(table => (
          <ColumnsTable key={table.name} reader={reader} table={table} />
        ))}
      </Part>
      <Part id="licence" title={t('data.licence')}>
        <p className="max-w-prose">
          <Bidi>{t('data.licence_text')}</Bidi>
        </p>
      </Part>
      <Part id="cite" title={t('data.cite_this')}>
        {edition && (
          <p className="max-w-prose">
            <Bidi>{t('data.cite_text', { n: f.digits(String(edition.rev)), date: f.date(edition.date) })}</Bidi>
          </p>
        )}
      </Part>
      <Part id="more" title={t('data.more')}>
        <ul className="max-w-prose">
          {links.map(([href, words]) => (
            <li key={words}>
              <a href={href} className="inline-block py-1">
                <Bidi>{t(words)}</Bidi>
              </a>
            </li>
          ))}
        </ul>
      </Part>
    </article>
  )
}
