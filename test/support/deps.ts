import { type Clock, systemClock } from '../../src/base/clock.ts'
import { randomGuid } from '../../src/base/identifiers.ts'
import { hashGeneratedPassword, newPassword } from '../../src/identity/passwords.ts'
import type { Deps } from '../../src/operations/deps.ts'
import { createCertificateRenderer } from '../../src/outbound/certificate-pdf.ts'
import { loadKeyFolder } from '../../src/outbound/key-folder.ts'
import { createSealer } from '../../src/outbound/sealer.ts'
import { createSigner } from '../../src/outbound/signer.ts'
import { createWebhookSender } from '../../src/outbound/webhook-sender.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { buildEvidence, newEvidenceFolder } from './evidence.ts'

/** What operations need, as a process of the deployment with these keys has it. */
export function buildDeps(
  storage: Storage,
  keysFolder: string,
  clock: Clock = systemClock,
  evidenceFolder: string = newEvidenceFolder(),
): Deps {
  const keys = loadKeyFolder(keysFolder)
  return {
    storage,
    clock,
    sealer: createSealer(keys),
    signer: createSigner(keys),
    primitives,
    passwords: { create: newPassword, hash: hashGeneratedPassword },
    webhooks: createWebhookSender({ key: keys.webhook.current, sandbox: true }),
    evidence: buildEvidence(keys, { folder: evidenceFolder, clock }),
    certificates: createCertificateRenderer(),
    partnerScanKeys: new Map(),
    publicUrl: 'https://programme.example',
    sandbox: true,
    processId: randomGuid(),
  }
}
