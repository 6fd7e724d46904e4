/** What an action answers to its form. */
export type FormState = {
  /** Counts the answers, so that a form that was refused twice says so twice. */
  readonly turn: number
  /** What was typed, by control; never a password. */
  readonly values: Readonly<Record<string, string>>
  /** What is wrong, in the reader's language; `field` is the control that it stands beside, null what concerns the whole. */
  readonly problems: readonly { readonly field: string | null; readonly message: string }[]
  /** What was done, in the reader's language. */
  readonly done: string | null
  /** What can be read only now, such as a link that is kept as a hash; by what it is. */
  readonly once?: Readonly<Record<string, string>>
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export const UNTOUCHED: FormState = { turn: 0, values: {}, problems: [], done: null }
