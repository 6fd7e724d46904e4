import { expect, test } from 'vitest'
import { inTurns, Turns } from '@/lib/server/turns'

/** Work that ends when it is told to, and says how much of it went on at once. */
function work() {
  const order: string[] = []
  const seen = { now: 0, most: 0, order }
  const ends: (() => void)[] = []
  const one = async (name: string) => {
    seen.order.push(name)
    seen.now += 1
    seen.most = Math.max(seen.most, seen.now)
    await new Promise<void>(resolve => ends.push(resolve))
    seen.now -= 1
    return name
  }
  return { seen, one, end: () => ends.shift()?.() }
}

test('so many at once and no more, the others in the order in which they came', async () => {
  const turns = new Turns(2)
  const { seen, one, end } = work()
  const all = Promise.all(['a', 'b', 'c', 'd'].map(name => turns.take(() => one(name))))
  await new Promise(resolve => setImmediate(resolve))
  expect([seen.order, turns.waiting]).toEqual([['a', 'b'], 2])
  for (let n = 0; n < 4; n++) {
    end()
    await new Promise(resolve => setImmediate(resolve))
  }
  expect(await all).toEqual(['a', 'b', 'c', 'd'])
  expect([seen.order, seen.most, turns.waiting]).toEqual([['a', 'b', 'c', 'd'], 2, 0])
})

test('no more wait than may, and whoever comes then is not taken', async () => {
  const turns = new Turns(1, 1)
  const { seen, one, end } = work()
  const some = Promise.all([turns.take(() => one('a')), turns.take(() => one('b'))])
  expect(turns.full).toBe(true)
  await expect(turns.take(() => one('c'))).rejects.toThrow(RangeError)
  for (let n = 0; n < 2; n++) {
    end()
    await new Promise(resolve => setImmediate(resolve))
  }
  expect([await some, seen.order, turns.full]).toEqual([['a', 'b'], ['a', 'b'], false])
})

test('work that fails gives its turn on', async () => {
  const turns = new Turns(1)
  const fails = turns.take(() => Promise.reject(new Error('no')))
  const next = turns.take(async () => 'next')
  await expect(fails).rejects.toThrow('no')
  expect(await next).toBe('next')
})

test('pieces are made in turns, and whoever takes none keeps nobody waiting', async () => {
  const turns = new Turns(1)
  let ended = false
  async function* pieces() {
    try {
      yield* [1, 2, 3]
    } finally {
      ended = true
    }
  }
  const slow = inTurns(turns, pieces())
  expect((await slow.next()).value).toBe(1)
  const taken: number[] = []
  for await (const piece of inTurns(turns, pieces())) taken.push(piece)
  expect(taken).toEqual([1, 2, 3])
  ended = false
  await slow.return(undefined)
  expect(ended).toBe(true)
})
