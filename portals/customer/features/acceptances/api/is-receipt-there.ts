import { requestAnswer } from '../../../../shared/api/request.ts'
import { ownPath } from '../own-path.ts'

/** Whether the log has taken the entry in: until then its receipt answers 202. */
export async function isReceiptThere(receiptUrl: string, signal: AbortSignal): Promise<boolean> {
  const { status } = await requestAnswer<unknown>({ path: ownPath(receiptUrl), signal })
  return status === 200
}
