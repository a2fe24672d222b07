import type { WebhookKey } from '../../src/outbound/key-file.ts'
import { parseWebhookFile } from '../../src/outbound/key-file.ts'
import { newWebhookKey } from '../../src/outbound/key-folder.ts'

let key: WebhookKey | undefined

/** Making a key takes a while, so the apps of one process share theirs. */
export function testWebhookKey(): WebhookKey {
  key ??= parseWebhookFile(JSON.stringify({ keys: [{ id: 'test', ...newWebhookKey() }] }))?.current
  if (!key) throw new Error('a new key can be read back')
  return key
}
