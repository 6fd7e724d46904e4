// @vitest-environment happy-dom
// Subject: components/admin/record/record-form.tsx, components/admin/record/use-together.ts, components/admin/record/resume-kept.ts, components/admin/record/check-shape.ts
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { KeptRecord } from '@/components/admin/record/check-shape'
import { NO_CITATION, type RecordShape } from '@/components/admin/record/form-shape'
import { RecordForm, type RecordFormProps } from '@/components/admin/record/record-form'
import { groupViews } from '@/components/admin/record/views'
import { writeFields } from '@/lib/domain/form-values'
import { mounted } from '@/tests/support/mounted'
import { readerOf } from '../../fixtures'

const page = mounted()
const { box, press } = page
const save = vi.fn<RecordFormProps['actions']['save']>(async () => ({ ok: false, problems: [] }))
const reader = readerOf('en')

const shape = (fields: Readonly<Record<string, unknown>>, quotes: readonly string[] = []): RecordShape => ({
  fields: writeFields('attack', fields),
  citations: quotes.map((quote_exact, at) => ({ ...NO_CITATION, id: String(at + 1), source_id: 'r', quote_exact })),
  ...{ dues: [], conflicts: [], links: [], note: '', quotes_elsewhere: false, reason_en: '', reason_ar: '' },
})
const stored = ({ fields, citations }: RecordShape) => ({ fields, citations, dues: [], conflicts: [] })
const keptAt = (content: unknown): RecordFormProps['kept'] => ({ content, saved_at: '2026-11-20T10:00:00.000Z' })

const props = (values: RecordShape, kept: RecordFormProps['kept'], version: number | null = 2): RecordFormProps => ({
  prefs: reader.prefs,
  target: {
    ...{ kind: 'attack', event_id: version === null ? '' : 'IWM-A-0001', version, published: '' },
    status: version === null ? 'new' : 'draft',
  },
  values,
  groups: groupViews('attack', reader),
  lists: { places: [], actors: [] },
  words: { credibility: [], deadlineKinds: [], linkKinds: [] },
  report: null,
  may: { draft: true, publish: false, name: false },
  form: 'entry:x:',
  kept,
  newName: { form: 'n', kept: null, keep: async () => null, drop: async () => undefined },
  actions: {
    save,
    duplicates: async () => [],
    sources: async () => [],
    keep: async () => null,
    drop: async () => undefined,
    addName: async state => state,
  },
})

const show = (form: RecordFormProps) => page.show(<RecordForm {...form} />)
const control = (key: string): HTMLTextAreaElement | HTMLInputElement => {
  const found = box.querySelector(`[id="f-fields.${key}"]`)
  if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement) return found
  throw new Error(key)
}

beforeEach(() => {
  save.mockClear()
  localStorage.clear()
})

describe('words that were typed and not saved', () => {
  const before = shape({ summary_en: 'Before' })
  const now = shape({ summary_en: 'Before', target_en: 'From the editor' }, ['Their quote'])
  const kept: KeptRecord = { values: shape({ summary_en: 'Mine' }), began: { version: 1, stored: stored(before) } }

  it('do not write over what somebody saved since: both are shown and joined first', async () => {
    await show(props(now, keptAt(kept)))
    await press('Bring it back')
    expect(box.textContent).toContain('Somebody else saved')
    expect(box.textContent).toContain('Their quote')
    // Who saves all the same saves on top of what the words began from, and is refused.
    await press('Save as a draft')
    expect(save.mock.calls.at(-1)?.[0].version).toBe(1)
    await press('Go on with both joined')
    expect(control('target_en').value).toBe('From the editor')
    expect(control('summary_en').value).toBe('Mine')
    await press('Save as a draft')
    const [target, values] = save.mock.calls.at(-1) ?? expect.fail('nothing was saved')
    expect(target.version).toBe(2)
    expect(values.citations).toMatchObject([{ quote_exact: 'Their quote' }])
  })

  it('are simply there where they began from what stands now', async () => {
    const began = { version: 2, stored: stored(now) }
    await show(props(now, keptAt({ values: shape({ summary_en: 'Mine' }, ['Their quote']), began })))
    await press('Bring it back')
    expect(box.textContent).not.toContain('Somebody else saved')
    expect(control('summary_en').value).toBe('Mine')
  })

  it('go on from a new number that says nothing new', async () => {
    await show(props(before, keptAt(kept)))
    await press('Bring it back')
    expect(box.textContent).not.toContain('Somebody else saved')
    await press('Save as a draft')
    expect(save.mock.calls.at(-1)?.[0].version).toBe(2)
  })

  it('of a time that did not keep what they began from are compared with all that stands now', async () => {
    await show(props(now, keptAt(kept.values)))
    await press('Bring it back')
    expect(box.textContent).toMatch(/You: Mine.*They: Before/)
  })

  it('of a record that is not there yet are simply there', async () => {
    await show(props(shape({}), keptAt({ values: kept.values, began: null }), null))
    await press('Bring it back')
    expect(control('summary_en').value).toBe('Mine')
  })
})
