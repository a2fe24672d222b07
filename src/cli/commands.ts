import type { Command } from './command.ts'
import { agreementCommands } from './commands/agreement.ts'
import { backupCommand } from './commands/backup.ts'
import { customerCommands } from './commands/customer.ts'
import { eraseCommands } from './commands/erase.ts'
import { importCommand } from './commands/import.ts'
import { importAcceptancesCommand } from './commands/import-acceptances.ts'
import { keysCommand } from './commands/keys.ts'
import { logCommands } from './commands/log.ts'
import { migrateCommand } from './commands/migrate.ts'
import { monitorCommand } from './commands/monitor.ts'
import { operatorCommands } from './commands/operator.ts'
import { partnerCommands } from './commands/partner.ts'
import { policyCommands } from './commands/policy.ts'
import { sampleCommand } from './commands/sample.ts'
import { scanKeyCommand } from './commands/scan-key.ts'
import { tokenCommand } from './commands/token.ts'
import { verifyCommand } from './commands/verify.ts'

/** Every command, by hand, in the order of the overview. */
export const commands: readonly Command[] = [
  tokenCommand,
  sampleCommand,
  ...agreementCommands,
  ...policyCommands,
  ...partnerCommands,
  ...customerCommands,
  ...operatorCommands,
  importCommand,
  importAcceptancesCommand,
  ...eraseCommands,
  keysCommand,
  ...logCommands,
  migrateCommand,
  backupCommand,
  scanKeyCommand,
  verifyCommand,
  monitorCommand,
]
