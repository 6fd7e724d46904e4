import type { Metadata } from 'next'
import type { PageProps } from '../../open-page'
import { NamesRoom, namesMetadata } from '../names-room'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  return namesMetadata(props, 'actor')
}

/** All actors. */
export default function ActorsPage(props: PageProps<object>) {
  return <NamesRoom props={props} table="actor" />
}
