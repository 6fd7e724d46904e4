// Subject: lib/server/queries/reports.ts
import { beforeAll, expect, test } from 'vitest'
import { addSource } from '@/lib/server/commands/add-named'
import type { Database } from '@/lib/server/db/handle'
import { alikeReports } from '@/lib/server/queries/reports'
import { eachEngine } from '@/tests/support/db'
import { addBasics, batch } from '../a-record'

/** Made up for this test. */
const TEXT = `قال متحدث باسم التحالف إن طائرة مسيّرة سقطت فجر الخميس قرب قاعدة في محافظة الأنبار من دون أن تقع إصابات.
وأضاف أن فرق الهندسة عثرت على حطامها بعد ساعة، وأن التحقيق في مصدرها جارٍ بالتعاون مع القوات العراقية.
ولم تتبنَّ أي جهة الهجوم حتى مساء اليوم نفسه، فيما رفض مسؤول محلي تأكيد عدد الطائرات التي رُصدت في الأجواء.
وهذا ثاني حادث من نوعه خلال أسبوع، بعد سقوط صاروخ على مسافة كيلومترين من القاعدة يوم الأحد الماضي.
وتنتظر بغداد وواشنطن جولة جديدة من اجتماعات اللجنة العسكرية العليا التي تبحث موعد انتهاء مهمة التحالف.`
const OTHER = `The committee met for a second time in the capital and spoke about the calendar of the handover.
No date was named after the session, which both sides called useful, and a third round is expected within two weeks.`

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await batch(db, async run => {
      await run(addSource, { id: 'first', title: 'One title', language: 'ar', text: TEXT })
      await run(addSource, { id: 'other', title: 'Some other report', language: 'en', text: OTHER })
    })
  })

  const alike = async (text: string) =>
    (await alikeReports(db.read, { addresses: [], sha256: null, text, title: 'A third', outlet: null, day: null })).map(
      ({ id, why }) => [id, why],
    )

  test('a text with a line more, other words and another spelling is found; one that shares a phrase at most is not', async () => {
    const edited = TEXT.replace('فجر الخميس', 'صباح الخميس')
      .replace('الأنبار', 'الانبار')
      .replace('جارٍ', 'مستمر')
      .concat('\nوسيصدر بيان آخر غداً.')
    expect(await alike(edited)).toEqual([['first', 'near']])
    expect(await alike(`${OTHER.slice(0, 90)} ${OTHER}`)).toEqual([['other', 'near']])
    expect(await alike(TEXT.split('\n').slice(0, 3).join('\n'))).toEqual([['first', 'near']])
    const unlike = `${TEXT.slice(0, 40)} في خبر آخر لا علاقة له بما سبق، عن موازنة المحافظة ومشاريع الطرق والجسور فيها هذا العام.`
    expect(await alike(unlike)).toEqual([])
    for (const nothing of ['', '   ', 'كلمة', '؟!']) expect(await alike(nothing)).toEqual([])
  })
})
