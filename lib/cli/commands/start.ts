import { Command } from 'commander'
import { runUntilStopped } from '../until-stopped'

/** `start` and `dev`: the whole site in this process, until it is told to stop. */
export function startCommand(name: 'start' | 'dev'): Command {
  const dev = name === 'dev'
  return new Command(name)
    .summary(dev ? 'serve the site from source, reloading as it changes' : 'serve the site')
    .description(
      `${dev ? 'Serves the site from source, reloading as it changes.' : 'Serves the site.'} Opens the database or makes the embedded one, brings its tables up to date, loads the starting data set if it is empty, and answers until it is stopped (Ctrl-C or SIGTERM).`,
    )
    .addHelpText(
      'after',
      `
Settings (environment, all optional):
  PORT                    port to answer on (3000)
  IWM_DATA_DIR            folder of the embedded database (.data)
  IWM_PUBLIC_URL          address under which people reach the site
  DATABASE_URL            PostgreSQL server to use in place of the embedded database
  DATABASE_REPLICA_URLS   replicas of that server to read from, with commas between
  REDIS_URL               Redis that several instances share: answers and limits
  IWM_SETUP_TOKEN         secret that lets the first admin be made (else printed while there is none)
  IWM_FRAME_ANCESTORS     who may frame embedded charts (everybody)
  IWM_WEBHOOK_TARGETS     private hosts with ports that webhooks may lead to (none)
  IWM_METRICS_TOKEN       secret that opens /api/metrics to other machines (only this one)
  IWM_SLOW_QUERY_MS       statements slower than this are logged; 0: none (1000)
  IWM_QUERY_TIMEOUT_MS    reads of a server are broken off after this; 0: never (15000)
  IWM_RATE_LIMIT          answers worked out for one network in a minute; 0: no limit (600)
  LOG_LEVEL               fatal, error, warn, info, debug, trace or silent (info)`,
    )
    .action(() =>
      runUntilStopped(async stack => {
        // Loaded only now: help and other commands need neither the pages nor the database.
        const { openSite } = await import('../site')
        await openSite(stack, dev)
      }),
    )
}
