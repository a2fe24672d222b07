import { loadSampleProgramme } from '../../app/first-programme.ts'
import { listSample, type SampleListing } from '../../operations/list-sample.ts'
import { type Command, CommandError } from '../command.ts'
import { print } from '../output.ts'
import { withApp } from '../session.ts'
import { toTable } from '../table.ts'

export const sampleCommand: Command = {
  words: 'sample',
  summary: 'Lists the sample programme: partners, users, customers and who must act.',
  options: { json: { help: 'As JSON, for programs.' } },
  operands: [],
  example: 'sample --json',
  notes: ['The routes are those of this moment, from the database.'],
  async run(args) {
    const listing = await withApp(async ({ deps }) => {
      const { customers } = await loadSampleProgramme(deps.clock.realNow())
      return listSample(
        deps,
        customers.map(({ profile }) => profile.id),
      )
    })
    if (listing.customers.length === 0) {
      throw new CommandError(
        'The sample programme is not in this database: start a sandbox on a new COUNTERSIGN_DATA folder.',
      )
    }
    print(args.has('json') ? JSON.stringify(listing, null, 2) : toTables(listing))
  },
}

function toTables({ partners, apps, customers }: SampleListing): string {
  const nameOf = (id: string) => partners.find((each) => each.id === id)?.name ?? id
  const partnerRows = partners.flatMap(({ id, name, type, users }) =>
    users.map(({ upn, roles }, at) => [
      ...(at === 0 ? [name, type, id] : ['', '', '']),
      upn,
      roles.join(', '),
    ]),
  )
  const customerRows = customers.flatMap(({ id, name, country, users, routes }) => {
    const admin = users.find((each) => each.roles.includes('global-admin'))
    const who = [name, country, id, admin?.upn ?? '']
    if (routes.length === 0) return [[...who, '', '']]
    return routes.map(({ partnerId, route, scenario }, at) => [
      ...(at === 0 ? who : ['', '', '', '']),
      nameOf(partnerId),
      scenario === undefined ? route : `${route}, scenario ${scenario}`,
    ])
  })
  return [
    toTable(['Partner', 'Type', 'Id', 'User', 'Roles'], partnerRows),
    toTable(
      ['Application of', 'Client id'],
      apps.map(({ clientId, partnerId }) => [nameOf(partnerId), clientId]),
    ),
    toTable(['Customer', 'Country', 'Id', 'Global admin', 'Buys through', 'Route'], customerRows),
  ].join('\n\n')
}
