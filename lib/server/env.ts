import 'server-only'
import { z } from 'zod'

const optional = <T extends z.ZodType>(type: T) => z.preprocess(v => (v === '' ? undefined : v), type.optional())

const address = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address such as ${example}` })

const postgres = address(/^postgres(ql)?$/, 'postgres://user@host:5432/name')

const settings = z.object({
  PORT: z.preprocess(
    v => (v === '' ? undefined : v),
    z.coerce
      .number({ error: 'must be a port number' })
      .int('must be a port number')
      .min(0, 'must be a port number from 0 to 65535')
      .max(65535, 'must be a port number from 0 to 65535')
      .default(3000),
  ),
  IWM_DATA_DIR: z.preprocess(v => (v === '' ? undefined : v), z.string().default('.data')),
  IWM_PUBLIC_URL: optional(address(/^https?$/, 'https://monitor.example.org')),
  DATABASE_URL: optional(postgres),
  DATABASE_REPLICA_URLS: z
    .string()
    .default('')
    .transform(text => text.split(/[\s,]+/).filter(part => part !== ''))
    .pipe(z.array(postgres)),
  REDIS_URL: optional(address(/^rediss?$/, 'redis://host:6379')),
  IWM_SETUP_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')),
  /** A mail server, for invitations and forgotten passwords; links in mails lead to `IWM_PUBLIC_URL`, never to what a request calls us. */
  SMTP_URL: optional(address(/^smtps?$/, 'smtp://user:password@mail.example.org:587')),
  IWM_MAIL_FROM: optional(z.email({ error: 'must be an e-mail address' })),
  /** Sources for the Content-Security-Policy directive `frame-ancestors`; everybody may frame unless said. */
  IWM_FRAME_ANCESTORS: z.preprocess(
    v => (v === '' ? undefined : v),
    z
      .string()
      .regex(/^[^;,\r\n]+$/, 'must be a list of origins with spaces between')
      .default('*'),
  ),
  LOG_LEVEL: z.preprocess(
    v => (v === '' ? undefined : v),
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
  ),
})

const together = settings.refine(
  ({ SMTP_URL, IWM_PUBLIC_URL }) => SMTP_URL === undefined || IWM_PUBLIC_URL !== undefined,
  {
    path: ['SMTP_URL'],
    message: 'needs IWM_PUBLIC_URL: the links in mails lead there',
  },
)

/** All settings of the program, checked; see `contract.md` and the README for what each does. */
export type Env = z.infer<typeof settings>

/**
 * Checks settings as `process.env` gives them. Empty text counts as not set.
 * Throws an error whose message names every wrong setting and says what it must be (never its value: it may be secret).
 */
export function parseEnv(raw: Readonly<Record<string, string | undefined>>): Env {
  const parsed = together.safeParse(raw)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(issue => `  ${String(issue.path[0])} ${issue.message}`)
  throw new Error(`Wrong settings:\n${[...new Set(lines)].join('\n')}`)
}

let checked: Env | null = null

/** The settings of this process, read and checked once. Throws as `parseEnv`. */
export function env(): Env {
  checked ??= parseEnv(process.env)
  return checked
}
