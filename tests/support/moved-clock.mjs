// Loaded before a program by `node --import`: its clock stands IWM_TEST_CLOCK_MS milliseconds from the machine's.
const by = Number(process.env.IWM_TEST_CLOCK_MS)
const Real = Date

globalThis.Date = class MovedDate extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + by)
    else super(...given)
  }

  static now() {
    return Real.now() + by
  }

  // Its own, because Next.js takes only what a clock has of its own.
  static parse = Real.parse
  static UTC = Real.UTC
}
