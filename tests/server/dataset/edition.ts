import { dataArchive, editionOf } from '@/lib/server/dataset/archive'
import type { DataFiles } from '@/lib/server/dataset/read-tables'
import { readZip } from '@/lib/server/dataset/read-zip'
import type { Database } from '@/lib/server/db/handle'

/** The whole data set of a revision as one piece. */
export async function archived(db: Database, rev: number): Promise<Buffer> {
  const edition = await editionOf(db.read, rev)
  if (!edition) throw new Error(`no revision ${rev}`)
  const chunks: Buffer[] = []
  for await (const chunk of dataArchive(db.read, edition)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Its files by name, without folder. */
export const unpacked = (bytes: Buffer): DataFiles =>
  new Map([...readZip(bytes)].map(([name, read]) => [name.replace(/^[^/]+\//, ''), read]))
