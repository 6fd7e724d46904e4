'use client'

import type { RecordFormProps } from '../admin/record/record-form'

/** Nothing is kept of what is typed into them. */
export const keepNothing = async (): Promise<null> => null

/** Nothing was kept, so nothing is thrown away. */
export const dropNothing = async (): Promise<void> => undefined

/** Nothing is looked up for them. */
export const findNothing = async (): Promise<readonly []> => []

/** A record is not saved either: what would be wrong with it, nobody was asked. */
export const refuseRecord: RecordFormProps['actions']['save'] = async () => ({ ok: false, problems: [] })
