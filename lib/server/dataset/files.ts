import 'server-only'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { DataFiles } from './read-tables'
import { readZip } from './read-zip'

const ZIP = Buffer.from('PK')

/** The files of a data set at a path: a zip file, or the folder that it was unpacked into. Null for a file of another sort. */
export async function dataFilesAt(at: string): Promise<DataFiles | null> {
  if ((await stat(at)).isDirectory()) {
    const names = await readdir(at)
    const read = await Promise.all(names.map(async name => [name, await readFile(path.join(at, name))] as const))
    return new Map(read.map(([name, bytes]) => [name, () => bytes]))
  }
  const bytes = await readFile(at)
  if (!bytes.subarray(0, 2).equals(ZIP)) return null
  return new Map([...readZip(bytes)].map(([name, content]) => [path.basename(name), content]))
}
