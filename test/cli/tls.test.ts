import { writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { initKeyFolder, loadKeyFolder } from '../../src/outbound/key-folder.ts'
import { serve, serveInVain, temporaryFolder } from './programs.ts'

/** A certificate of our own making; the client of this test trusts it alone. */
function writeCertificate(folder: string) {
  initKeyFolder(join(folder, 'other-keys'))
  const { certificate, privateKey } = loadKeyFolder(join(folder, 'other-keys')).webhook.current
  const cert = join(folder, 'cert.pem')
  const key = join(folder, 'key.pem')
  writeFileSync(cert, certificate)
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return { certificate, files: { COUNTERSIGN_TLS_CERT: cert, COUNTERSIGN_TLS_KEY: key } }
}

function statusOf(url: string, ca: string): Promise<number | undefined> {
  const checkServerIdentity = () => undefined
  return new Promise((resolve, reject) => {
    request(url, { ca, checkServerIdentity }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

test('with a certificate and its key the program speaks TLS itself, and says so in its address', async () => {
  await using folder = await temporaryFolder()
  const { certificate, files } = writeCertificate(folder.path)
  await using server = await serve({ COUNTERSIGN_DATA: join(folder.path, 'data'), ...files })
  expect(server.url).toMatch(/^https:\/\/localhost:\d+$/)
  expect(await statusOf(`${server.url}/health/live`, certificate)).toBe(200)
  expect(await statusOf(`${server.url}/v1/agreements`, certificate)).toBe(401)
  expect(await server.stop()).toBe(0)
})

test('a certificate without its key, a missing file and a file of something else stop the start', async () => {
  await using folder = await temporaryFolder()
  const { files } = writeCertificate(folder.path)
  const data = { COUNTERSIGN_DATA: join(folder.path, 'data') }
  const refusals = [
    await serveInVain({ ...data, COUNTERSIGN_TLS_CERT: files.COUNTERSIGN_TLS_CERT }),
    await serveInVain({ ...data, ...files, COUNTERSIGN_TLS_KEY: join(folder.path, 'none.pem') }),
    await serveInVain({ ...data, ...files, COUNTERSIGN_TLS_KEY: files.COUNTERSIGN_TLS_CERT }),
  ]
  for (const { code, err } of refusals) {
    expect(code).toBe(1)
    expect(err).toContain('COUNTERSIGN_TLS_KEY')
    expect(err).not.toContain('    at ')
  }
})
