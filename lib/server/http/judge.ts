import 'server-only'
import type { Logger } from 'pino'
import { requestContext } from '../observe/request'
import { loggedPath } from '../observe/scrub'
import type { Answer } from './answer'
import { type AnswerStore, ASSET_STAMP } from './answer-store'
import { type FaultStatus, faultAnswer } from './fault-answer'
import { asMissing, isEmptyMissing, isMissingTarget, isRefusedTarget, missingTarget } from './missing'
import { anonymous, brokeInTheMiddle, render, type Site } from './render'

/** Puts our own page in the place of an answer that failed, that is empty, or that speaks HTML to a program. */
export type Judge = (answer: Answer, url: string) => Promise<Answer>

export type JudgeParts = {
  readonly site: Site
  readonly store: AnswerStore
  readonly log: Logger
  /** This site's own address. */
  readonly origin: URL
}

/** The judge of one site. */
export function createJudge({ log, store, site, origin }: JudgeParts): Judge {
  /** The page that says that nothing stands at an address; the same for all of them, so it is made once. */
  const missing = async (url: string): Promise<Answer> => {
    const target = missingTarget(url)
    const kept = await store.get(ASSET_STAMP, target)
    if (kept) return kept
    const page = await render(site, anonymous({ url: target, headers: {} }, origin), () => {
      throw new Error('the page for missing addresses is too large')
    })
    if (page?.status !== 200) return faultAnswer(404, url)
    const answer = asMissing(page)
    await store.set(ASSET_STAMP, target, answer)
    return answer
  }

  return async (answer, url) => {
    const type = String(answer.headers.get('content-type') ?? '')
    const broke = answer.status === 200 && brokeInTheMiddle(answer)
    if (broke) log.error({ path: loggedPath(url) }, 'a page broke in the middle')
    const trouble = databaseFault()
    if (trouble && (broke || answer.status >= 500)) return faultAnswer(trouble, url)
    const wait = answer.status === 503 ? answer.headers.get('retry-after') : undefined
    if (wait !== undefined && !type.includes('json')) return faultAnswer('busy', url, Number(wait))
    if (broke || (answer.status >= 500 && !type.includes('json'))) return faultAnswer(500, url)
    if (answer.status === 404 && url.startsWith('/api/') && type.startsWith('text/html')) return faultAnswer(404, url)
    if (isMissingTarget(url) && answer.status === 200) return asMissing(answer)
    if (isRefusedTarget(url) && answer.status === 200) return { ...answer, status: 403 }
    return isEmptyMissing(answer) ? missing(url) : answer
  }
}

/** What is said where the database failed the request that is being answered; null where it did not. */
export function databaseFault(): FaultStatus | null {
  const trouble = requestContext()?.trouble ?? null
  return trouble === 'down' ? 503 : trouble
}
