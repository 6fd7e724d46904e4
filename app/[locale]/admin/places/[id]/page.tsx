import type { Metadata } from 'next'
import { NamePage, type NamePageProps, nameMetadata } from '../../name-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: NamePageProps): Promise<Metadata> {
  return nameMetadata(props, 'place')
}

/** One place, to be corrected. */
export default function PlacePage(props: NamePageProps) {
  return <NamePage props={props} table="place" />
}
