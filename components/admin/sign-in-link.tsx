import type { Reader } from '../reader'

/** The way back to the door, from a page before the desk that has nothing else to offer. */
export function SignInLink({ reader }: { readonly reader: Reader }) {
  return (
    <p>
      <a href={`/${reader.prefs.locale}/admin/sign-in`}>{reader.t('access.sign_in')}</a>
    </p>
  )
}
