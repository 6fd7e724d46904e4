import 'server-only'

const baghdad = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Baghdad',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/**
 * The calendar day in Baghdad (UTC+3, no summer time since 2008) at a moment, as 'YYYY-MM-DD'.
 * The one place where the clock becomes a date: pages and queries get the day handed in.
 */
export function todayInBaghdad(now: Date = new Date()): string {
  const part = new Map(baghdad.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${part.get('year')}-${part.get('month')}-${part.get('day')}`
}
