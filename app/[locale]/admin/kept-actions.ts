'use server'

import { z } from 'zod'
import { checkKept, type KeptRecord } from '@/components/admin/record/check-shape'
import { dropUnsaved, keepUnsaved } from '@/lib/server/commands/unsaved'
import { database } from '@/lib/server/db/current'
import { whoAsks } from './door'

const wordsShape = z.record(z.string(), z.string())

/** Null where nobody is signed in, and for what is no form or more than is kept. */
async function keepFor(form: string, content: object | null): Promise<string | null> {
  const person = await whoAsks()
  if (!person || !content || !/^[\w:.-]{1,200}$/.test(form)) return null
  return keepUnsaved(database(), person.id, form, content, new Date())
}

/** Keeps what was typed into the form of a record; answers under which instant, null where it did not. */
export async function keepTyped(form: string, content: KeptRecord): Promise<string | null> {
  return keepFor(form, checkKept(content))
}

/** Keeps what was typed into any other form, by control; answers as `keepTyped` does. */
export async function keepWords(form: string, words: Readonly<Record<string, string>>): Promise<string | null> {
  return keepFor(form, wordsShape.safeParse(words).data ?? null)
}

/** Lets go of what was typed into a form. */
export async function dropTyped(form: string): Promise<void> {
  const person = await whoAsks()
  if (person) await dropUnsaved(database(), person.id, String(form).slice(0, 200))
}
