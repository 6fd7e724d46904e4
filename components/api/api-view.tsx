import type { DescribedOperation } from '@/lib/domain/api/described'
import type { Reader } from '../reader'
import { PageTitle } from '../shell/page-title'
import { Bidi } from '../text/bidi'
import { ToldList } from './told-list'

function Operation({ reader, operation }: { readonly reader: Reader; readonly operation: DescribedOperation }) {
  const { t, say } = reader
  const { id, method, path, about, parameters, body, scope, statuses, types, example } = operation
  return (
    <section id={id} aria-labelledby={`${id}-head`} className="border-line mt-8 border-t pt-3">
      <h3 id={`${id}-head`} className="font-semibold wrap-anywhere">
        <code>
          <bdi>
            {method} {path}
          </bdi>
        </code>
      </h3>
      <p className="mt-1 max-w-prose">
        <Bidi>{say(about)}</Bidi>
      </p>
      {scope && (
        <p className="text-sm">
          {t('api.scope')}: <code>{scope}</code>
        </p>
      )}
      <ToldList reader={reader} title={t('api.parameters')} items={parameters} />
      <ToldList reader={reader} title={t('api.body')} items={body} />
      <h4 className="label mt-4 mb-1">{t('api.answers')}</h4>
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {statuses.map(({ code, title }) => (
          <li key={code}>
            <bdi className="tabular-nums">{code}</bdi> <span className="text-muted">{say(title)}</span>
          </li>
        ))}
      </ul>
      <p className="text-muted text-sm">
        <bdi>{types.join(' · ')}</bdi>
      </p>
      {example !== null && (
        <details className="mt-2">
          <summary className="cursor-pointer py-1 text-sm">{t('api.example')}</summary>
          <pre dir="ltr" className="border-line border p-3 text-xs leading-5 wrap-anywhere whitespace-pre-wrap">
            {example}
          </pre>
        </details>
      )}
    </section>
  )
}

type Props = { readonly reader: Reader; readonly operations: readonly DescribedOperation[] }

/** The API, operation by operation, from its own description. */
export function ApiView({ reader, operations }: Props) {
  const { t, say } = reader
  const isCommand = ({ path }: DescribedOperation): boolean => path.startsWith('/api/v1/commands/')
  const writes = operations.filter(({ method }) => method !== 'GET')
  const parts = [
    { id: 'reading', title: t('api.reading'), own: operations.filter(({ method }) => method === 'GET') },
    { id: 'writing', title: t('api.writing'), own: writes.filter(one => !isCommand(one)) },
    { id: 'commands', title: t('api.commands'), lead: t('api.commands_lead'), own: writes.filter(isCommand) },
  ]
  return (
    <article>
      <PageTitle title={t('api.title')}>
        <p>
          <Bidi>{t('api.intro')}</Bidi>
        </p>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <a href="/api/v1/openapi.json" className="inline-block py-1">
            <Bidi>{t('api.document')}</Bidi>
          </a>
          <a href={reader.link('data')} className="inline-block py-1">
            {t('api.data')}
          </a>
        </p>
      </PageTitle>
      {parts.map(({ id, title, lead, own }) => (
        <section key={id} aria-labelledby={`${id}-head`} className="border-rule mt-10 border-t pt-2">
          <h2 id={`${id}-head`} className="text-xl font-semibold">
            {title}
          </h2>
          {lead && (
            <p className="mt-1 max-w-prose">
              <Bidi>{lead}</Bidi>
            </p>
          )}
          <ul className="mt-2 text-sm">
            {own.map(operation => (
              <li key={operation.id} className="grid gap-x-4 py-0.5 sm:grid-cols-[22rem_1fr]">
                <a href={`#${operation.id}`} className="inline-block py-0.5 wrap-anywhere">
                  <bdi>
                    {operation.method} {operation.path}
                  </bdi>
                </a>
                <span className="text-muted">
                  <Bidi>{say(operation.about)}</Bidi>
                </span>
              </li>
            ))}
          </ul>
          {own.map(operation => (
            <Operation key={operation.id} reader={reader} operation={operation} />
          ))}
        </section>
      ))}
    </article>
  )
}
