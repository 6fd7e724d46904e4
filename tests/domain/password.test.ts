import { describe, expect, test } from 'vitest'
import { passwordProblem } from '@/lib/domain/password'

const owner = { email: 'zainab.k@example.org', name: 'Zainab Karim' }

describe('a new password', () => {
  test.each([
    ['three words in a row', null],
    ['ثلاث كلمات متتالية', null],
    ['x9!kq2#vB7pL', null],
    ['eleven char', 'password_short'],
    ['', 'password_short'],
    ['long '.repeat(26), 'password_long'],
    ['zainab.k@example.org', 'password_own'],
    ['Zainab Karim 1', 'password_own'],
    ['aaaaaaaaaaaa', 'password_simple'],
    ['121212121212', 'password_simple'],
    ['password1234', 'password_simple'],
    ['IraqWithdrawalMonitor', 'password_simple'],
    ['Password-Qwerty-2024', 'password_simple'],
  ])('%s', (password, wrong) => {
    expect(passwordProblem(password, owner)).toBe(wrong)
  })

  test('counts characters, not bytes', () => {
    expect(passwordProblem('😀🎈🌙🌊🍋🍓🧭🕊️🪶🎻🥁', { email: '', name: '' })).toBe(null)
    expect(passwordProblem('😀🎈🌙🌊🍋🍓', { email: '', name: '' })).toBe('password_short')
    expect(passwordProblem('😀🎈🌙🌊🍋🍓'.repeat(21), { email: '', name: '' })).toBe(null)
    expect(passwordProblem('😀🎈🌙🌊🍋🍓'.repeat(22), { email: '', name: '' })).toBe('password_long')
  })
})
