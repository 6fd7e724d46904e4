import 'server-only'
import type { Readable } from 'node:stream'
import { Fault, OPEN } from '../api/problem-details'
import { answer, notFound, text } from '../api/respond'
import { problem } from '../commands/problem'
import { currentRevision } from '../queries/revision'
import { dataArchive, editionName, editionOf } from './archive'
import { digestOf } from './digest'

/** Seconds in which some of the checksums that wait are found out. */
const WAIT = 10

/** Parts of a file cannot be asked for: it is made as it is sent. */
const WHOLE = { 'accept-ranges': 'none' } as const

/** The same bytes as the web's streams carry them, taken as fast as the reader takes them. */
function webStream(stream: Readable): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async controller => {
      const { done, value } = await chunks.next()
      if (done) return controller.close()
      if (value instanceof Uint8Array) controller.enqueue(value)
    },
    cancel: () => {
      stream.destroy()
    },
  })
}

/** `/data/{file}`: `{revision}.zip`, its checksum `{revision}.zip.sha256`, and `latest.zip`, which leads to the newest. */
export function dataFile(request: Request, file: string): Promise<Response> {
  return answer(request, {}, async db => {
    const [, asked = '', sum] = /^(latest|[1-9]\d{0,8})\.zip(\.sha256)?$/.exec(file) ?? []
    if (asked === '') return notFound()
    const rev = asked === 'latest' ? (await currentRevision(db)).number : Number(asked)
    const edition = await editionOf(db, rev)
    if (!edition) return notFound('parameter_revision', { value: asked })
    if (asked === 'latest') {
      return new Response(null, { status: 302, headers: { ...OPEN, location: `/data/${rev}.zip${sum ?? ''}` } })
    }
    const name = `${editionName(rev)}.zip`
    if (sum !== undefined) {
      const digest = await digestOf(db, edition)
      if (digest === null)
        throw new Fault(503, [problem('data_busy', undefined, { seconds: WAIT })], { 'retry-after': String(WAIT) })
      return text(`${digest.sha256}  ${name}\n`, 'text/plain; charset=utf-8')
    }
    const stream = dataArchive(db, edition)
    request.signal.addEventListener('abort', () => stream.destroy(), { once: true })
    const headers = { ...WHOLE, 'content-disposition': `attachment; filename="${name}"` }
    return text(webStream(stream), 'application/zip', headers)
  })
}
