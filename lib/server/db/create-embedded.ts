import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { initDbStartParams } from './embedded-options'

/**
 * Program of a short-lived child process: makes an empty embedded database in the folder that its argument names, syncs it
 * to disk and ends. Creating costs 800 MB of memory that would otherwise stay with the server.
 */
const folder = process.argv[2]
if (!folder) throw new Error('create-embedded needs the folder to create')

const db = await PGlite.create({ fs: new NodeFS(folder), initDbStartParams })
await db.close()

for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const file = fs.openSync(path.join(folder, name), 'r')
  fs.fsyncSync(file)
  fs.closeSync(file)
}
