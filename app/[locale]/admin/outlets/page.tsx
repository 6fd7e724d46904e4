import type { Metadata } from 'next'
import type { PageProps } from '../../open-page'
import { NamesRoom, namesMetadata } from '../names-room'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  return namesMetadata(props, 'outlet')
}

/** All outlets. */
export default function OutletsPage(props: PageProps<object>) {
  return <NamesRoom props={props} table="outlet" />
}
