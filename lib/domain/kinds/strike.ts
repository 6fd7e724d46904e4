import { STRIKE_WEAPON } from '../vocabularies/event'
import { CASUALTY_FIELDS } from './casualty-fields'
import { PLACE_FIELDS, SUMMARY_FIELDS, VERIFICATION_FIELDS } from './common-fields'
import { AUTHORSHIP_FIELDS, EVENT_TARGET_FIELDS, EVENT_TIME_FIELDS } from './event-fields'
import { defineKind } from './kind'

/** A strike by US or coalition forces. */
export const STRIKE = defineKind({
  kind: 'strike',
  letter: 'S',
  label: { en: 'Strike', ar: 'ضربة' },
  plural: { en: 'Strikes', ar: 'الضربات' },
  description: {
    en: 'A strike or raid by US or coalition forces in Iraq, Syria or Jordan. A strike of unconfirmed authorship is kept here if sources hold the US or the coalition responsible, and its attribution says how sure that is.',
    ar: 'ضربة أو غارة نفّذتها قوات أمريكية أو تابعة للتحالف الدولي في العراق أو سوريا أو الأردن. وتُدرج هنا الضربات التي لم تتأكد الجهة المنفّذة لها إذا نسبتها مصادر إلى الولايات المتحدة أو التحالف، مع بيان درجة التحقق من ذلك.',
  },
  fields: {
    ...EVENT_TIME_FIELDS,
    ...PLACE_FIELDS,
    weapon: {
      type: 'enum',
      vocabulary: STRIKE_WEAPON,
      required: true,
      label: { en: 'Means', ar: 'الوسيلة' },
      help: { en: 'What the strike was carried out with.', ar: 'الوسيلة التي نُفّذت بها الضربة.' },
    },
    ...EVENT_TARGET_FIELDS,
    actor1: {
      type: 'actor',
      label: { en: 'Striking force', ar: 'القوة المنفّذة' },
      help: {
        en: 'Who carried it out, where that is acknowledged or established.',
        ar: 'الجهة المنفّذة إذا أقرّت بذلك أو ثبت عليها.',
      },
    },
    assoc_actor_1: {
      type: 'actors',
      label: { en: 'Together with', ar: 'بالاشتراك مع' },
      help: { en: 'Forces that took part.', ar: 'القوات التي شاركت في التنفيذ.' },
    },
    actor2: {
      type: 'actor',
      label: { en: 'Struck', ar: 'الجهة المستهدفة' },
      help: { en: 'The group or force that was struck.', ar: 'الفصيل أو القوة التي استُهدفت.' },
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
