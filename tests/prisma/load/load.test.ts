import { describe, expect, it } from 'vitest'
import { publicId } from '@/lib/domain/kinds'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import { getEntry } from '@/lib/server/queries/entry'
import { currentRevision } from '@/lib/server/queries/revision'
import { loadStartingData } from '@/prisma/load/load'
import { planBatches } from '@/prisma/load/plan'
import { readData } from '@/prisma/load/read-data'
import { eachEngine } from '../../support/db'

const data = readData()
const batches = planBatches(data)

eachEngine(engine => {
  describe('a loaded database', () => {
    it('has one revision for each day of coverage, and its chain holds', async () => {
      const db = await engine.loadedDatabase()
      expect((await currentRevision(db.read)).number).toBe(batches.length)
      expect(await verifyChain(db.read)).toEqual([])
    })

    it('has every record published under its own number, with its citations and values', async () => {
      const db = await engine.loadedDatabase()
      const { number: now } = await currentRevision(db.read)
      for (const { key, kind, number, fields } of data.entries) {
        const page = await getEntry(db.read, publicId(kind, number), now)
        if (!page || !('record' in page)) throw new Error(`${key} is not published.`)
        const record: Record<string, unknown> = { ...page.record }
        expect(page.record.status, key).toBe('published')
        const wanted = data.citations.filter(row => row.key === key).map(row => row.source_id)
        expect(page.citations.map(row => row.source_id).toSorted(), key).toEqual(wanted.toSorted())
        expect(page.record.number_of_sources, key).toBe(new Set(wanted).size)
        expect(Object.fromEntries(Object.keys(fields).map(name => [name, record[name]])), key).toEqual(fields)
      }
    })

    it('reads as it was known at an earlier revision', async () => {
      const db = await engine.loadedDatabase()
      const then = batches.findIndex(batch => batch.day === '2025-10-01') + 1
      const deadline = data.entries.find(entry => entry.key === 'mil-20250930-deadline')
      const page = await getEntry(db.read, publicId('milestone', deadline?.number ?? 0), then)
      expect(page && 'record' in page && { ...page.record }).toMatchObject({
        milestone_status: 'missed',
        actual_edtf: null,
      })
    })

    it('is not loaded a second time', async () => {
      const db = await engine.loadedDatabase()
      await expect(
        loadStartingData(db, { now: new Date('2026-11-22T09:00:00Z'), onProgress: () => undefined }),
      ).rejects.toThrow('already holds')
    })
  })
})
