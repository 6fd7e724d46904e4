import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** Keeps the desk out of search engines. It decides nothing about who may enter: every page and every command does that itself. */
export default function DeskLayout({ children }: { readonly children: ReactNode }) {
  return children
}
