import {
  type AcceptanceId,
  parseGuid,
  toAcceptanceId,
  toCustomerId,
  toPartnerId,
} from '../../base/identifiers.ts'
import { erasePerson } from '../../operations/erase-person.ts'
import { erasureBases, listErasureReports } from '../../operations/erasure-report.ts'
import type { ErasedPerson } from '../../operations/plan-erasure.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { print, say } from '../output.ts'
import { operator, withApp } from '../session.ts'

const erase: Command = {
  words: 'erase',
  summary: 'Erases a person who accepted, and prints a report that names nobody.',
  options: {
    customer: { value: 'ID', help: 'The customer whose acceptances name the person.' },
    partner: {
      value: 'ID',
      help: 'Instead: the partner that asked a signatory of a company that is no customer yet.',
    },
    email: { value: 'ADDRESS', help: 'Whoever is named with this address.' },
    acceptance: { value: 'ID', list: true, help: 'Instead: whoever these acceptances name.' },
    basis: { value: 'BASIS', required: true, help: `One of ${erasureBases.join(', ')}.` },
    'dry-run': { help: 'Only tell what would be erased.' },
  },
  operands: [],
  example:
    'erase --customer 0d2a6c1c-9d3a-4a57-8d0e-5f2f6c2b7a10 --email jo@kunde.example ' +
    '--basis request-of-the-person --dry-run',
  notes: [
    'What was accepted goes on counting, and receipts issued before stay valid. The report says to',
    'whom the erasure has to be passed on, and which accounts the customer itself has to delete.',
    'Copies stay in backups until those are deleted.',
  ],
  async run(args) {
    const person = toPerson(args)
    const basis = erasureBases.find((each) => each === args.text('basis'))
    if (basis === undefined) {
      throw new CommandError(`--basis is one of ${erasureBases.join(', ')}.`, 2)
    }
    const dryRun = args.has('dry-run')
    const report = await withApp(({ deps }) =>
      erasePerson(deps, operator(), { person, basis, dryRun }),
    )
    print(JSON.stringify(report, undefined, 2))
    const isNothing = report.disclosures.length + report.deleted.contacts === 0
    if (isNothing && report.deleted.signatories === 0) say('Nothing names this person.')
  },
}

const reports: Command = {
  words: 'erasures',
  summary: 'Prints the reports of the erasures at a customer, as JSON.',
  options: {},
  operands: ['CUSTOMER-ID'],
  example: 'erasures 0d2a6c1c-9d3a-4a57-8d0e-5f2f6c2b7a10',
  async run({ operands: [id = ''] }) {
    const customerId = toCustomerId(requireGuid('CUSTOMER-ID', id))
    const found = await withApp(({ deps }) => listErasureReports(deps, customerId))
    print(
      JSON.stringify(
        found.map(({ report }) => report),
        undefined,
        2,
      ),
    )
  },
}

export const eraseCommands: readonly Command[] = [erase, reports]

function toPerson(args: Arguments): ErasedPerson {
  const customer = args.find('customer')
  const partner = args.find('partner')
  const email = args.find('email')
  const ids: readonly AcceptanceId[] = args
    .list('acceptance')
    .map((each) => toAcceptanceId(requireGuid('--acceptance', each)))
  if (customer !== undefined && partner === undefined) {
    const customerId = toCustomerId(requireGuid('--customer', customer))
    if (email !== undefined && ids.length === 0) return { kind: 'email', customerId, email }
    if (email === undefined && ids.length > 0) return { kind: 'acceptances', customerId, ids }
  }
  if (partner !== undefined && customer === undefined && email !== undefined && ids.length === 0) {
    return { kind: 'signatory', partnerId: toPartnerId(requireGuid('--partner', partner)), email }
  }
  throw new CommandError(
    'Give --customer with --email or --acceptance, or --partner with --email.',
    2,
  )
}

function requireGuid(name: string, text: string): string {
  const guid = parseGuid(text)
  if (guid === undefined) throw new CommandError(`${name} ${text}: a GUID is expected.`, 2)
  return guid
}
