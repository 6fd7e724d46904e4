'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useGo } from './use-go'

type Props = {
  readonly href: string
  readonly className?: string
  readonly current?: boolean
  readonly children: ReactNode
}

/** A link to another view of the same page: it writes the address at once and brings the view without a reload, and stays where the reader is. */
export function SoftLink({ href, className, current = false, children }: Props) {
  const [go, pending] = useGo()
  return (
    <Link
      href={href}
      onNavigate={event => {
        event.preventDefault()
        go(href)
      }}
      scroll={false}
      prefetch={false}
      rel="nofollow"
      className={className}
      aria-busy={pending || undefined}
      aria-current={current ? 'true' : undefined}
    >
      {children}
    </Link>
  )
}
