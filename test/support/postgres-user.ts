/** PostgreSQL refuses to run as root: then the tests run it as somebody who may do nothing else. */

import { chown, readFile } from 'node:fs/promises'

const CANDIDATES = ['postgres', 'nobody']

export type RunAs = {
  /** For `spawn`; empty when the current user will do. */
  readonly ids: { readonly uid?: number; readonly gid?: number }
  own(path: string): Promise<void>
}

export async function unprivilegedUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { ids: {}, own: async () => undefined }
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  for (const candidate of CANDIDATES) {
    const user = users.find(([name]) => name === candidate)
    if (user === undefined) continue
    const [uid, gid] = [Number(user[2]), Number(user[3])]
    return { ids: { uid, gid }, own: (path) => chown(path, uid, gid) }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as. ' +
      'Run the tests as another user, or set COUNTERSIGN_TEST_POSTGRES_URL.',
  )
}
