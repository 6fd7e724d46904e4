import type { ReactNode } from 'react'
import type { Reader } from '../reader'
import { AsOfBanner, type ShownRevision } from './as-of-banner'
import { Footer } from './footer'
import { Masthead } from './masthead'
import type { NavChart } from './nav-items'
import { StrayDay } from './stray-day'
import { SyntheticBanner } from './synthetic-banner'
import { UnknownRevision } from './unknown-revision'

type Props = {
  readonly reader: Reader
  /** Path without language; empty for the overview. */
  readonly path: string
  /** The page's own address parameters, without digits, months and rev. */
  readonly query?: Readonly<Record<string, string>>
  readonly charts: readonly NavChart[]
  readonly revision: ShownRevision | null
  readonly children: ReactNode
}

/** The frame of every page: masthead, banner of an earlier revision, content, footer. */
export function Shell({ reader, path, query = {}, charts, revision, children }: Props) {
  return (
    <>
      <Masthead reader={reader} path={path} query={query} charts={charts} />
      {reader.synthetic && <SyntheticBanner reader={reader} />}
      {reader.rev !== null && revision && <AsOfBanner reader={reader} path={path} query={query} revision={revision} />}
      {reader.unknownRev !== null && <UnknownRevision reader={reader} revision={revision} />}
      {reader.strayDay && <StrayDay reader={reader} asked={reader.strayDay} />}
      <main id="content" tabIndex={-1} className="page pt-6 outline-none sm:pt-8">
        {children}
      </main>
      <Footer reader={reader} path={path} query={query} revision={revision} />
    </>
  )
}
