/** The parameter by which a form says that it was sent as it stands, by its own button and no script. */
export const APPLIED = 'apply'
