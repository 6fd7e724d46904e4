import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { askForCopy, type Control, startControl } from '@/lib/server/http/control'
import { ask } from '../../support/http-site'

let folder = ''
let control: Control
const copies: string[] = []

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iwm control '))
  fs.mkdirSync(path.join(folder, 'copy-00000000-0000-4000-8000-000000000000'))
  fs.mkdirSync(path.join(folder, 'copy-of-mine'))
  copies.length = 0
  control = await startControl(folder, async to => void copies.push(to))
})

afterEach(async () => {
  await control.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

const contact = (): { port: number; token: string } =>
  JSON.parse(fs.readFileSync(path.join(folder, 'control.json'), 'utf8'))

it('makes a copy for who can read the file of the data folder', async () => {
  const made = await askForCopy(folder)
  expect(copies).toEqual([made])
  expect(path.dirname(made ?? '')).toBe(folder)
})

it('leaves the secret to the owner of the folder, and takes it away at the end', async () => {
  expect(fs.statSync(path.join(folder, 'control.json')).mode & 0o777).toBe(0o600)
  expect(contact().token.length).toBeGreaterThanOrEqual(43)
  await control.close()
  expect(fs.readdirSync(folder)).toEqual(['copy-of-mine'])
  expect(await askForCopy(folder)).toBeNull()
})

it('refuses whoever does not know it, without doing anything', async () => {
  const { port, token } = contact()
  const tries: Record<string, string>[] = [{}, { authorization: token }, { authorization: `Bearer ${token}x` }]
  for (const headers of tries) expect((await ask(port, '/copy', { method: 'POST', headers })).status).toBe(403)
  const known = { authorization: `Bearer ${token}` }
  expect((await ask(port, '/copy', { headers: known })).status).toBe(404)
  expect((await ask(port, '/copy/../../etc', { method: 'POST', headers: known })).status).toBe(404)
  expect(copies).toEqual([])
})

it('takes away copies that a killed command line left behind, and nothing else', () => {
  expect(fs.readdirSync(folder).sort()).toEqual(['control.json', 'copy-of-mine'])
})

it('says why a copy could not be made', async () => {
  await control.close()
  control = await startControl(folder, async () => {
    throw new Error('ENOSPC: no space left on device')
  })
  await expect(askForCopy(folder)).rejects.toThrow(/could not copy its database: ENOSPC/)
})
