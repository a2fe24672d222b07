import { proveConsistency, proveInclusion } from './prove.ts'
import { readCheckpoint } from './read-checkpoint.ts'
import { readPolicy } from './read-policy.ts'
import { readTile } from './read-tile.ts'

export const logRoutes = [readCheckpoint, readTile, proveInclusion, proveConsistency, readPolicy]
