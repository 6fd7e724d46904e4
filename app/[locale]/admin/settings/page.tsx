import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { ActionForm } from '@/components/forms/action-form'
import { ChoiceField, Submit } from '@/components/forms/fields'
import { SETTINGS } from '@/lib/domain/settings'
import { settings } from '@/lib/server/queries/settings'
import type { PageProps } from '../../open-page'
import { deskReader, openDesk } from '../open-desk'
import { setRule } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('settings.title') }
}

/** The rules of the house. */
export default async function SettingsPage(props: PageProps<object>) {
  const { reader, person, db } = await openDesk(props, 'setting.edit', 'settings')
  const { t, say, prefs } = reader
  const { two_person_rule } = await settings(db)
  const rule = SETTINGS.two_person_rule
  return (
    <DeskFrame reader={reader} person={person} path="settings" title={t('settings.title')}>
      <ActionForm action={setRule.bind(null, prefs.locale)} wrong={t('form.wrong')} className="grid max-w-md gap-4">
        <ChoiceField
          name="two_person_rule"
          label={say(rule.label)}
          help={say(rule.help)}
          value={two_person_rule ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('settings.on') },
            { value: 'no', label: t('settings.off') },
          ]}
        />
        <Submit busy={t('form.busy')}>{t('settings.save')}</Submit>
      </ActionForm>
    </DeskFrame>
  )
}
