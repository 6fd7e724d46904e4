import 'server-only'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { processIdentity, stateOf, thisProcess } from './process-identity'

const holder = processIdentity.extend({ token: z.string(), since: z.string() })
type Holder = z.infer<typeof holder>

/** Somebody else works on the folder. The message says who, and what to do. */
export class FolderLocked extends Error {
  override readonly name = 'FolderLocked'
}

export type Lock = {
  /** Lets go; does nothing when it was let go before. */
  release(): void
}

function read(file: string): Holder | null {
  try {
    return holder.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function refuse(folder: string, file: string, other: Holder): never {
  const who = `process ${other.pid} on ${other.host}, since ${other.since}`
  const how =
    stateOf(other) === 'unknown'
      ? `It ran on another machine. If it is no longer running, delete ${file} and try again.`
      : 'Stop that process first, or set IWM_DATA_DIR to another folder.'
  throw new FolderLocked(`The data folder ${folder} is in use by ${who}. ${how}`)
}

/** Takes the lock away from a dead process. Two may try at once: whoever moves away a lock that is not the dead one puts it back. */
function removeStale(file: string, dead: Holder | null): void {
  const aside = `${file}.${randomUUID()}`
  try {
    fs.renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved && moved.token !== dead?.token) {
    try {
      fs.linkSync(aside, file)
    } catch {
      // A third one came between; it holds the lock now, and the second finds out when it looks again.
    }
  }
  fs.rmSync(aside, { force: true })
}

/**
 * Takes the lock of a folder (made if missing) for this process, or throws `FolderLocked`. The lock is the file `lock` in it,
 * holding the identity of its process; one left behind by a process that is gone is taken over. Throws in plain words also where the
 * folder cannot be written.
 */
export function lockFolder(folder: string): Lock {
  const file = path.join(folder, 'lock')
  const own: Holder = { ...thisProcess(), token: randomUUID(), since: new Date().toISOString() }
  const draft = path.join(folder, `lock.${own.token}`)
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(draft, `${JSON.stringify(own)}\n`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The data folder ${folder} cannot be written: ${reason}. Free its disk or its rights, or set IWM_DATA_DIR to another.`,
    )
  }
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        // A hard link appears with its content or not at all.
        fs.linkSync(draft, file)
      } catch {
        const other = read(file)
        if (other && stateOf(other) !== 'gone') refuse(folder, file, other)
        removeStale(file, other)
        continue
      }
      if (read(file)?.token === own.token) {
        return {
          release: () => {
            if (read(file)?.token === own.token) fs.rmSync(file, { force: true })
          },
        }
      }
    }
  } finally {
    fs.rmSync(draft, { force: true })
  }
  throw new FolderLocked(`The lock of the data folder ${folder} could not be taken: others try at the same time.`)
}
