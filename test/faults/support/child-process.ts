/**
 * Another process of the same deployment. It reads commands, one JSON a line, and answers each with
 * one line; argument: its setting as JSON.
 */

import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { systemClock } from '../../../src/base/clock.ts'
import { isProductError } from '../../../src/base/product-error.ts'
import { attestAcceptance } from '../../../src/operations/attest-acceptance.ts'
import { placeOrder } from '../../../src/operations/place-order.ts'
import { renewSubscription } from '../../../src/operations/renew-subscription.ts'
import { withdrawAcceptance } from '../../../src/operations/withdraw-acceptance.ts'
import { openPostgres } from '../../../src/storage/engines/postgres.ts'
import { openSqlite } from '../../../src/storage/engines/sqlite.ts'
import { buildDeps } from '../../support/deps.ts'
import { agentOf, attestInput, orderInput } from '../../support/inputs.ts'
import type { Acknowledged, Answers, ChildSetting, Command } from './commands.ts'

// A true boundary: only `startChild` writes these arguments and lines, by the same types.
const setting = JSON.parse(process.argv[2] ?? '') as ChildSetting
const { engine, place, keysFolder, as } = setting
const clock = systemClock
const storage =
  engine === 'sqlite'
    ? await openSqlite({ file: place, clock, as })
    : await openPostgres({ url: place, clock, poolSize: 8 })
const deps = buildDeps(storage, keysFolder)

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>

async function orderUntilRefused({
  partner,
  order,
  pauseMs,
  most,
}: Of<'order-until-refused'>): Promise<Answers['order-until-refused']> {
  const orders: Answers['order-until-refused']['orders'][number][] = []
  try {
    while (orders.length < most) {
      const { id, createdAt } = await placeOrder(deps, agentOf(partner), order)
      orders.push({ id, createdAt })
      await delay(Math.random() * pauseMs)
    }
  } catch (error) {
    // What ends it is what the test asks about.
    return { orders, refusal: isProductError(error) ? error.code : String(error) }
  }
  return { orders, refusal: undefined }
}

async function withdraw(command: Of<'withdraw'>): Promise<Answers['withdraw']> {
  const { partner, customerId, acceptanceId, afterMs } = command
  await delay(afterMs)
  return withdrawAcceptance(deps, agentOf(partner), { customerId, acceptanceId, reason: 'race' })
}

async function renewDue(): Promise<Answers['renew-due']> {
  const due = await storage.read((tx) => tx.subscriptions.due(tx.now, 100))
  const outcomes = await Promise.all(due.map((each) => renewSubscription(deps, each)))
  return { outcomes }
}

async function load({ partner, customerIds }: Of<'load'>): Promise<never> {
  const caller = agentOf(partner)
  const acknowledge = (line: Acknowledged) => writeSync(1, `${JSON.stringify(line)}\n`)
  const workOn = async (customerId: Acknowledged['customerId']): Promise<never> => {
    for (;;) {
      const { id } = await attestAcceptance(deps, caller, attestInput(customerId))
      // Straight to the pipe: what is said was acknowledged, even if the next moment is the last.
      acknowledge({ customerId, kind: 'acceptance', id })
      const order = await placeOrder(deps, caller, orderInput(customerId))
      acknowledge({ customerId, kind: 'order', id: order.id })
    }
  }
  return Promise.race(customerIds.map(workOn))
}

function run(command: Command): Promise<Answers[Command['kind']]> {
  switch (command.kind) {
    case 'order-until-refused':
      return orderUntilRefused(command)
    case 'withdraw':
      return withdraw(command)
    case 'renew-due':
      return renewDue()
    case 'load':
      return load(command)
  }
}

writeSync(1, 'ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  writeSync(1, `${JSON.stringify(await run(JSON.parse(line) as Command))}\n`)
}
await storage[Symbol.asyncDispose]()
