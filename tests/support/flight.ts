/** Reads what a page hands to its components, and says again what a browser said to an action of the server. */

/** All that the server wrote for the components of a page. */
function flightOf(html: string): string {
  return [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)]
    .map(([, chunk]) => String(JSON.parse(chunk ?? '""')))
    .join('')
}

/** The text between the first `{` or `[` and its other end. */
function balanced(text: string): string {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '{' || sign === '[')) depth += 1
    else if (!quoted && (sign === '}' || sign === ']') && --depth === 0) return text.slice(0, at + 1)
  }
  throw new Error(`nothing ends in ${text.slice(0, 80)}`)
}

/** A value that components were handed under a name, where it is an object that begins as `opening` does. */
export function handedOver(html: string, name: string, opening = '{'): unknown {
  const flight = flightOf(html)
  const start = flight.indexOf(`"${name}":${opening}`)
  if (start < 0) return undefined
  return JSON.parse(balanced(flight.slice(start + name.length + 3)), (_, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith('$')) return value
    if (value.startsWith('$$')) return value.slice(1)
    // A long text stands in a row of its own, after its length in bytes.
    const row = new RegExp(`(?:^|[^0-9a-f])${value.slice(1)}:T([0-9a-f]+),`).exec(flight)
    if (!row) return value
    const rest = Buffer.from(flight.slice(row.index + row[0].length))
    return rest.subarray(0, Number.parseInt(row[1] ?? '0', 16)).toString()
  })
}

/** Arguments of an action as a browser writes them: plain JSON, where a text that begins with `$` begins with two. */
export function actionBody(args: readonly unknown[]): string {
  return JSON.stringify(args, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('$') ? `$${value}` : value,
  )
}

/** What an action answered: the row that the first one of its answer names. */
export function actionAnswer(text: string): unknown {
  const row = /^0:\{"a":"\$@([0-9a-f]+)"/m.exec(text)?.[1]
  const line = text.split('\n').find(one => row !== undefined && one.startsWith(`${row}:`))
  if (line === undefined) throw new Error(`no answer in ${text.slice(0, 300)}`)
  return JSON.parse(line.slice(line.indexOf(':') + 1))
}
