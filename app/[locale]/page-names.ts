import { cache } from 'react'
import { names } from '@/lib/server/queries/names'

/** The names of places and actors, read once for each request, however many parts of its page ask for them. */
export const pageNames = cache(names)
