import { type Environment, variables } from './environment.ts'

const prefix = 'COUNTERSIGN_'
/** Read by the tests and the set-up, never by the program. */
const testPrefix = 'COUNTERSIGN_TEST_'

/**
 * What Kubernetes sets in every pod beside a service whose name begins like ours: nobody wrote it, so
 * nobody misspelt it. COUNTERSIGN_PORT is one by its value alone; with a number somebody meant PORT.
 */
const serviceLink = /_SERVICE_(HOST|PORT(_\w+)?)$|_PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?$/
const servicePort = /^(tcp|udp|sctp):\/\//

/** Variables that are set under our prefix and that nothing reads, each with the nearest one that is read. */
export function findUnknownVariables(
  environment: Environment,
): readonly { readonly name: string; readonly nearest: string }[] {
  return Object.entries(environment)
    .filter(([name, value = '']) => {
      if (!name.startsWith(prefix) || Object.hasOwn(variables, name)) return false
      if (name.startsWith(testPrefix) || serviceLink.test(name)) return false
      // An empty variable counts as absent.
      return value.trim() !== '' && !(name.endsWith('_PORT') && servicePort.test(value))
    })
    .map(([name]) => ({ name, nearest: nearestTo(name) }))
}

function nearestTo(name: string): string {
  const { nearest } = Object.keys(variables)
    .map((each) => ({
      nearest: each,
      distance: distanceOf(withoutPrefix(name), withoutPrefix(each)),
    }))
    .reduce((best, each) => (each.distance < best.distance ? each : best))
  return nearest
}

/** PORT and its neighbours have no prefix, which is easily forgotten. */
function withoutPrefix(name: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name
}

/** How many letters are changed, added or left out between the two. */
function distanceOf(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [above, letter] of [...left].entries()) {
    const next = [above + 1]
    for (const [index, other] of [...right].entries()) {
      const changed = (row[index] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
