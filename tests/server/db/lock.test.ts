import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderLocked, lockFolder } from '@/lib/server/db/lock'
import { thisProcess } from '@/lib/server/db/process-identity'

let folder: string
const file = () => path.join(folder, 'lock')
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iwm-lock-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const left = (changes: object) =>
  fs.writeFileSync(
    file(),
    JSON.stringify({ ...thisProcess(), token: 'other', since: '2026-01-01T00:00:00Z', ...changes }),
  )

/** The id of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise(resolve => child.on('close', resolve))
  return child.pid ?? 0
}

test('the lock is one file, and gone after', () => {
  const lock = lockFolder(folder)
  expect(fs.readdirSync(folder)).toEqual(['lock'])
  lock.release()
  lock.release()
  expect(fs.readdirSync(folder)).toEqual([])
})

test('a folder that is missing is made', () => {
  const deep = path.join(folder, 'a', 'b')
  lockFolder(deep).release()
  expect(fs.existsSync(deep)).toBe(true)
})

test('who comes second is refused, and told by whom', () => {
  const lock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(FolderLocked)
  expect(() => lockFolder(folder)).toThrow(`process ${process.pid} on ${os.hostname()}`)
  expect(fs.readdirSync(folder)).toEqual(['lock'])
  lock.release()
  lockFolder(folder).release()
})

test('the lock of a process that has ended is taken over', async () => {
  left({ pid: await deadPid(), started: '1' })
  const lock = lockFolder(folder)
  expect(JSON.parse(fs.readFileSync(file(), 'utf8'))).toMatchObject({ pid: process.pid })
  expect(fs.readdirSync(folder)).toEqual(['lock'])
  lock.release()
})

test.runIf(thisProcess().started !== '')('a process id that was given to another process since is taken over', () => {
  left({ started: 'at another time' })
  lockFolder(folder).release()
})

test.runIf(thisProcess().boot !== '')('after the machine was started anew, the old lock is taken over', () => {
  left({ boot: 'another' })
  lockFolder(folder).release()
})

test('the lock of another machine is left alone, with the way out', () => {
  left({ host: 'elsewhere', boot: 'another' })
  expect(() => lockFolder(folder)).toThrow(`If it is no longer running, delete ${file()}`)
})

test('a lock that cannot be read is taken over', () => {
  fs.writeFileSync(file(), '')
  lockFolder(folder).release()
  expect(fs.readdirSync(folder)).toEqual([])
})

test('whoever lost the lock does not take away another one', () => {
  const lock = lockFolder(folder)
  left({})
  lock.release()
  expect(fs.existsSync(file())).toBe(true)
})
