import 'server-only'
import { z } from 'zod'

const optional = <T extends z.ZodType>(type: T) => z.preprocess(v => (v === '' ? undefined : v), type.optional())

const address = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address such as ${example}` })

/** A whole number from 0. */
const whole = (otherwise: number) =>
  z.preprocess(
    v => (v === '' ? undefined : v),
    z.coerce
      .number({ error: 'must be a whole number, 0 or more' })
      .int('must be a whole number, 0 or more')
      .min(0, 'must be a whole number, 0 or more')
      .max(86_400_000, 'must be at most 86400000')
      .default(otherwise),
  )

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
  /** Hosts with ports (`hooks.internal:8080`) to which webhooks may lead although they are private, and without TLS. */
  IWM_WEBHOOK_TARGETS: z
    .string()
    .default('')
    .transform(text => text.split(/[\s,]+/).filter(part => part !== ''))
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^[^\s:/]+:\d{1,5}$|^\[[0-9a-f:]+\]:\d{1,5}$/i,
            'must be hosts with ports, such as hooks.internal:8080',
          ),
      ),
    ),
  /** Who reads `/api/metrics` brings it; without it only programs of the same machine are let in. */
  IWM_METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')),
  /** Statements slower than this, in milliseconds, are logged; 0: none. */
  IWM_SLOW_QUERY_MS: whole(1000),
  /** A read of a server's database is broken off after this many milliseconds; 0: never. */
  IWM_QUERY_TIMEOUT_MS: whole(15_000),
  /** Answers that have to be worked out for one network in a minute; 0: as many as it likes. */
  IWM_RATE_LIMIT: whole(600),
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
