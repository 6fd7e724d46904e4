import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Database } from '@/lib/server/db/handle'
import { openDatabase } from '@/lib/server/db/open'
import { fill, oneAtATime, type Template, templateName, templatesFolder } from './db-templates'

async function templateFolder(template: Template): Promise<string> {
  const name = templateName(template)
  const folder = path.join(templatesFolder, name)
  if (fs.existsSync(folder)) return folder
  return oneAtATime(name, async () => {
    if (fs.existsSync(folder)) return folder
    const draft = `${folder}.new`
    fs.rmSync(draft, { recursive: true, force: true })
    if (template === 'loaded') fs.cpSync(await templateFolder('empty'), draft, { recursive: true })
    const db = await openDatabase({ dataDir: draft })
    try {
      await fill(db, template)
    } finally {
      await db.close()
    }
    fs.renameSync(draft, folder)
    return folder
  })
}

/** A folder of its own with a copy of the template, to be opened with `openDatabase({ dataDir })` and removed after. */
export async function copyOfTemplate(template: Template): Promise<string> {
  const from = await templateFolder(template)
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'iwm-test-'))
  fs.cpSync(from, dataDir, { recursive: true })
  return dataDir
}

/** An open embedded database with the template's content, and how to be rid of it. */
export async function embeddedDatabase(template: Template): Promise<{ db: Database; drop(): Promise<void> }> {
  const dataDir = await copyOfTemplate(template)
  const db = await openDatabase({ dataDir })
  const drop = async () => {
    await db.close()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
  return { db, drop }
}
