import { parseArgs } from 'node:util'

/** How much is seeded and how long is measured. */
export type Plan = {
  /**
   * Customers of the large SQLite database, of the small one, of the one on PostgreSQL, and of the one
   * whose table is typed into; two partners share them.
   */
  readonly customers: {
    readonly large: number
    readonly small: number
    readonly postgres: number
    readonly table: number
  }
  /** Each side is loaded once a round, in turn. */
  readonly rounds: number
  readonly roundMs: number
  /** One turn of warming up, and how many there are at most. */
  readonly warmUpMs: number
  readonly warmUpsAtMost: number
  /** Starts of the server that are timed. */
  readonly starts: number
}

export type Options = {
  readonly plan: Plan
  readonly jsonFile: string | undefined
  /** Where the product's servers write CPU profiles, one under each name. */
  readonly profileFolder: string | undefined
  /** Rows to measure; empty for all. */
  readonly only: readonly string[]
}

const fullPlan: Plan = {
  customers: { large: 1_000_000, small: 10_000, postgres: 100_000, table: 200_000 },
  rounds: 7,
  roundMs: 2000,
  warmUpMs: 2000,
  warmUpsAtMost: 4,
  starts: 9,
}

/** Shows that everything works; its figures mean nothing. */
const quickPlan: Plan = {
  customers: { large: 2000, small: 200, postgres: 200, table: 2000 },
  rounds: 2,
  roundMs: 400,
  warmUpMs: 200,
  warmUpsAtMost: 1,
  starts: 2,
}

export const help = `npm run bench [-- options]

Seeds databases of its own, loads the product and a bare route in turn with the same requests, and
prints one table. Takes up to 8 minutes on two cores and 6 GB of the temporary folder. It needs
PostgreSQL and Chromium as the tests do: COUNTERSIGN_TEST_POSTGRES_URL, else binaries on the machine,
else a package; COUNTERSIGN_TEST_CHROMIUM, else an installed one.

  --json FILE        also write {rows: [{name, ratio, value, unit, min, max}]}
  --quick            a small run of some seconds that shows that everything works
  --only NAME,...    gate-read, agreement-list, attestation-sqlite (these give growth and memory),
                     attestation-postgres, ready, keystroke, log (five rows about the evidence log)
  --cpu-prof FOLDER  write a CPU profile of each product server (it slows them down)
  --help             this text
`

/** @throws an error of one sentence about a wrong argument */
export function parseOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      'cpu-prof': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return 'help'
  return {
    plan: values.quick ? quickPlan : fullPlan,
    jsonFile: values.json,
    profileFolder: values['cpu-prof'],
    only: values.only.split(',').filter((each) => each !== ''),
  }
}
