import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/admin/desk-frame'
import type { Reader } from '@/components/reader'
import { isolated } from '@/lib/i18n/isolate'
import { openImport } from '@/lib/server/imports/open'
import { planImport } from '@/lib/server/imports/plan'
import { isRunning } from '@/lib/server/imports/running'
import { importedRows } from '@/lib/server/queries/imports'
import { names } from '@/lib/server/queries/names'
import { pendingMisquotes } from '@/lib/server/queries/quotes'
import { report } from '@/lib/server/queries/reports'
import { one, type PageProps, type Query } from '../../../open-page'
import { deskReader, openDesk } from '../../open-desk'
import { Done } from './done'
import { PlannedPart } from './planned-part'
import { DoForms, OptionsForm } from './waiting'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly id: string }>

const DELIMITER: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }
const ACTIONS = ['add', 'change', 'skip', 'refuse'] as const

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('imports.title') }
}

const count = (text: string | undefined): number => (/^\d{1,7}$/.test(text ?? '') ? Number(text) : 0)

/** What was done last, from the address that the action led to. */
function doneText({ t }: Reader, query: Query, revision: number | null): string {
  switch (one(query, 'done')) {
    case 'set':
      return t('imports.saved')
    case 'import':
      return revision === null ? t('imports.done_drafts') : t('imports.done_public', { n: revision })
    case 'publish':
      return t('imports.published', { n: count(one(query, 'n')) })
    case 'undo': {
      const said = { drafts: count(one(query, 'drafts')), published: count(one(query, 'published')) }
      const left = (one(query, 'left') ?? '').split(',').filter(id => /^IWM-[A-Z]-\d{4,9}$/.test(id))
      return `${t('imports.undone', said)}${left.length > 0 ? t('imports.left', { ids: left.join(', ') }) : ''}`
    }
    default:
      return ''
  }
}

/** One file: how it is read, what would become of it, and once it is done what did. */
export default async function ImportPage(props: Props) {
  const id = Number((await props.params).id)
  const { reader, person, db, query } = await openDesk(props, 'import.prepare', `imports/${(await props.params).id}`)
  const { t, f, say } = reader
  const found = await openImport(db, id)
  if (!found) notFound()
  const { state, file } = found
  const open = state.status === 'waiting' || state.status === 'failed'
  const asPublic = one(query, 'as') === 'public'
  const { format, options } = state
  const plan = open ? await planImport(db, file, { format, options, publish: asPublic }) : null
  const cited = options.source === null ? null : await report(db, options.source)
  const rows = open ? [] : await importedRows(db, state.id)
  const misquotes = await pendingMisquotes(
    db,
    rows.filter(row => row.draft !== null).map(row => row.entry_id),
  )
  const said = doneText(reader, query, state.revision)
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path={`imports/${state.id}`}
      title={<bdi>{state.file_name}</bdi>}
      lead={
        <>
          {t(`imports.status.${state.status}`)} · {t(`imports.format.${format}`)} ·{' '}
          {t('imports.by', { who: isolated(state.who, reader.prefs.locale), day: f.date(state.day, 'medium') })} ·{' '}
          {t('imports.file_facts', {
            rows: file.rows.length,
            encoding: state.encoding,
            delimiter: DELIMITER[file.delimiter] ?? 'bar',
          })}
        </>
      }
    >
      <div className="grid gap-10">
        {said && (
          <p role="status" className="border-good border-s-4 px-3 py-2 font-semibold">
            {said}
          </p>
        )}
        {state.status === 'failed' && state.problem && (
          <p className="border-bad text-bad border-s-4 px-3 py-2">
            {t('imports.failed_before', { why: say(state.problem) })}
          </p>
        )}
        {isRunning(state.id) && <p role="status">{t('imports.elsewhere')}</p>}
        {file.header === null && <p className="text-warn text-sm">{t('imports.no_header')}</p>}
        {plan && (
          <>
            <section className="grid gap-3" aria-labelledby="how">
              <h2 id="how" className="text-lg font-semibold">
                {t('imports.how')}
              </h2>
              <OptionsForm reader={reader} state={state} columns={file.columns} sourceTitle={cited?.title ?? ''} />
            </section>
            <PlannedPart
              reader={reader}
              plan={plan}
              places={(await names(db, null)).places}
              id={state.id}
              show={ACTIONS.find(action => action === one(query, 'show')) ?? null}
              page={count(one(query, 'page'))}
              asPublic={asPublic}
            />
            <DoForms reader={reader} person={person} id={state.id} plan={plan} />
          </>
        )}
        {!open && <Done reader={reader} person={person} state={state} rows={rows} misquotes={misquotes} />}
      </div>
    </DeskFrame>
  )
}
