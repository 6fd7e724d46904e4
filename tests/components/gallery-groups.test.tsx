// Subject: components/gallery
import { describe, expect, it } from 'vitest'
import { ChangeParts } from '@/components/gallery/change-parts'
import { DeskParts } from '@/components/gallery/desk-parts'
import { EditParts } from '@/components/gallery/edit-parts'
import { FormParts } from '@/components/gallery/form-parts'
import { ManualParts } from '@/components/gallery/manual-parts'
import { NameParts } from '@/components/gallery/name-parts'
import { RecordFormParts } from '@/components/gallery/record-form-parts'
import { SourceParts } from '@/components/gallery/source-parts'
import { messages } from '@/lib/i18n/messages/messages'
import { NAMES, readerOf } from './fixtures'
import { markup } from './markup'

const LISTS = { places: [], actors: [] }
const refuse = async () => ({ turn: 0, values: {}, problems: [], done: null })

/** Groups that would send something, and such as only read. */
const groups = (locale: 'ar' | 'en') => {
  const own = { reader: readerOf(locale), names: NAMES, lists: LISTS, refuse }
  return {
    off: {
      forms: <FormParts {...own} />,
      desk: <DeskParts {...own} records={[]} />,
      names: <NameParts {...own} places={[]} />,
      edit: <EditParts {...own} />,
      form: <RecordFormParts {...own} />,
    },
    live: {
      changes: <ChangeParts {...own} revision={{ number: 3, date: '2024-01-01' }} changes={[]} log={[]} />,
      sources: <SourceParts {...own} items={[]} outlets={[]} report={null} outlet={null} />,
      manual: <ManualParts {...own} mapped={[]} table={undefined} operation={undefined} />,
    },
  }
}

describe.each(['ar', 'en'] as const)('the groups of the gallery in %s', locale => {
  const { off, live } = groups(locale)

  it.each(Object.entries({ ...off, ...live }))(
    '%s: no id stands twice, and every part can be linked to',
    (_, group) => {
      const { html } = markup(group)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
      const parts = [...html.matchAll(/<h3[^>]*class="label[^>]*>/g)].map(([tag]) => tag)
      expect(parts.length).toBeGreaterThan(0)
      for (const tag of parts) expect(tag).toMatch(/ id="/)
    },
  )

  it.each(Object.entries(off))('%s: is switched off whole, and says so', (_, group) => {
    const { html, text } = markup(group)
    expect(html).toMatch(/^<div><fieldset disabled=""/)
    // React adds a script where an action is a function of the browser's; the page's is one of the server's.
    expect(html.replace(/<script>.*$/, '').endsWith('</fieldset></div>')).toBe(true)
    expect(text).toContain(messages[locale]['gallery.off'])
  })

  it.each(Object.entries(off))('%s: says of what was made up that it was', (_, group) => {
    expect(markup(group).text).toContain(messages[locale]['gallery.example'])
  })
})
