'use client'

import { useFormState } from '../forms/action-form'
import { QrCode } from '../share/qr-code'

type Props = {
  readonly scan: string
  readonly picture: string
  readonly typed: string
  readonly keep: string
}

/** The secret of a new second factor as a picture and as text, and the recovery codes: shown once, right after they are made. */
export function FactorShown({ scan, picture, typed, keep }: Props) {
  const { state } = useFormState()
  const { path, size, secret, codes } = state.once ?? {}
  if (codes === undefined) return null
  return (
    <div className="grid gap-4">
      {path && (
        <div className="grid gap-2">
          <p>{scan}</p>
          <QrCode squares={{ path, size: Number(size) }} label={picture} />
          <p className="text-sm">
            {typed}{' '}
            <code dir="ltr" className="break-all select-all">
              {secret}
            </code>
          </p>
        </div>
      )}
      <div className="grid gap-2">
        <p>{keep}</p>
        <ul dir="ltr" className="border-line grid grid-cols-2 gap-x-6 border-y py-2 font-mono text-sm select-all">
          {codes.split(' ').map(code => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
