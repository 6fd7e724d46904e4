import type { Fields } from './kind'

const MOST = 1_000_000

/**
 * Killed and injured, each with low, best and high, over everyone harmed. `fatalities_us` and `injured_us` are parts of them.
 * Empty means not reported, 0 means reported as none.
 */
export const CASUALTY_FIELDS = {
  fatalities_low: {
    type: 'integer',
    min: 0,
    max: MOST,
    label: { en: 'Killed, low', ar: 'القتلى، الحد الأدنى' },
    help: {
      en: 'The lowest number that a credible source gives, or the number of an “at least”.',
      ar: 'أدنى رقم أورده مصدر موثوق، أو الرقم المذكور بصيغة «ما لا يقل عن».',
    },
  },
  fatalities_best: {
    type: 'integer',
    min: 0,
    max: MOST,
    label: { en: 'Killed, best', ar: 'القتلى، الرقم المرجّح' },
    help: {
      en: 'The most credible number. Empty means not reported, 0 means reported as none.',
      ar: 'الرقم الأرجح. الفراغ يعني أنه لم يُذكر، والصفر يعني أن المصادر ذكرت عدم وقوع قتلى.',
    },
  },
  fatalities_high: {
    type: 'integer',
    min: 0,
    max: MOST,
    label: { en: 'Killed, high', ar: 'القتلى، الحد الأعلى' },
    help: { en: 'The highest number that a credible source gives.', ar: 'أعلى رقم أورده مصدر موثوق.' },
  },
  injured_low: {
    type: 'integer',
    min: 0,
    max: MOST,
    label: { en: 'Injured, low', ar: 'المصابون، الحد الأدنى' },
    help: {
      en: 'The lowest number that a credible source gives, or the number of an “at least”.',
      ar: 'أدنى رقم أورده مصدر موثوق، أو الرقم المذكور بصيغة «ما لا يقل عن».',
    },
  },
  injured_best: {
    type: 'integer',
    min: 0,
    max: MOST,
    label: { en: 'Injured, best', ar: 'المصابون، الرقم المرجّح' },
    help: {
      en: 'The most credible number. Empty means not reported, 0 means reported as none.',
      ar: 'الرقم الأرجح. الفراغ يعني أنه لم يُذكر، والصفر يعني أن المصادر ذكرت عدم وقوع إصابات.',
    },
  },
  injured_high: {
    type: 'integer',
    min: 0,
    max: MOST,
    label: { en: 'Injured, high', ar: 'المصابون، الحد الأعلى' },
    help: { en: 'The highest number that a credible source gives.', ar: 'أعلى رقم أورده مصدر موثوق.' },
  },
  fatalities_us: {
    type: 'integer',
    min: 0,
    max: MOST,
    label: { en: 'US killed', ar: 'القتلى الأمريكيون' },
    help: {
      en: 'US service members and contractors killed: a part of “killed”, not added to it.',
      ar: 'قتلى العسكريين والمتعاقدين الأمريكيين: جزء من عدد القتلى ولا يضاف إليه.',
    },
  },
  injured_us: {
    type: 'integer',
    min: 0,
    max: MOST,
    label: { en: 'US injured', ar: 'المصابون الأمريكيون' },
    help: {
      en: 'US service members and contractors injured: a part of “injured”, not added to it.',
      ar: 'مصابو العسكريين والمتعاقدين الأمريكيين: جزء من عدد المصابين ولا يضاف إليه.',
    },
  },
} as const satisfies Fields
