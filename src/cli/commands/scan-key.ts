import { parseGuid, toCustomerId, toPartnerId } from '../../base/identifiers.ts'
import { handOutScanKey } from '../../operations/hand-out-scan-key.ts'
import { toHex } from '../../transparency/hex.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { print } from '../output.ts'
import { withApp } from '../session.ts'

export const scanKeyCommand: Command = {
  words: 'scan-key',
  summary: "Prints a party's scan key, to be handed to that party alone.",
  options: {
    customer: { value: 'CUSTOMER-ID', help: 'Of a customer.' },
    partner: { value: 'PARTNER-ID', help: 'Of a partner.' },
  },
  operands: [],
  example: 'scan-key --customer 7d3c2a10-0000-4000-8000-00000000c001',
  notes: [
    'What is printed are the options with which the party finds every entry made in its name:',
    'countersign monitor URL --scan-key … --party … --name …',
  ],
  async run(args) {
    const party = parseParty(args)
    const { scanKey, name } = await withApp(({ deps }) => handOutScanKey(deps, party))
    const id = 'customerId' in party ? party.customerId : party.partnerId
    print(`--scan-key ${toHex(scanKey)} --party ${id} --name ${name}`)
  },
}

function parseParty(args: Arguments) {
  const given = { customer: args.find('customer'), partner: args.find('partner') }
  const id = parseGuid(given.customer ?? given.partner ?? '')
  if ((given.customer === undefined) === (given.partner === undefined) || id === undefined) {
    throw new CommandError('Give --customer or --partner, with an id.', 2)
  }
  return given.customer === undefined
    ? { partnerId: toPartnerId(id) }
    : { customerId: toCustomerId(id) }
}
