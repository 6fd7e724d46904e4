import { expectRoom, PicturesWait } from '@/lib/server/raster'

/** The answer with a picture that is drawn in pixels; 503 with the time to come back while too many others wait to be drawn. */
export async function whileRoom(make: () => Promise<Response>): Promise<Response> {
  try {
    expectRoom()
    return await make()
  } catch (error) {
    if (!(error instanceof PicturesWait)) throw error
    return new Response(null, { status: 503, headers: { 'retry-after': String(error.seconds) } })
  }
}
