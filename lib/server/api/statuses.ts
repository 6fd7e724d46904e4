import 'server-only'
import type { Problem, ProblemCode } from '../commands/problem'
import { Fault, type FaultCode } from './problem-details'

/** What a command refuses for another reason than its input, by the status that says so. Everything else is 422. */
const STATUSES: Readonly<Partial<Record<ProblemCode, FaultCode>>> = {
  token_unknown: 401,
  token_revoked: 401,
  token_expired: 401,
  user_unknown: 401,
  role_refused: 403,
  scope_refused: 403,
  not_by_token: 403,
  second_factor_needed: 403,
  two_people: 403,
  edit_conflict: 412,
  entry_merged: 409,
  entry_discarded: 409,
  draft_open: 409,
  not_published: 409,
  not_draft: 409,
  not_in_review: 409,
  link_exists: 409,
  import_closed: 409,
  import_not_done: 409,
  share_revoked: 409,
  nothing_at_all: 409,
  not_retracted: 409,
  already_retracted: 409,
  nothing_to_publish: 409,
  id_taken: 409,
}

/** Comes first where a command refuses for several reasons. */
const ORDER: readonly FaultCode[] = [401, 403, 404, 412, 409, 422]

/** The record that the address itself names: what is wrong with it is wrong with the address, not with the body. */
const OWN = new Set(['event_id', 'event_ids'])

function statusOf({ code, field }: Problem, inBody: boolean): FaultCode {
  if (code === 'entry_unknown') return !inBody && field !== undefined && OWN.has(field) ? 404 : 422
  return STATUSES[code] ?? 422
}

/**
 * What a command refused, as a fault of the request: the gravest reason gives the status and comes first. `inBody`: the record stands in
 * the body, so that what is wrong with it is wrong there.
 */
export function faultOf(problems: readonly Problem[], inBody = false): Fault {
  const order = (one: Problem): number => ORDER.indexOf(statusOf(one, inBody))
  const sorted = problems.toSorted((a, b) => order(a) - order(b))
  const [first] = sorted
  const said = sorted.map(({ field, ...rest }) =>
    field === undefined || (!inBody && OWN.has(field)) ? rest : { ...rest, field },
  )
  const status = first ? statusOf(first, inBody) : 422
  return new Fault(status, said, status === 401 ? { 'www-authenticate': 'Bearer' } : {})
}
