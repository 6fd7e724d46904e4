import { notFound, redirect } from 'next/navigation'
import { chartTravel } from '@/lib/charts/travel'
import { openPage, type PageProps } from '../open-page'

export const dynamic = 'force-dynamic'

/** The list of charts stands on each of them: its own address leads to the first. */
export default async function ChartsPage(props: PageProps<object>) {
  const { reader, charts } = await openPage(props)
  const [first] = charts
  if (!first) notFound()
  redirect(reader.link(`charts/${first.slug}`, chartTravel(first, reader.filters)))
}
