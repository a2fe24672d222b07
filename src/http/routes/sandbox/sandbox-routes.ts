import type { Route } from '../../define-route.ts'
import { moveClock } from './move-clock.ts'
import { readClock } from './read-clock.ts'

export const sandboxRoutes: readonly Route[] = [readClock, moveClock]
