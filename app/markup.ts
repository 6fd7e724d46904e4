import type { ReactElement } from 'react'

/**
 * Elements as text, for files and small documents that stand alone. React's server is asked for when it is needed: Next.js keeps it
 * out of what it bundles for pages.
 */
export async function markup(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(element)
}
