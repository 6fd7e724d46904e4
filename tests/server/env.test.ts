import { describe, expect, test } from 'vitest'
import { parseEnv } from '@/lib/server/env'

describe('settings', () => {
  test('all are optional, and empty text is as none', () => {
    const defaults = {
      PORT: 3000,
      IWM_DATA_DIR: '.data',
      DATABASE_REPLICA_URLS: [],
      IWM_FRAME_ANCESTORS: '*',
      IWM_SLOW_QUERY_MS: 1000,
      IWM_QUERY_TIMEOUT_MS: 15_000,
      IWM_RATE_LIMIT: 600,
      IWM_WEBHOOK_TARGETS: [],
      LOG_LEVEL: 'info',
    }
    expect(parseEnv({})).toEqual(defaults)
    const names = [
      'PORT',
      'IWM_METRICS_TOKEN',
      'IWM_SLOW_QUERY_MS',
      'IWM_QUERY_TIMEOUT_MS',
      'IWM_RATE_LIMIT',
      'IWM_DATA_DIR',
      'IWM_PUBLIC_URL',
      'DATABASE_URL',
      'DATABASE_REPLICA_URLS',
      'REDIS_URL',
      'IWM_SETUP_TOKEN',
      'SMTP_URL',
      'IWM_MAIL_FROM',
      'IWM_FRAME_ANCESTORS',
      'LOG_LEVEL',
    ]
    expect(parseEnv(Object.fromEntries(names.map(name => [name, ''])))).toEqual(defaults)
  })

  test('given ones are taken', () => {
    expect(
      parseEnv({
        PORT: '8080',
        DATABASE_URL: 'postgresql://u:p@db.example.org:5433/iwm?sslmode=require',
        DATABASE_REPLICA_URLS: 'postgres://a/x, postgres://b/x',
        IWM_PUBLIC_URL: 'https://monitor.example.org',
        LOG_LEVEL: 'silent',
      }),
    ).toMatchObject({
      PORT: 8080,
      DATABASE_URL: 'postgresql://u:p@db.example.org:5433/iwm?sslmode=require',
      DATABASE_REPLICA_URLS: ['postgres://a/x', 'postgres://b/x'],
      IWM_PUBLIC_URL: 'https://monitor.example.org',
      LOG_LEVEL: 'silent',
    })
  })

  test.each([
    ['PORT', 'abc', 'must be a port number'],
    ['PORT', '70000', 'from 0 to 65535'],
    ['PORT', '80.5', 'must be a port number'],
    ['DATABASE_URL', 'mysql://u:secret@host/x', 'must be an address such as postgres://'],
    ['DATABASE_URL', 'secret', 'must be an address'],
    ['DATABASE_REPLICA_URLS', 'postgres://a/x,secret', 'must be an address'],
    ['IWM_PUBLIC_URL', 'monitor.example.org', 'must be an address such as https://'],
    ['REDIS_URL', 'http://secret', 'must be an address such as redis://'],
    ['IWM_SETUP_TOKEN', 'secret', 'at least 16 characters'],
    ['IWM_FRAME_ANCESTORS', "'self'; script-src *", 'list of origins'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal'],
  ])('%s=%s is refused, named, and not repeated', (name, value, says) => {
    expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`${name} .*${says}`))
    expect(() => parseEnv({ [name]: value })).not.toThrow('secret')
  })

  test('all wrong ones are named at once', () => {
    expect(() => parseEnv({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/)
  })

  test('a mail server needs the address that readers see: links in mails lead there', () => {
    const SMTP_URL = 'smtp://user:secret@mail.example.org:587'
    expect(() => parseEnv({ SMTP_URL })).toThrow(/SMTP_URL needs IWM_PUBLIC_URL/)
    expect(() => parseEnv({ SMTP_URL: 'http://mail.example.org', IWM_PUBLIC_URL: 'https://m.org' })).toThrow(
      /SMTP_URL must/,
    )
    expect(parseEnv({ SMTP_URL, IWM_PUBLIC_URL: 'https://m.org' })).toMatchObject({ SMTP_URL })
  })
})
