import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Before anything else is loaded: without it a third of every start goes into reading TypeScript.
enableCompileCache(fileURLToPath(new URL('../../.node/compile-cache', import.meta.url)))
const args = process.argv.slice(2)
const runsAlone = args[0] === 'verify' || args[0] === 'monitor'
const { main } = await (runsAlone ? import('./run-alone.ts') : import('./run-command.ts'))
await main(args)
