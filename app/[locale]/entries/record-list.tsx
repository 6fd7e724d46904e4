'use client'

import { type ComponentProps, type ReactNode, useCallback } from 'react'
import { useGo } from '@/components/filters/use-go'
import { ListTools, type ToolsProps } from '@/components/records/list-tools'
import { RecordGrid } from '@/components/records/record-grid'
import type { RecordRow } from '@/components/records/record-row'
import { TooMany, waitOf } from '@/components/records/too-many'

type Props = {
  readonly tools: ToolsProps
  /** What is said of the list before its menus: how many records it holds. */
  readonly children: ReactNode
  /** Null where nothing was found. */
  readonly grid: Omit<ComponentProps<typeof RecordGrid>, 'load' | 'go'> | null
  /** Where the rows of any place of the list are to be had. */
  readonly rowsHref: string
}

/** The list of records with its menus, wired to the site: it goes to addresses and asks for further rows. */
export function RecordList({ tools, children, grid, rowsHref }: Props) {
  const [go, busy] = useGo()
  const before = grid?.before ?? 0
  const load = useCallback(
    async (at: number, signal: AbortSignal): Promise<readonly RecordRow[]> => {
      const answer = await fetch(`${rowsHref}&at=${before + at}`, { signal })
      const wait = waitOf(answer)
      if (wait !== null) throw new TooMany(wait)
      if (!answer.ok) throw new Error(`rows: ${answer.status}`)
      return answer.json()
    },
    [rowsHref, before],
  )
  return (
    <div aria-busy={busy} className={busy ? 'opacity-60' : undefined}>
      <div className="mt-4 mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        {children}
        <ListTools {...tools} go={go} />
      </div>
      {grid && <RecordGrid {...grid} load={load} go={go} />}
    </div>
  )
}
