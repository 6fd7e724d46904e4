import type { Fields } from './fields'

const ONE_OUTLET = {
  verification: 'weak',
  verification_reason_en: 'One outlet so far.',
  verification_reason_ar: 'وسيلة واحدة حتى الآن.',
} as const

/**
 * The grade of a record while only some of its reports are in: "fair" needs two outlets (codebook), so that before the second
 * one arrives the record stands as "weak". Answers the fields to put in place of the final ones.
 */
export function asFirstReported(fields: Fields, outlets: number): Fields {
  return fields.verification === 'fair' && outlets < 2 ? ONE_OUTLET : {}
}
