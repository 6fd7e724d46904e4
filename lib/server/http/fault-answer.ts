import 'server-only'
import { http as arabic } from '@/lib/i18n/messages/ar/http'
import { http as english } from '@/lib/i18n/messages/en/http'
import { OPEN, PROBLEM_TYPE, problemText } from '../api/problem-details'
import { type Answer, textAnswer } from './answer'

/** `slow`: a 503 for a question that takes longer than one may; `busy`: one for a picture while too many others wait to be drawn. */
export type FaultStatus = 400 | 403 | 404 | 405 | 413 | 414 | 429 | 500 | 503 | 'slow' | 'busy'

const NEVER_KEPT: [string, string][] = [['cache-control', 'no-store']]

/**
 * The answer when no page can be made: problem details (RFC 9457) below `/api`, `/data` and `/feeds`, else a plain page in both languages,
 * that of the address first. It never says what went wrong inside. `wait`: seconds until it may be asked again.
 */
export function faultAnswer(fault: FaultStatus, url: string, wait = 5): Answer {
  const status = fault === 'slow' || fault === 'busy' ? 503 : fault
  const headers: [string, string][] =
    fault === 503 || fault === 429 || fault === 'busy' ? [...NEVER_KEPT, ['retry-after', String(wait)]] : NEVER_KEPT
  if (/^\/(?:api|data|feeds)\//.test(url)) {
    const problem = problemText(status, english[`${fault}.title`], {
      title_ar: arabic[`${fault}.title`],
      detail: english[`${fault}.detail`],
      detail_ar: arabic[`${fault}.detail`],
    })
    return textAnswer(status, PROBLEM_TYPE, problem, [...headers, ...Object.entries(OPEN)])
  }
  const english_ = part('en', 'ltr', english, fault)
  const arabic_ = part('ar', 'rtl', arabic, fault)
  const inEnglish = /^\/en(?:[/?]|$)/.test(url)
  const [first, second] = inEnglish ? [english_, arabic_] : [arabic_, english_]
  const page = `<!doctype html>
<html lang="${inEnglish ? 'en' : 'ar'}" dir="${inEnglish ? 'ltr' : 'rtl'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${(inEnglish ? english : arabic)[`${fault}.title`]} (${status})</title>
<style>:root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:10vh auto;padding:0 1.25rem}
h1,h2{font-size:1.25rem;line-height:1.3}section+section{margin-block-start:2.5rem}</style></head>
<body><main>
${first.replace('<h2>', '<h1>').replace('</h2>', '</h1>')}
${second}
</main></body></html>
`
  return textAnswer(status, 'text/html', page, headers)
}

function part(lang: string, dir: string, words: Record<keyof typeof english, string>, status: FaultStatus): string {
  return `<section lang="${lang}" dir="${dir}"><h2>${words[`${status}.title`]}</h2>
<p>${words[`${status}.detail`]}</p><p><a href="/${lang}">${words.home}</a></p></section>`
}
