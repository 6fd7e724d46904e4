import 'server-only'
import { createTransport } from 'nodemailer'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { Env } from '../env'

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** Sends letters, and knows the address that their links lead to. */
export type Mail = {
  readonly send: (letter: Letter) => Promise<void>
  readonly link: (path: string) => string
}

type Settings = Pick<Env, 'SMTP_URL' | 'IWM_MAIL_FROM' | 'IWM_PUBLIC_URL'>

/** How long a mail server may take to answer, in milliseconds. */
const PATIENCE = 20_000

/** The mail server that the settings name; null where they name none. Throws when a letter is not taken. */
export function mail({ SMTP_URL, IWM_MAIL_FROM, IWM_PUBLIC_URL }: Settings): Mail | null {
  if (SMTP_URL === undefined || IWM_PUBLIC_URL === undefined) return null
  const from = IWM_MAIL_FROM ?? `monitor@${new URL(IWM_PUBLIC_URL).hostname}`
  const server = createTransport({
    url: SMTP_URL,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  })
  return {
    send: async letter => {
      await server.sendMail({ from, ...letter })
    },
    link: path => new URL(path, IWM_PUBLIC_URL).href,
  }
}

/** The letter that brings somebody a link of the desk, in their language. */
export function linkLetter(kind: 'invite' | 'reset', to: string, link: string, locale: Locale): Letter {
  const t = translator(defaultPreferences(locale))
  return { to, subject: t(`mail.${kind}_subject`), text: `${t(`mail.${kind}_text`)}\n\n${link}\n` }
}
