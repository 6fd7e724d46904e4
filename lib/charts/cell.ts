import type { TableCell } from './frame'

type More = { readonly href?: string | undefined; readonly code?: string | null | undefined }

/** A cell of a table: its text, the address behind it, and what programs read in place of words. What is not there is not said. */
export const cell = (text: string, { href, code }: More = {}): TableCell => ({
  text,
  ...(href === undefined ? {} : { href }),
  ...(code === undefined || code === null ? {} : { code }),
})
