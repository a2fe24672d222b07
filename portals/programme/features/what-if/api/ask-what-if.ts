import type {
  WhatIfRequest,
  WhatIfSlice,
} from '../../../../../src/wire/schemas/programme-policy.ts'
import { request } from '../../../../shared/api/request.ts'

/** One slice of whom a draft would leave without cover. */
export function askWhatIf(body: WhatIfRequest): Promise<WhatIfSlice> {
  return request<WhatIfSlice>({ method: 'POST', path: '/programme/api/what-if', body })
}
