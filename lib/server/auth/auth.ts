import 'server-only'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins'
import { PASSWORD_LENGTH } from '@/lib/domain/password'
import { database } from '../db/current'
import type { AccessTables } from '../db/handle'
import { ADDRESS_HEADER } from '../http/client-address'
import { publicOrigin } from '../public-origin'
import { ownSecret } from '../queries/own-secret'

/** How long a browser stays signed in without being used, in seconds. */
const IDLE = 7 * 24 * 3600

const DATES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

type Site = { readonly tables: AccessTables; readonly secret: string; readonly origin: string }

/** The library of signing in, set up on our tables. People are made by commands alone, never by signing up. */
export function makeAuth({ tables, secret, origin }: Site) {
  return betterAuth({
    appName: 'Iraq Withdrawal Monitor',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    database: prismaAdapter(tables, { provider: 'postgresql', transaction: false }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    user: {
      fields: { ...DATES, emailVerified: 'email_verified' },
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        locale: { type: 'string', required: true, input: false },
        disabled_at: { type: 'date', required: false, input: false },
      },
    },
    session: {
      expiresIn: IDLE,
      updateAge: 24 * 3600,
      fields: {
        ...DATES,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
    },
    account: {
      fields: {
        ...DATES,
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { fields: { ...DATES, expiresAt: 'expires_at' } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/two-factor/verify-totp': { window: 60, max: 10 },
        '/two-factor/verify-backup-code': { window: 60, max: 10 },
      },
    },
    advanced: {
      useSecureCookies: origin.startsWith('https:'),
      cookiePrefix: 'iwm',
      cookies: { session_token: { name: 'iwm_session' } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      twoFactor({
        issuer: 'Iraq Withdrawal Monitor',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            fields: {
              backupCodes: 'backup_codes',
              userId: 'user_id',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  })
}

export type Auth = ReturnType<typeof makeAuth>

let made: { readonly tables: AccessTables; readonly auth: Promise<Auth> } | null = null

/** The one of this process, for the database that is open. */
export function auth(): Promise<Auth> {
  const db = database()
  if (made?.tables !== db.access) {
    const origin = publicOrigin()
    made = {
      tables: db.access,
      auth: ownSecret(db.read, 'auth').then(secret => makeAuth({ tables: db.access, secret, origin })),
    }
  }
  return made.auth
}
