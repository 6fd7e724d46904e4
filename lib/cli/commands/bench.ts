import fs from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import { env } from '@/lib/server/env'
import { keeps, tableOf } from '../bench/measure'
import { bench } from '../bench/run'

type Options = {
  readonly events: readonly number[]
  readonly json?: string
  readonly web: boolean
  readonly embedded: boolean
}

function sizes(text: string): readonly number[] {
  const list = text.split(',').map(Number)
  if (list.some(n => !Number.isSafeInteger(n) || n < 100 || n > 10_000_000)) {
    throw new InvalidArgumentError('It must be whole numbers from 100, with commas between.')
  }
  return list
}

/** `iwm bench`: the budgets of the house, measured in one run as ratios. Short lines do not make it fail: they are its result. */
export function benchCommand(): Command {
  return new Command('bench')
    .summary('measure the budgets, as ratios in one run')
    .description(
      'Fills databases of its own with made-up events and measures reading, importing, exporting, answering and starting against what the machine can do in the same minute: on the embedded database and, where DATABASE_URL is set, on that server. Leaves nothing behind.',
    )
    .option('--events <sizes>', 'how many events, smallest first, with commas between', sizes, [1000, 10_000])
    .option('--json <file>', 'write the lines to a file as JSON as well')
    .option('--no-web', 'start no site: lines about answers and starting are not measured')
    .option('--no-embedded', 'measure the server alone')
    .action(async ({ events, json, web, embedded }: Options) => {
      const { DATABASE_URL: url, PORT: port } = env()
      const say = (text: string) => console.error(text)
      const lines = await bench({ sizes: events, url: url ?? null, web, port, embedded, say })
      if (json !== undefined) {
        fs.writeFileSync(
          json,
          `${JSON.stringify(
            lines.map(line => ({ ...line, kept: keeps(line) })),
            null,
            2,
          )}\n`,
        )
      }
      console.log(tableOf(lines))
    })
}
