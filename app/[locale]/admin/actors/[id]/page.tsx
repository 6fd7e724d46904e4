import type { Metadata } from 'next'
import { NamePage, type NamePageProps, nameMetadata } from '../../name-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: NamePageProps): Promise<Metadata> {
  return nameMetadata(props, 'actor')
}

/** One actor, to be corrected. */
export default function ActorPage(props: NamePageProps) {
  return <NamePage props={props} table="actor" />
}
