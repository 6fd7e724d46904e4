import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

/** Any address that no page answers: without it Next.js would answer in its own words. */
export default function UnknownPage() {
  notFound()
}
