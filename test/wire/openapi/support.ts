import { buildSampleProgramme } from '../../../sample/sample-programme.ts'
import { isObject } from '../../../src/base/json.ts'
import { dayMs } from '../../../src/base/time.ts'
import type { ExampleCaller } from '../../../src/http/openapi/examples/operation-example.ts'
import type { Deps } from '../../../src/operations/deps.ts'
import { openProgramme } from '../../../src/operations/open-programme.ts'
import { seedProgramme } from '../../../src/operations/seed-programme.ts'
import { openTestApp, type TestApp } from '../../support/app.ts'
import { logOrigin } from '../../support/domain.ts'
import { operator } from '../../support/test-programme.ts'

const audience = 'https://api.partnercenter.microsoft.com'

/** The sample programme, whose policy allows signed attestations, too. */
export function openSampleApp(): Promise<TestApp> {
  return openTestApp('sqlite', { seed: seedSample })
}

async function seedSample(deps: Deps): Promise<void> {
  await openProgramme(deps, logOrigin)
  const sample = buildSampleProgramme(deps.clock.realNow() - dayMs)
  await seedProgramme(deps, sample)
  await deps.storage.write((tx) =>
    tx.state.setPolicy({ ...sample.policy, attestationMethods: 'both' }, operator.name),
  )
}

/** The `Authorization` header of somebody of the sample programme. */
export async function authorize(
  { issuer, storage }: TestApp,
  caller: ExampleCaller,
): Promise<string> {
  if ('clientId' in caller) {
    const application = await storage.read((tx) => tx.people.findApplication(caller.clientId))
    if (!application) throw new Error(`no application ${caller.clientId}`)
    return `Bearer ${await issuer.mintToken({ audience, application })}`
  }
  const user = await storage.read((tx) => tx.people.findUserByUpn(caller.upn))
  if (!user) throw new Error(`no user ${caller.upn}`)
  return `Bearer ${await issuer.mintToken({ audience, user })}`
}

/** What a pointer into a body, or the name of a header, means; of an address its last part. */
export function keep(
  from: string,
  answer: { readonly headers: Readonly<Record<string, string>>; readonly json: unknown },
): string {
  const value = from.startsWith('/')
    ? from
        .split('/')
        .slice(1)
        .reduce<unknown>((at, step) => memberOf(at, step), answer.json)
    : answer.headers[from.toLowerCase()]
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') throw new Error(`the answer has no ${from}`)
  return value.startsWith('http') ? (new URL(value).pathname.split('/').at(-1) ?? '') : value
}

function memberOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)]
  return isObject(value) ? value[name] : undefined
}
