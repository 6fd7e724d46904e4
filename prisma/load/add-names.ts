import { addActor, addOutlet, addPlace, addSource } from '@/lib/server/commands/add-named'
import type { Run } from '@/lib/server/commands/command'
import type { Data } from './read-data'

/** Outlets, reports, actors and places: what records refer to. Each file lists a parent before what belongs to it. */
export async function addNames(run: Run, data: Data): Promise<void> {
  for (const outlet of data.outlets) await run(addOutlet, outlet)
  for (const source of data.sources) await run(addSource, source)
  for (const actor of data.actors) await run(addActor, actor)
  for (const place of data.places) await run(addPlace, place)
}
