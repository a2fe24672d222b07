import { parseGuid, toCustomerId } from '../../base/identifiers.ts'
import { setCustomerSuspension } from '../../operations/set-suspension.ts'
import { type Command, CommandError } from '../command.ts'
import { print } from '../output.ts'
import { operator, withApp } from '../session.ts'

export const customerCommands: readonly Command[] = [
  suspension('suspend', 'Stops purchases, attestations and acceptances of a customer, at once.'),
  suspension('resume', 'Lifts the suspension of a customer.'),
]

function suspension(verb: 'suspend' | 'resume', summary: string): Command {
  return {
    words: `customer ${verb}`,
    summary,
    options: {},
    operands: ['CUSTOMER-ID'],
    example: `customer ${verb} 0d2a6c1c-9d3a-4a57-8d0e-5f2f6c2b7a10`,
    async run({ operands: [id = ''] }) {
      const guid = parseGuid(id)
      if (guid === undefined) throw new CommandError(`${id} is no customer id: a GUID is expected.`)
      const customerId = toCustomerId(guid)
      const suspended = verb === 'suspend'
      await withApp(({ deps }) =>
        setCustomerSuspension(deps, operator(), { customerId, suspended }),
      )
      print(`Customer ${customerId} is ${suspended ? 'suspended' : 'active'}.`)
    },
  }
}
