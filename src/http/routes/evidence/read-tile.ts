import { readTile as read } from '../../../operations/read-log.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { pathOf } from '../../rewrite-url.ts'
import {
  allowAnyOrigin,
  cacheForever,
  compressFor,
  octets,
  openedByConfiguration,
} from './log-content.ts'

/** Evidence log 7: hashes and entries, of published sizes only. */
const declare = <Wanted extends 'public' | 'party'>(auth: Wanted) =>
  defineRoute({
    method: 'GET',
    path: '/evidence/:log/tile/*',
    auth,
    status: 200,
    answer: octets,
    about: {
      id: 'readTile',
      tag: 'evidence',
      summary: 'Hashes of a tile, or under `entries` the entries themselves',
    },
    async handle(context) {
      const { deps, params, url } = context
      // `/evidence/<log>/tile/` and then what the tile's path says.
      const path = pathOf(url).split('/').slice(4).join('/')
      const { bytes, kind } = await read(deps, params.log, path)
      allowAnyOrigin(context)
      cacheForever(context, deps.evidence.isPublic)
      return content(kind === 'entries' ? await compressFor(context, bytes) : bytes, octets)
    },
  })

export const readTile = openedByConfiguration({
  open: declare('public'),
  guarded: declare('party'),
})
