import 'server-only'
import { z } from 'zod'
import { addActor, addOutlet, addPlace } from '../../commands/add-named'
import { addConflict, cite, stateDue } from '../../commands/add-parts'
import { amendCoverage } from '../../commands/amend-coverage'
import { amendActor, amendOutlet, amendPlace, amendSource } from '../../commands/amend-named'
import { discardDraft } from '../../commands/discard-draft'
import { discardImport, setImport } from '../../commands/imports'
import { linkEntries, unlinkEntries } from '../../commands/link-entries'
import { mergeNames } from '../../commands/merge-names'
import { publish } from '../../commands/publish'
import { restoreEntry } from '../../commands/restore-entry'
import { commentEntry, returnEntry, submitEntry } from '../../commands/review'
import { setCoverage } from '../../commands/set-coverage'
import { makeShare, reviseShare, revokeShare } from '../../commands/shares'
import { undoImport } from '../../commands/undo-import'
import { type Opened, opened, openedAs } from './opened'
import { hashOf, linkPassword } from './password'

const id = z.string()
const number = z.int()
const revision = { revision: z.int() }
/** Null where nothing public was corrected. */
const corrected = { revision: z.int().nullable() }
const version = { event_id: id, version: number }
const part = { id: number, version: number }

const ofRecords = [
  opened('publish', publish, revision),
  openedAs('discardDraft', discardDraft, {
    body: discardDraft.input.omit({ expected: true }),
    seen: 'needed',
    input: (body, seen) => ({ ...body, expected: { version: seen ?? 0 } }),
    // The public version that stands from now on; null for a record that never was public.
    says: { version: number.nullable() },
  }),
  opened('restoreEntry', restoreEntry, version),
  opened('cite', cite, part),
  opened('addConflict', addConflict, part),
  opened('stateDue', stateDue, part),
  opened('linkEntries', linkEntries, { id: number }),
  opened('unlinkEntries', unlinkEntries),
  openedAs('submitEntry', submitEntry, {
    body: submitEntry.input.omit({ version: true }),
    seen: 'needed',
    input: (body, seen) => ({ ...body, version: seen ?? 0 }),
    says: version,
  }),
  openedAs('returnEntry', returnEntry, {
    body: returnEntry.input.omit({ version: true }),
    seen: 'needed',
    input: (body, seen) => ({ ...body, version: seen ?? 0 }),
    says: version,
  }),
  opened('commentEntry', commentEntry, { id: number }),
]

const ofNames = [
  opened('addOutlet', addOutlet, { id }),
  opened('addActor', addActor, { id }),
  opened('addPlace', addPlace, { id }),
  opened('amendOutlet', amendOutlet, corrected),
  opened('amendActor', amendActor, corrected),
  opened('amendPlace', amendPlace, corrected),
  opened('amendSource', amendSource, corrected),
  opened('mergeNames', mergeNames, { ...revision, versions: number }),
]

const ofTheDesk = [
  opened('setCoverage', setCoverage, { id: number }),
  opened('amendCoverage', amendCoverage, corrected),
  opened('setImport', setImport),
  opened('discardImport', discardImport),
  opened('undoImport', undoImport, { ...corrected, drafts: number, published: number, left: z.array(id) }),
]

const ofLinks = [
  openedAs('makeShare', makeShare, {
    body: makeShare.input.omit({ password_hash: true }).extend({ password: linkPassword.default(null) }),
    seen: 'none',
    input: async ({ password, ...body }) => ({ ...body, password_hash: await hashOf(password) }),
    says: { slug: id },
  }),
  openedAs('reviseShare', reviseShare, {
    body: reviseShare.input.omit({ password_hash: true, expected: true }).extend({ password: linkPassword.optional() }),
    seen: 'needed',
    input: async ({ password, ...body }, seen) => ({
      ...body,
      expected: seen ?? 0,
      ...(password === undefined ? {} : { password_hash: await hashOf(password) }),
    }),
    says: { slug: id },
  }),
  opened('revokeShare', revokeShare),
]

/**
 * The commands that programs run by their own names: all that forms run, but for those that have an address of their own, and those of
 * accounts, keys, settings and webhooks, which no token runs (decision 042).
 */
export const OPEN_COMMANDS: readonly Opened[] = [...ofRecords, ...ofNames, ...ofTheDesk, ...ofLinks]
