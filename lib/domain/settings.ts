import { z } from 'zod'
import type { Localized } from './vocabulary'

/** The rules of the house that an admin can change; each with what holds unless it is set. */
export const SETTINGS = {
  two_person_rule: {
    schema: z.boolean(),
    usual: false,
    label: { en: 'Two-person rule', ar: 'قاعدة الشخصين' },
    help: {
      en: 'Nobody publishes a draft that they had a hand in, be it new, changed, brought back or imported. Retracting, undoing an import, merging and correcting names need one person.',
      ar: 'لا ينشر أحد مسودة شارك في إعدادها، سواء أكانت جديدة أم معدَّلة أم مستعادة أم مستوردة. أما سحب السجلات والتراجع عن الاستيراد والدمج وتصحيح الأسماء فيكفي لها شخص واحد.',
    },
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly schema: z.ZodType; readonly usual: unknown; readonly label: Localized; readonly help: Localized }
  >
>

export type SettingKey = keyof typeof SETTINGS
export type Settings = { readonly [K in SettingKey]: z.output<(typeof SETTINGS)[K]['schema']> }
