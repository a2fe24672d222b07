import { parseGuid, toPartnerId } from '../../base/identifiers.ts'
import { addApplication } from '../../operations/add-application.ts'
import { addPartner, addPartnerUser } from '../../operations/add-partner.ts'
import { listPartners } from '../../operations/list-partners.ts'
import { parsePartner, parsePartnerUser } from '../../operations/parse-partner.ts'
import { setPartnerSuspension } from '../../operations/set-suspension.ts'
import { type Command, CommandError } from '../command.ts'
import { print, say } from '../output.ts'
import { operator, withApp } from '../session.ts'
import { toTable } from '../table.ts'

const exampleId = '5d9c1f2e-7b1a-4c55-9a5e-3f0f0f6a1b11'
const partner = { value: 'PARTNER-ID', required: true, help: 'The id that partner add printed.' }

const list: Command = {
  words: 'partner list',
  summary: 'Lists the partners of the programme.',
  options: {},
  operands: [],
  example: 'partner list',
  async run() {
    const partners = await withApp(({ deps }) => listPartners(deps))
    const rows = partners.map(({ id, name, type, country, suspended }) => [
      id,
      name,
      type,
      country,
      suspended ? 'suspended' : '',
    ])
    print(toTable(['Id', 'Name', 'Type', 'Country', ''], rows))
  },
}

const add: Command = {
  words: 'partner add',
  summary: 'Onboards a partner and prints its id.',
  options: {
    name: { value: 'NAME', required: true, help: 'The name of the company.' },
    type: {
      value: 'TYPE',
      required: true,
      help: 'direct-bill, indirect-provider or indirect-reseller.',
    },
    country: { value: 'DE', required: true, help: 'Its country.' },
    'mpn-id': { value: 'DIGITS', required: true, help: 'Its number in the partner network.' },
    domain: { value: 'DOMAIN', required: true, help: 'After the @ of the names of its users.' },
    provider: {
      value: 'PARTNER-ID',
      list: true,
      help: 'Of a reseller: under which providers it works.',
    },
    'contact-email': {
      value: 'ADDRESS',
      help: 'The mailbox that customers may ask; without it, info@ the domain.',
    },
  },
  operands: [],
  example:
    "partner add --name 'Birkenhain IT GmbH' --type direct-bill --country DE --mpn-id 4100099 " +
    '--domain birkenhain.example',
  async run(args) {
    const parsed = parsePartner({
      name: args.text('name'),
      type: args.text('type'),
      country: args.text('country'),
      mpnId: args.text('mpn-id'),
      domain: args.text('domain'),
      providers: args.list('provider'),
      contactEmail: args.find('contact-email'),
    })
    const { id, name } = await withApp(({ deps }) => addPartner(deps, operator(), parsed))
    say(`${name} is a partner now. Its id:`)
    print(id)
  },
}

const addUser: Command = {
  words: 'partner add-user',
  summary: 'Adds a user of a partner and prints the first password once.',
  options: {
    partner,
    upn: { value: 'UPN', required: true, help: 'The sign-in name, at the domain of the partner.' },
    name: { value: 'NAME', required: true, help: 'The name shown to colleagues.' },
    role: {
      value: 'ROLE',
      required: true,
      list: true,
      help: 'Such as global-admin, admin-agent, sales-agent, helpdesk-agent.',
    },
  },
  operands: [],
  example: `partner add-user --partner ${exampleId} --upn jo@birkenhain.example --name 'Jo Moor' --role admin-agent`,
  async run(args) {
    const user = parsePartnerUser({
      partnerId: args.text('partner'),
      upn: args.text('upn'),
      name: args.text('name'),
      roles: args.list('role'),
    })
    const { upn, password } = await withApp(({ deps }) => addPartnerUser(deps, operator(), user))
    say(`${upn} can sign in and is then asked for a new password. The first one, shown only now:`)
    print(password)
  },
}

const addApp: Command = {
  words: 'partner add-app',
  summary: 'Registers software of a partner and prints client id and secret once.',
  options: { partner, name: { value: 'NAME', required: true, help: 'What it is.' } },
  operands: [],
  example: `partner add-app --partner ${exampleId} --name 'Nightly orders'`,
  async run(args) {
    const partnerId = parsePartnerId(args.text('partner'))
    const { clientId, secret } = await withApp(({ deps }) =>
      addApplication(deps, operator(), { partnerId, name: args.text('name') }),
    )
    say('The secret is shown only now.')
    print(`client_id=${clientId}\nclient_secret=${secret}`)
  },
}

function suspension(verb: 'suspend' | 'resume', summary: string): Command {
  return {
    words: `partner ${verb}`,
    summary,
    options: {},
    operands: ['PARTNER-ID'],
    example: `partner ${verb} ${exampleId}`,
    notes: ['On PostgreSQL it takes effect 15 seconds after.'],
    async run({ operands: [id = ''] }) {
      const partnerId = parsePartnerId(id)
      const suspended = verb === 'suspend'
      await withApp(({ deps }) => setPartnerSuspension(deps, operator(), { partnerId, suspended }))
      print(`Partner ${partnerId} is ${suspended ? 'suspended' : 'active'}.`)
    },
  }
}

export const partnerCommands: readonly Command[] = [
  list,
  add,
  addUser,
  addApp,
  suspension('suspend', 'Stops purchases through a partner and its attestations.'),
  suspension('resume', 'Lifts the suspension of a partner.'),
]

function parsePartnerId(text: string) {
  const guid = parseGuid(text)
  if (guid === undefined) throw new CommandError(`${text} is no partner id: a GUID is expected.`)
  return toPartnerId(guid)
}
