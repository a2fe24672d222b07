import type {
  PublishedTexts,
  PublishTextRequest,
} from '../../../../../src/wire/schemas/programme-agreements.ts'
import { request } from '../../../../shared/api/request.ts'

/** Publishes a text, or with `dryRun` only checks it. */
export function publishText(body: PublishTextRequest, requestId: string): Promise<PublishedTexts> {
  return request<PublishedTexts>({
    method: 'POST',
    path: '/programme/api/texts',
    body,
    requestId,
  })
}
