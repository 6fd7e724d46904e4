import 'server-only'
import fs from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/**
 * PGlite's folder on disk, with a working fsync. PGlite ignores the database's fsync; with this (and without its start
 * parameter `-F`) every commit is on disk before it is acknowledged, so that a killed process loses nothing it promised.
 */
export class SyncedFs extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const preRun = emscriptenOpts.preRun ?? []
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [
          ...preRun,
          module => {
            // `stream_ops` of Emscripten's NODEFS is a plain table, missing from its types.
            Object.assign(Reflect.get(module.FS.filesystems.NODEFS, 'stream_ops'), {
              fsync: (stream: { nfd: number }) => {
                fs.fsyncSync(stream.nfd)
                return 0
              },
            })
          },
        ],
      },
    }
  }
}
