import { createHash, timingSafeEqual } from 'node:crypto'
import type { App } from '../../app.ts'
import type { Config } from '../../config/config.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { print } from '../output.ts'
import { withApp } from '../session.ts'

export const tokenCommand: Command = {
  words: 'token',
  summary: 'Prints an access token of a user or an application.',
  options: {
    user: { value: 'UPN', help: 'The user, such as admin.agent@partner.example.' },
    app: { value: 'CLIENT-ID', help: 'The application: an app-only token.' },
    audience: { value: 'AUDIENCE', help: 'For whom; without it, the first of the accepted ones.' },
    'operator-key': {
      value: 'KEY',
      help: 'COUNTERSIGN_OPERATOR_KEY; without it only a sandbox gives tokens.',
    },
  },
  operands: [],
  example: 'token --user admin.agent@nordlicht.example',
  notes: [
    'The token is for the server at PUBLIC_URL: beside an embedded database the address of its last start,',
    'else http://localhost:<PORT>. It is valid for an hour. Only the token is printed on stdout.',
  ],
  async run(args) {
    const token = await withApp((app, config) => {
      requireMayMint(config, args)
      return mint(app, config, args)
    })
    print(token)
  },
}

/** Outside a sandbox only the operator, who has the key, may speak for others. */
function requireMayMint(config: Config, args: Arguments): void {
  if (config.sandbox) return
  const { operatorKey } = config
  const given = args.find('operator-key')
  if (operatorKey === undefined || given === undefined) {
    throw new CommandError(
      'This is not a sandbox: set COUNTERSIGN_SANDBOX=on where it is one, or give --operator-key with ' +
        'the value of COUNTERSIGN_OPERATOR_KEY.',
    )
  }
  if (!isSame(operatorKey, given)) throw new CommandError('The operator key is wrong.')
}

/** In constant time, whatever the lengths. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

async function mint(app: App, config: Config, args: Arguments): Promise<string> {
  const [upn, clientId] = [args.find('user'), args.find('app')]
  const audience = args.find('audience') ?? config.audiences[0]
  const { storage } = app.deps
  if (upn !== undefined && clientId === undefined) {
    const user = await storage.read((tx) => tx.people.findUserByUpn(upn))
    if (!user) throw new CommandError(`There is no user ${upn}.`)
    if (!user.active) throw new CommandError(`The user ${upn} is not active.`)
    return app.issuer.mintToken({ audience, user })
  }
  if (clientId !== undefined && upn === undefined) {
    const application = await storage.read((tx) =>
      tx.people.findApplication(clientId.toLowerCase()),
    )
    if (!application) throw new CommandError(`There is no application ${clientId}.`)
    return app.issuer.mintToken({ audience, application })
  }
  throw new CommandError('Give either --user UPN or --app CLIENT-ID.', 2)
}
