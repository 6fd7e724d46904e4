import type { QrSquares } from './qr-squares'

type Props = { readonly squares: QrSquares; readonly label: string }

/** A QR code as a picture; dark on light in every theme, or telephones do not read it. */
export function QrCode({ squares: { path, size }, label }: Props) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className="size-44" shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
