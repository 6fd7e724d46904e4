import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { findSecret } from '../queries/own-secret'
import { hasAdmin } from '../queries/people'
import { sha256 } from '../sha256'
import { command } from './command'
import { addPerson, emailInput, hashInput, localeInput, nameInput } from './people'
import { refuse } from './problem'

/**
 * Keeps a secret of the program's own; the audit says which, never what. The one of sessions is made once and stays: of several
 * instances that begin together, each would else overwrite what another signs with already.
 */
export const keepSecret = command({
  name: 'keep-secret',
  allow: 'setting.edit',
  input: z.strictObject({ name: z.enum(['auth', 'setup']), value: z.string().min(32) }),
  async run(tx, { name, value }) {
    await tx.execute(sql`insert into own_secret (name, value) values (${name}, ${value})
      on conflict (name) do update set value = excluded.value where own_secret.name <> 'auth'`)
    return { value: null, audit: { subjects: [`secret:${name}`] } }
  },
})

/** Makes the first admin for whoever holds the setup token, as long as there is none. Answers the id. */
export const makeFirstAdmin = command({
  name: 'make-first-admin',
  allow: 'user.manage',
  input: z.strictObject({
    token: z.string().max(400),
    email: emailInput,
    name: nameInput,
    locale: localeInput,
    password_hash: hashInput,
  }),
  async run(tx, { token, password_hash, ...person }, { now }) {
    if (await hasAdmin(tx)) refuse('admin_there')
    const wanted = await findSecret(tx, 'setup')
    const given = sha256(token.trim())
    if (wanted === null || !timingSafeEqual(Buffer.from(given), Buffer.from(wanted))) refuse('setup_token', 'token')
    const id = await addPerson(tx, { ...person, role: 'admin', hash: password_hash, now })
    await tx.execute(sql`delete from own_secret where name = 'setup'`)
    return { value: { id }, audit: { subjects: [`user:${id}`], after: { ...person, role: 'admin' } } }
  },
})
