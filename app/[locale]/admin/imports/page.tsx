import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { ImportList } from '@/components/admin/imports/import-list'
import { ActionForm } from '@/components/forms/action-form'
import { ChoiceField, FileField, Submit } from '@/components/forms/fields'
import { IMPORT_FORMATS } from '@/lib/domain/import/reading'
import { MOST_MB } from '@/lib/server/imports/open'
import { imports } from '@/lib/server/queries/imports'
import type { PageProps } from '../../open-page'
import { deskReader, openDesk } from '../open-desk'
import { bringFile } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('imports.title') }
}

/** Files of many records: bring one, and see what became of the others. */
export default async function ImportsPage(props: PageProps<object>) {
  const { reader, person, db } = await openDesk(props, 'import.prepare', 'imports')
  const { t, prefs } = reader
  const formats = IMPORT_FORMATS.map(format => ({ value: format, label: t(`imports.format.${format}`) }))
  return (
    <DeskFrame reader={reader} person={person} path="imports" title={t('imports.title')} lead={t('imports.lead')}>
      <div className="grid gap-10">
        <ActionForm
          action={bringFile.bind(null, prefs.locale)}
          wrong={t('form.wrong')}
          label={t('imports.bring')}
          className="grid max-w-3xl gap-4 sm:grid-cols-2"
        >
          <FileField
            name="file"
            label={t('imports.file')}
            help={t('imports.file_help', { mb: MOST_MB })}
            accept=".csv,.tsv,.txt,text/csv"
          />
          <ChoiceField
            name="format"
            label={t('imports.format')}
            options={[{ value: '', label: t('imports.format_auto') }, ...formats]}
          />
          <Submit busy={t('form.busy')}>{t('imports.go')}</Submit>
        </ActionForm>
        <ImportList reader={reader} imports={await imports(db)} none={t('imports.none')} />
      </div>
    </DeskFrame>
  )
}
