import 'server-only'
import { constants } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import type { Database } from './handle'

const held = new WeakMap<Database, (to: string) => Promise<void>>()

/** Copies a folder whole, sharing its blocks where the file system can. A failure leaves no part of the copy. */
export async function copyFolder(from: string, to: string): Promise<void> {
  try {
    await cp(from, to, { recursive: true, errorOnExist: true, force: false, mode: constants.COPYFILE_FICLONE })
  } catch (error) {
    await rm(to, { recursive: true, force: true })
    throw error
  }
}

/** Says how the folder of an embedded database is copied while it is open. */
export function grantFolderCopy(db: Database, copy: (to: string) => Promise<void>): void {
  held.set(db, copy)
}

/**
 * Copies an open embedded database into the data folder `to`, made for its owner alone, as it is at one moment. Others wait for the
 * database as long as the copying of files takes. Throws for a database on a server, which any process can read by itself.
 */
export async function copyDatabase(db: Database, to: string): Promise<void> {
  const copy = held.get(db)
  if (!copy) throw new Error('Only the embedded database is copied as a folder.')
  await mkdir(to, { mode: 0o700 })
  try {
    await copy(to)
  } catch (error) {
    await rm(to, { recursive: true, force: true })
    throw error
  }
}
