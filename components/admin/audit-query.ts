/** What was written of each filter of the log. */
export type AuditTyped = Readonly<Partial<Record<'who' | 'command' | 'subject' | 'from' | 'to', string>>>

/** The address of the log, or of its file, with the same filters, and with the row before which it goes on. */
export function auditHref(base: string, typed: AuditTyped, before?: number): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(typed)) if (value) params.set(key, value)
  if (before !== undefined) params.set('before', String(before))
  return params.size === 0 ? base : `${base}?${params}`
}
