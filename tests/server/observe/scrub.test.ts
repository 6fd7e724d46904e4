import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loggedPath, scrubbed } from '@/lib/server/observe/scrub'

describe('scrubbed', () => {
  it.each([
    ['postgres://iwm:pa55word@db.example:5432/iwm', 'postgres://[secret]@db.example:5432/iwm'],
    ['smtp://mailer:hunter2hunter2@mail.example', 'smtp://[secret]@mail.example'],
    ['"authorization":"Bearer abcdefgh.ijkl"', '"authorization":"Bearer [secret]"'],
    ['token iwm_0123456789abcdefghijABCDEFGHIJ_-x was refused', 'token [secret] was refused'],
    ['cookie: a=b; iwm_session=abc.def%3D; c=d', 'cookie: a=b; iwm_session=[secret]; c=d'],
    ['GET /ar/admin/invite/Zm9vYmFyYmF6 failed', 'GET /ar/admin/invite/[secret] failed'],
  ])('%s', (line, wanted) => {
    expect(scrubbed(line)).toBe(wanted)
  })

  it('leaves lines of the log as they are', () => {
    const line = '{"level":40,"path":"/en/charts/attacks","ms":12,"sql":"SELECT $1::text"}'
    expect(scrubbed(line)).toBe(line)
  })

  it('takes out the password of every address, whatever stands around it', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9!$*+.-]{1,30}$/)
    fc.assert(
      fc.property(word, word, fc.string(), (user, password, around) => {
        fc.pre(!around.includes(password) && !`${user}host.examplepostgres[secret]`.includes(password))
        expect(scrubbed(`${around} postgres://${user}:${password}@host.example ${around}`)).not.toContain(
          `:${password}@`,
        )
      }),
    )
  })
})

describe('loggedPath', () => {
  it('has neither what was asked nor the secret of a link', () => {
    expect(loggedPath('/en/entries?q=somebody')).toBe('/en/entries')
    expect(loggedPath('/en/admin/reset/0123456789abcdef?x=1')).toBe('/en/admin/reset/[secret]')
    expect(loggedPath(`/${'a'.repeat(9000)}`)).toHaveLength(300)
  })
})
