/** SQL of single rows, for the cases of `db-guard-cases.ts`. Values are SQL text: quoted where they are text. */
export const hash = (letter: string) => `'${letter.repeat(64)}'`

export const revision = (number: number, prev: string, own: string, at = "'2024-02-01'") =>
  `INSERT INTO revision (number, created_at, user_id, command, reason_en, reason_ar, content_sha256, prev_hash, hash)
   VALUES (${number}, ${at}, 'loader', 'publish', 'r', 'س', ${hash('c')}, ${hash(prev)}, ${hash(own)})`

export const entry = (id: number, kind: string, publicId: string) =>
  `INSERT INTO entry (id, kind, public_id) VALUES (${id}, '${kind}', '${publicId}')`

export const version = (kind: string, of: number, columns: Record<string, string>) =>
  `INSERT INTO ${kind} (entry_id, ${Object.keys(columns).join(', ')}) VALUES (${of}, ${Object.values(columns).join(', ')})`

export const draft = (kind: string, of: number, columns: Record<string, string> = {}) =>
  version(kind, of, { status: "'draft'", ...columns })

export const open = (since: number) => ({
  since: `${since}`,
  status: "'published'",
  change: "'added'",
  content_sha256: hash('d'),
})

export const cite = (of: number, columns: Record<string, string> = {}) =>
  version('citation', of, { source_id: "'s1'", ...columns })

/**
 * What the tables hold before each case: revision 1 with a published attack (1) that one citation bears, drafts of nothing,
 * and an entry of each kind without any version (11 to 15).
 */
export const published = [
  "INSERT INTO source (id, title, language) VALUES ('s1', 'A report', 'ar')",
  "INSERT INTO place (id, name_en, name_ar, kind, scope, where_prec) VALUES ('p1', 'x', 'س', 'city', 'IQ', 4)",
  entry(1, 'attack', 'IWM-A-0001'),
  entry(11, 'attack', 'IWM-A-0011'),
  entry(12, 'strike', 'IWM-S-0012'),
  entry(13, 'milestone', 'IWM-M-0013'),
  entry(14, 'force_level', 'IWM-F-0014'),
  entry(15, 'tally_claim', 'IWM-T-10015'),
  revision(1, '0', '1'),
  version('attack', 1, open(1)),
  cite(1, { since: '1' }),
  "INSERT INTO audit (created_at, user_id, command, subjects) VALUES ('2024-02-01', 'loader', 'publish', '{IWM-A-0001}')",
]

export const two = revision(2, '1', '2')
