import { toPartnerId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import { type Day, parseDay } from '../../../base/time.ts'
import { readCoverage, readCoverageHistory } from '../../../operations/count-coverage.ts'
import {
  CoverageHistory,
  CoverageHistoryQuery,
  CoverageNow,
} from '../../../wire/schemas/programme-coverage.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireCoverage, toWireDays } from './coverage-mapper.ts'

const tag = 'programme console'

const getCoverage = defineRoute({
  method: 'GET',
  path: '/programme/api/coverage',
  auth: 'operator',
  status: 200,
  answer: CoverageNow,
  about: { id: 'getCoverage', tag, summary: 'Coverage now by route, partner and country' },
  handle: async ({ deps, caller }) => toWireCoverage(await readCoverage(deps, caller)),
})

const getCoverageHistory = defineRoute({
  method: 'GET',
  path: '/programme/api/coverage/history',
  auth: 'operator',
  query: CoverageHistoryQuery,
  status: 200,
  answer: CoverageHistory,
  about: { id: 'getCoverageHistory', tag, summary: 'Coverage of the days that were counted' },
  async handle({ deps, caller, query }) {
    const { partnerId, country } = query
    const days = await readCoverageHistory(deps, caller, {
      from: toDay('from', query.from),
      until: toDay('until', query.until),
      partnerId: partnerId === undefined ? undefined : toPartnerId(partnerId),
      country,
    })
    return { items: toWireDays(days) }
  },
})

function toDay(field: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (day !== undefined) return day
  throw new ProductError('request.invalid', {
    fields: [{ field, problem: 'malformed', expected: 'an existing day, YYYY-MM-DD' }],
  })
}

export const coverageRoutes = [getCoverage, getCoverageHistory]
