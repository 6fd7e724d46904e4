import { notFound, redirect } from 'next/navigation'
import { makeReader, type Reader } from '@/components/reader'
import { LIVE } from '@/lib/charts/pin'
import { type Permission, permits } from '@/lib/domain/permissions'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { readPreferences } from '@/lib/i18n/preferences'
import type { Person } from '@/lib/server/auth/session'
import { todayInBaghdad } from '@/lib/server/clock'
import { database } from '@/lib/server/db/current'
import type { ReadDb } from '@/lib/server/db/handle'
import { one, type PageProps, type Query } from '../open-page'
import { whoAsks } from './door'

export type OpenDesk = {
  readonly reader: Reader
  readonly person: Person
  readonly db: ReadDb
  readonly query: Query
}

/** The reader of a page of the desk: language (unknown: 404), digits, month names, today. */
export async function deskReader({ params, searchParams }: PageProps<object>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const prefs = readPreferences(locale, { digits: one(query, 'digits'), months: one(query, 'months') })
  return { reader: makeReader(prefs, LIVE, todayInBaghdad()), query }
}

/** Where signing in leads back to: a path of the desk in a language of ours, else the desk itself. */
export function backTo(locale: Locale, wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?:ar|en)\/admin(?:[/?][\w\-./?=&%]*)?$/.test(wanted) ? wanted : `/${locale}/admin`
}

/**
 * Opens a page of the desk for who is signed in. A visitor is led to sign in, a person whose role needs a second factor and who
 * has none to set one up (`unproven` lets them in), and who may not see the page to the page that says so.
 */
export async function openDesk(
  props: PageProps<object>,
  permission: Permission,
  path: string,
  unproven = false,
): Promise<OpenDesk> {
  const { reader, query } = await deskReader(props)
  const { locale } = reader.prefs
  const person = await whoAsks()
  if (!person) redirect(`/${locale}/admin/sign-in?next=${encodeURIComponent(`/${locale}/admin${path && `/${path}`}`)}`)
  if (person.unproven && !unproven) redirect(`/${locale}/admin/account?needed=second-factor`)
  if (!permits(person.role, permission)) redirect(`/${locale}/admin/refused`)
  return { reader, person, db: database().read, query }
}

/** Who runs an action of the desk: signed in, else led to sign in. What they may is checked by the command. */
export async function requirePerson(locale: Locale): Promise<Person> {
  return (await whoAsks()) ?? redirect(`/${locale}/admin/sign-in`)
}
