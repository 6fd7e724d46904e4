import { WEAPON } from '../vocabularies/event'
import { CASUALTY_FIELDS } from './casualty-fields'
import { PLACE_FIELDS, SUMMARY_FIELDS, VERIFICATION_FIELDS } from './common-fields'
import { AUTHORSHIP_FIELDS, EVENT_TARGET_FIELDS, EVENT_TIME_FIELDS } from './event-fields'
import { defineKind } from './kind'

/** An attack on US or coalition forces or missions. */
export const ATTACK = defineKind({
  kind: 'attack',
  letter: 'A',
  label: { en: 'Attack', ar: 'هجوم' },
  plural: { en: 'Attacks', ar: 'الهجمات' },
  description: {
    en: 'An attack on US or coalition forces or missions in Iraq, Syria or Jordan, also one that was intercepted, that failed, or that nobody but its claimant reports. One event at one site on one occasion is one record.',
    ar: 'هجوم على قوات أو بعثات أمريكية أو تابعة للتحالف الدولي في العراق أو سوريا أو الأردن، ويشمل ما جرى اعتراضه وما أخفق وما لم يورده سوى من تبنّاه. كل حادث في موقع واحد ووقت واحد سجل واحد.',
  },
  fields: {
    ...EVENT_TIME_FIELDS,
    ...PLACE_FIELDS,
    weapon: {
      type: 'enum',
      vocabulary: WEAPON,
      required: true,
      label: { en: 'Weapon', ar: 'السلاح' },
      help: { en: 'What was used, as far as the sources say.', ar: 'السلاح المستخدم وفق ما تذكره المصادر.' },
    },
    ...EVENT_TARGET_FIELDS,
    actor1: {
      type: 'actor',
      label: { en: 'Attacker', ar: 'الجهة المهاجمة' },
      help: {
        en: 'The group that carried it out, where sources establish it beyond a claim.',
        ar: 'الجهة المنفّذة إذا أثبتتها المصادر بما يتجاوز مجرد التبنّي.',
      },
    },
    assoc_actor_1: {
      type: 'actors',
      label: { en: 'With the attacker', ar: 'جهات مشاركة مع المهاجم' },
      help: { en: 'Groups named together with the attacker.', ar: 'جهات ذُكرت مع الجهة المهاجمة.' },
    },
    actor2: {
      type: 'actor',
      label: { en: 'Force attacked', ar: 'القوة المستهدفة' },
      help: { en: 'Whose forces or mission were attacked.', ar: 'الجهة التي استُهدفت قواتها أو بعثتها.' },
    },
    ...AUTHORSHIP_FIELDS,
    ...CASUALTY_FIELDS,
    notable_killed: {
      type: 'actors',
      label: { en: 'Named dead', ar: 'قتلى معروفون بالاسم' },
      help: { en: 'Persons whom the sources name.', ar: 'أشخاص ذكرتهم المصادر بأسمائهم.' },
    },
    ...VERIFICATION_FIELDS,
    verification: { ...VERIFICATION_FIELDS.verification, required: true },
    ...SUMMARY_FIELDS,
  },
})
