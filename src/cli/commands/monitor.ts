import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseGuid } from '../../base/identifiers.ts'
import { hourMs } from '../../base/time.ts'
import { parseHex } from '../../transparency/hex.ts'
import { scanKeyBytes, scannedNames } from '../../transparency/scan-keys.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { isNotChecked, notChecked } from '../monitor/doubt.ts'
import { findOwnEntries, type Party } from '../monitor/find-own-entries.ts'
import { type Follower, followLog } from '../monitor/follow-log.ts'
import { createLogClient } from '../monitor/log-client.ts'
import { openMirror } from '../monitor/mirror.ts'
import { print, say } from '../output.ts'
import { readTrustPolicy } from '../read-trust-policy.ts'

const defaultPauseSeconds = 60
const longestPauseSeconds = 86_400
/** A log that is silent for so long is a reason to look. */
const patienceMs = hourMs

export const monitorCommand: Command = {
  words: 'monitor',
  summary: 'Follows a log: mirrors it, computes it anew, and ends on any doubt.',
  options: {
    state: { value: 'FOLDER', help: 'The mirror. Without it: log-mirror/<host>/<path>.' },
    policy: { value: 'FILE', help: 'A tlog-policy: the keys that you trust. Better than without.' },
    'scan-key': { value: 'HEX', help: 'Your scan key, to find the entries made in your name.' },
    party: { value: 'ID', help: 'Your customer or partner id; goes with --scan-key.' },
    name: { value: 'FIELD', help: 'customer_id or partner_id; goes with --scan-key.' },
    token: { value: 'TOKEN', help: 'An access token, where the log is for signed-in parties.' },
    once: { help: 'One round, for cron.' },
    every: { value: 'SECONDS', help: `Between two rounds. Without it: ${defaultPauseSeconds}.` },
  },
  operands: ['URL'],
  example: 'monitor https://agreements.example/evidence/main --policy trusted.policy --once',
  notes: [
    'Needs no configuration and nothing of the server. Your own entries are printed, each once, the rest goes to',
    'stderr. Without --policy the keys are those that the log names when it is first followed.',
    'Ends with 0 when all agrees, 1 on any doubt, 2 when called wrongly, 3 when nothing can be said: the log does',
    'not answer (without --once: for an hour), or the quorum of the policy is not met yet. What raised a doubt',
    'is kept in the mirror under doubts/.',
  ],
  run: monitor,
}

async function monitor(args: Arguments): Promise<void> {
  const url = parseUrl(args.operands[0] ?? '')
  const party = parseParty(args)
  const pauseMs = parsePause(args.find('every')) * 1000
  const policyFile = args.find('policy')
  const follower: Follower = {
    client: createLogClient(url, args.find('token')),
    mirror: openMirror(resolve(args.find('state') ?? defaultFolder(url))),
    policy: policyFile === undefined ? undefined : await readTrustPolicy(resolve(policyFile)),
    note: (sentence) => say(`monitor: ${sentence}`),
  }
  if (args.has('once')) return round(follower, party)
  let heardAt = performance.now()
  for (;;) {
    try {
      await round(follower, party)
      heardAt = performance.now()
    } catch (error) {
      if (!isNotChecked(error) || performance.now() - heardAt > patienceMs) throw error
      follower.note(`${error.message} Trying again.`)
    }
    await delay(pauseMs)
  }
}

async function round(follower: Follower, party: Party | undefined): Promise<void> {
  const { mirror, note } = follower
  const { origin, oldSize, size, isQuorumMet } = await followLog(follower)
  note(`${origin}: ${size} entries agree, ${size - oldSize} of them new`)
  if (party !== undefined) {
    for await (const { index, type, recordedAt, id } of findOwnEntries(mirror, party, size)) {
      print(`${index} ${recordedAt} ${type} ${id}`)
    }
  }
  if (!isQuorumMet) {
    throw notChecked('The log agrees with itself, but the quorum of the policy is not met yet.')
  }
}

function parseUrl(text: string): URL {
  const url = URL.parse(text.endsWith('/') ? text : `${text}/`)
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash) {
    throw new CommandError(
      `${text} is not the address of a log, such as https://host/evidence/main.`,
      2,
    )
  }
  return url
}

function defaultFolder({ host, pathname }: URL): string {
  return join('log-mirror', host.replaceAll(/[^A-Za-z0-9.-]/g, '_'), ...pathname.split('/'))
}

function parsePause(text: string | undefined): number {
  if (text === undefined) return defaultPauseSeconds
  const seconds = /^[1-9][0-9]{0,5}$/.test(text) ? Number(text) : Number.NaN
  if (seconds <= longestPauseSeconds) return seconds
  throw new CommandError(`--every is a number of seconds up to ${longestPauseSeconds}.`, 2)
}

/** Every mistake at once. */
function parseParty(args: Arguments): Party | undefined {
  const given = { key: args.find('scan-key'), id: args.find('party'), name: args.find('name') }
  if (Object.values(given).every((each) => each === undefined)) return undefined
  const scanKey = parseHex(given.key?.toLowerCase() ?? '')
  const id = parseGuid(given.id ?? '')
  const name = scannedNames.find((each) => each === given.name)
  const isKey = scanKey?.length === scanKeyBytes
  if (isKey && id !== undefined && name !== undefined) return { scanKey, id, name }
  throw new CommandError(
    [
      ...(isKey ? [] : [`--scan-key is ${2 * scanKeyBytes} hexadecimal digits.`]),
      ...(id === undefined
        ? ['--party is an id, such as 7d3c2a10-0000-4000-8000-00000000c001.']
        : []),
      ...(name === undefined ? [`--name is ${scannedNames.join(' or ')}.`] : []),
    ],
    2,
  )
}
