import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { SETTINGS } from '@/lib/domain/settings'
import { settings } from '../queries/settings'
import { command } from './command'

/** Sets a rule of the house. */
export const changeSetting = command({
  name: 'change-setting',
  allow: 'setting.edit',
  input: z.discriminatedUnion('key', [
    z.strictObject({ key: z.literal('two_person_rule'), value: SETTINGS.two_person_rule.schema }),
  ]),
  async run(tx, { key, value }) {
    const before = await settings(tx)
    await tx.execute(sql`insert into setting (key, value) values (${key}, ${JSON.stringify(value)}::jsonb)
      on conflict (key) do update set value = excluded.value`)
    return { value: null, audit: { subjects: [`setting:${key}`], before: { value: before[key] }, after: { value } } }
  },
})
