import { startConsole } from '../shared/app/start-console.tsx'
import { router } from './app/router.tsx'

startConsole({ people: 'operator', router })
