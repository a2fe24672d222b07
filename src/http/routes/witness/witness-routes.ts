import { addCheckpoint } from './add-checkpoint.ts'
import { readWitnessKey } from './read-witness-key.ts'
import { readWitnessed } from './read-witnessed.ts'

export const witnessRoutes = [addCheckpoint, readWitnessed, readWitnessKey]
