import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Written by tools and never a reason to build again. */
const PASSED_OVER = new Set(['generated', 'node_modules', '.DS_Store'])

/**
 * A hash over the names and contents of files and folders below `root`; what is not there counts as empty.
 * @param {string} root
 * @param {string[]} paths
 */
export async function hashOf(root, paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '')
  for (const path of paths) {
    for (const file of await filesIn(root, path)) hash.update(`\0${file}\0`).update(await readFile(join(root, file)))
  }
  return hash.digest('hex')
}

async function filesIn(root, path) {
  let entries
  try {
    entries = await readdir(join(root, path), { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    if (error.code === 'ENOENT') return []
    throw error
  }
  const found = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!PASSED_OVER.has(entry.name)) found.push(...(await filesIn(root, `${path}/${entry.name}`)))
  }
  return found
}

/**
 * Does `work` unless its result is `present` and the stamp in `file` already says `hash`; the stamp is written after the
 * work is done, so that work broken off is done again.
 * @param {string} file
 * @param {string} hash
 * @param {boolean} present
 * @param {() => Promise<unknown>} work
 */
export async function unlessStamped(file, hash, present, work) {
  if (present && (await textOf(file)) === hash) return
  await rm(file, { force: true })
  await work()
  await writeFile(file, hash)
}

/**
 * The text of a file, null if it is not there.
 * @param {string} file
 */
export async function textOf(file) {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return null
  }
}
