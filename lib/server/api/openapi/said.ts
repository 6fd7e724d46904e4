import 'server-only'
import type { Localized } from '@/lib/domain/vocabulary'

/** Words as the description carries them: OpenAPI has a place for one language. */
export const said = ({ en, ar }: Localized) => ({ description: en, 'x-description-ar': ar })
