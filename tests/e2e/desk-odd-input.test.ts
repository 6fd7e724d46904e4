// Subject: app, components, lib
import fc from 'fast-check'
import { Window } from 'happy-dom'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readFields } from '@/lib/domain/form-values'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { hydrated } from '../support/browser'
import { fill } from '../support/desk-form'
import { type DeskSite, deskSite, deskWindow, invite, makeAdmin, signIn } from '../support/desk-site'
import { actionAnswer, actionBody, handedOver } from '../support/flight'
import { oddForm, oddText } from '../support/odd-forms'

let site: DeskSite
let editor: Page
let cookie = ''

beforeAll(async () => {
  // Hundreds of requests in a minute are what this is about.
  site = await deskSite({ IWM_RATE_LIMIT: '0' })
  const admin = (await deskWindow(site)).page
  await makeAdmin(admin, 'first@example.org')
  await invite(site, admin, 'editor@example.org', 'editor')
  const opened = await deskWindow(site)
  editor = opened.page
  await signIn(editor, 'editor@example.org')
  cookie = (await opened.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
}, 600_000)

afterAll(() => site.close())

/** Asks as the editor's browser would; anything the program fails at is an error. */
async function asked(path: string, init: RequestInit & { readonly headers?: Readonly<Record<string, string>> } = {}) {
  const headers = { cookie, origin: site.url, ...init.headers }
  const answer = await fetch(`${site.url}${path}`, { redirect: 'manual', ...init, headers })
  const text = await answer.text()
  expect(answer.status, `${path}: ${text.slice(0, 200)}`).toBeLessThan(500)
  return { status: answer.status, text }
}

const shape = z.looseObject({ fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })
const saved = z.discriminatedUnion('ok', [
  z.looseObject({ ok: z.literal(true), event_id: z.string() }),
  z.looseObject({
    ok: z.literal(false),
    problems: z.array(z.object({ path: z.string(), message: z.string().min(3) })).min(1),
  }),
])

describe('the form of a record, sent over HTTP', () => {
  /** How the browser calls the two actions of the form: by which name, and with what beside the words. */
  let actions: { readonly save: string; readonly keep: string }
  let values: z.output<typeof shape>

  beforeAll(async () => {
    const calls: Request[] = []
    editor.on('request', request => request.headers()['next-action'] && calls.push(request))
    await editor.goto('/en/admin/entries/new?kind=attack')
    await hydrated(editor)
    await fill(editor, { date_edtf: '2024-13-45' })
    await editor.getByText('What you type is kept at the desk.').waitFor()
    await editor.getByRole('button', { name: 'Save as a draft' }).click()
    await editor.locator('[id="f-fields.date_edtf-wrong"]').waitFor()
    const named = (ending: RegExp): string =>
      calls.find(one => ending.test(one.postData() ?? ''))?.headers()['next-action'] ?? ''
    actions = { save: named(/"save"\]$/), keep: named(/^\["new:attack:"/) }
    const sent = calls.find(one => /"save"\]$/.test(one.postData() ?? ''))?.postData() ?? '[]'
    values = shape.parse(z.array(z.unknown()).parse(JSON.parse(sent))[3])
  })

  const call = (path: string, action: string, args: readonly unknown[]) =>
    asked(path, {
      method: 'POST',
      headers: { 'next-action': action, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8' },
      body: actionBody(args),
    })

  test.each(KIND_CODES)(
    '%s: never a 5xx; what is refused is kept to the last sign, what is saved is what was typed',
    async kind => {
      const path = `/en/admin/entries/new?kind=${kind}`
      const keys = Object.keys(kindDefinition(kind).fields)
      const seen = { saved: 0, refused: 0 }
      await fc.assert(
        fc.asyncProperty(oddForm(kind), async fields => {
          const typed = { ...values, fields }
          const words = { values: typed, began: null }
          z.iso.datetime().parse(actionAnswer((await call(path, actions.keep, [`new:${kind}:`, words])).text))
          const target = { kind, event_id: '', version: null, status: 'new', published: '' }
          const { text } = await call(path, actions.save, ['en', '', target, typed, 'save'])
          const answer = saved.parse(actionAnswer(text))
          if (!answer.ok) {
            seen.refused += 1
            for (const one of answer.problems) expect(keys, one.path).toContain(one.path.split('.')[1])
            const kept = handedOver((await asked(path)).text, 'content')
            expect(z.object({ values: shape }).parse(kept).values.fields).toEqual(fields)
            return
          }
          seen.saved += 1
          const page = await asked(`/en/admin/entries/${answer.event_id}`)
          const shown = shape.parse(handedOver(page.text, 'values', '{"fields"'))
          expect(readFields(kind, shown.fields, null).fields).toMatchObject(readFields(kind, fields, null).fields)
        }),
        { seed: 29, numRuns: 14, examples: [[{}], [{ date_edtf: '2024-01-04' }]] },
      )
      expect(seen.saved).toBeGreaterThan(0)
      expect(seen.refused).toBeGreaterThan(5)
    },
  )
})

describe('the forms of names, sent over HTTP by a browser without a script', () => {
  const { DOMParser } = new Window()
  const formOf = (html: string, label: string) => {
    const forms = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('form')]
    const form = forms.find(one => one.getAttribute('aria-label') === label)
    if (!form) throw new Error(`no form ${label}`)
    return form
  }
  type Form = ReturnType<typeof formOf>
  const controls = (form: Form) =>
    [...form.querySelectorAll('input, textarea, select')].flatMap(one => {
      const name = one.getAttribute('name') ?? ''
      const options = [...one.querySelectorAll('option')].map(option => option.getAttribute('value') ?? '')
      return name === '' ? [] : [{ name, tag: one.tagName, options, value: standing(one) }]
    })
  const standing = (one: ReturnType<Form['querySelectorAll']>[number]): string => {
    if (one.tagName === 'TEXTAREA') return one.textContent ?? ''
    if (one.tagName === 'INPUT') return one.getAttribute('value') ?? ''
    const chosen = one.querySelector('option[selected]') ?? one.querySelector('option')
    return chosen?.getAttribute('value') ?? ''
  }
  /** A text as it comes through a form and a page: half a character and NUL cannot, and all ends of lines are one. */
  const plain = (text: string): string =>
    Buffer.from(text)
      .toString()
      .replaceAll('\0', '\ufffd')
      .replace(/\r\n?/g, '\n')
      .replace(/^\n+/, '')
      .replaceAll('\ufeff', '')

  test.each([
    ['/en/admin/outlets/afp', 'Correct it'],
    ['/en/admin/actors/iri', 'Correct it'],
    ['/en/admin/places/harir', 'Correct it'],
    ['/en/admin/outlets', 'Add an outlet'],
    ['/en/admin/actors', 'Add an actor'],
    ['/en/admin/places', 'Add a place'],
  ])('%s, “%s”: never a 5xx, and what is refused stands in the answered page', async (path, label) => {
    const fresh = formOf((await asked(path)).text, label)
    const typeable = controls(fresh).filter(({ name }) => !name.startsWith('$') && name !== 'expected')
    const words = fc.record(
      Object.fromEntries(
        typeable.map(({ name, options }) => [name, options.length > 0 ? fc.constantFrom(...options) : oddText]),
      ),
    )
    const seen = { refused: 0 }
    await fc.assert(
      fc.asyncProperty(words, async typed => {
        const body = new FormData()
        for (const { name, value } of controls(fresh)) body.append(name, typed[name] ?? value)
        const { text, status } = await asked(path, { method: 'POST', body })
        expect(status).toBe(200)
        const answered = formOf(text, label)
        if (answered.querySelector('[role=alert]') === null) return
        seen.refused += 1
        const shown = Object.fromEntries(controls(answered).map(({ name, value }) => [name, plain(value)]))
        for (const [name, value] of Object.entries(typed)) expect(shown[name], name).toBe(plain(value))
      }),
      { seed: 31, numRuns: 8 },
    )
    expect(seen.refused).toBeGreaterThan(3)
  })
})
