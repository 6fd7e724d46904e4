export type Point = readonly [number, number]
export type Ring = readonly Point[]

const keyOf = (point: Point): string => point.join(' ')

/** The closed ring without its repeated last point, coordinates rounded to `digits` decimals, equal neighbours as one. */
export function openRing(ring: Ring, digits: number): Point[] {
  const factor = 10 ** digits
  const round = (n: number) => Math.round(n * factor) / factor
  const points = ring.map(([x, y]): Point => [round(x), round(y)])
  return points.filter((point, at) => keyOf(point) !== keyOf(points[at === 0 ? points.length - 1 : at - 1] ?? point))
}

/** Twice the signed area on the plane: positive where the ring runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

/** Points at which borders meet or part: those whose neighbours are not the same two in every ring. */
function junctions(rings: readonly Ring[]): ReadonlySet<string> {
  const seen = new Map<string, string>()
  const found = new Set<string>()
  for (const ring of rings)
    ring.forEach((point, at) => {
      const before = ring[(at + ring.length - 1) % ring.length] ?? point
      const after = ring[(at + 1) % ring.length] ?? point
      const sides = [keyOf(before), keyOf(after)].sort().join(' | ')
      const key = keyOf(point)
      if ((seen.get(key) ?? sides) !== sides) found.add(key)
      seen.set(key, sides)
    })
  return found
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return Math.hypot(x - ax, y - ay)
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}

/** Douglas and Peucker's reduction of a line: no point that is dropped lay further than `tolerance` from what is kept. */
function reduceLine(line: Ring, tolerance: number): Point[] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return [...line]
  const far = line.reduce(
    (best, point, at) => {
      const away = distance(point, first, last)
      return away > best.away ? { at, away } : best
    },
    { at: 0, away: 0 },
  )
  if (far.away <= tolerance) return [first, last]
  return [...reduceLine(line.slice(0, far.at + 1), tolerance), ...reduceLine(line.slice(far.at), tolerance).slice(1)]
}

/** A line between two junctions is reduced in one direction whichever way it runs, so that both its sides stay one border. */
function reduceArc(arc: Ring, tolerance: number): Point[] {
  const backwards = arc.toReversed()
  const turned = arc.map(keyOf).join() > backwards.map(keyOf).join()
  const reduced = reduceLine(turned ? backwards : arc, tolerance)
  return turned ? reduced.toReversed() : reduced
}

/** Simplifies rings that share borders so that they go on sharing them. Rings are open (`openRing`) and stay so. */
export function simplifyRings(rings: readonly Ring[], tolerance: number): Point[][] {
  const fixed = junctions(rings)
  return rings.map(ring => {
    const at = ring.findIndex(point => fixed.has(keyOf(point)))
    // A ring that meets no other is held by its first point and the one across.
    const ends = at < 0 ? new Set([0, Math.floor(ring.length / 2)].map(n => keyOf(ring[n] ?? [0, 0]))) : fixed
    const start = Math.max(0, at)
    const turned = [...ring.slice(start), ...ring.slice(0, start + 1)]
    const out: Point[] = []
    let from = 0
    turned.forEach((point, n) => {
      if (n === 0 || !(ends.has(keyOf(point)) || n === turned.length - 1)) return
      out.push(...reduceArc(turned.slice(from, n + 1), tolerance).slice(0, -1))
      from = n
    })
    return out
  })
}
