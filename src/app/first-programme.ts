import type { Instant } from '../base/time.ts'
import { ConfigError } from '../config/config.ts'
import type { Deps } from '../operations/deps.ts'
import { foundProgramme } from '../operations/found-programme.ts'
import type { ProgrammeSeed } from '../operations/programme-seed.ts'
import { findSeedingState, seedProgramme } from '../operations/seed-programme.ts'

/** The sample programme as it is on the day given; loaded only where it is asked for. */
export async function loadSampleProgramme(seededAt: Instant): Promise<ProgrammeSeed> {
  const { buildSampleProgramme } = await import('../../sample/sample-programme.ts')
  return buildSampleProgramme(seededAt)
}

/** Every country with the languages in which the programme publishes there. */
export async function loadCountries(): Promise<
  readonly { readonly code: string; readonly languages: readonly string[] }[]
> {
  return (await import('../../sample/countries.json', { with: { type: 'json' } })).default
}

/**
 * Gives a new deployment its first programme: all of the sample, or the policy, agreement types and
 * catalogue without which nothing can be done. One that has a policy is left alone.
 *
 * @throws ConfigError for the sample programme outside of a sandbox
 */
export async function fillNewProgramme(
  deps: Deps,
  { withSample }: { readonly withSample: boolean },
): Promise<void> {
  const state = await findSeedingState(deps)
  if (!deps.sandbox && (state === 'seeded' || state === 'begun')) {
    throw new ConfigError([
      'COUNTERSIGN_SANDBOX: this data holds the sample programme, whose passwords and secrets are ' +
        'public. Start with COUNTERSIGN_SANDBOX=on, or set COUNTERSIGN_DATA or DATABASE_URL to a new one.',
    ])
  }
  const isComplete = withSample
    ? state !== 'nothing-there' && state !== 'begun'
    : state !== 'nothing-there'
  if (isComplete) return
  const sample = await loadSampleProgramme(deps.clock.realNow())
  if (withSample) await seedProgramme(deps, sample)
  else await foundProgramme(deps, { kind: 'operator', name: 'first start' }, sample)
}
