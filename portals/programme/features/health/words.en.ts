export const words = {
  title: 'Health',
  lead: 'How the evidence log, the jobs and the deliveries are. Refreshed every few seconds.',
  log: 'Evidence log',
  'log.todo': 'What to do',
  'log.state': 'State',
  'state.not-started': 'Not looked at yet',
  'state.active': 'Active',
  'state.closed': 'Closed',
  'state.halted': 'Halted',
  'state.withheld': 'Withheld',
  'meaning.not-started':
    'This process has not looked at the log yet. Within seconds of its start it does; until then entries wait.',
  'meaning.active':
    'All is well: entries are taken in, checkpoints are signed, receipts are issued.',
  'meaning.closed':
    'The log was closed for good and takes in nothing more. What is in it stays provable; new entries go into the log that succeeds it.',
  'meaning.halted':
    'No process signs anything more, until an operator has looked. Entries wait and no receipt is issued; attesting, buying and reading go on.',
  'meaning.withheld':
    'This process does not sign, because it cannot be certain that it has the right log. Entries wait and no receipt is issued; attesting, buying and reading go on.',
  'reason.rolled-back': 'The database is older than what this deployment has signed.',
  'reason.forked': 'The log in the database is not the one that this deployment has signed.',
  'reason.altered': 'Entries or tiles of the log were changed in the database.',
  'reason.halted-before': 'The log was halted, perhaps by another process.',
  'reason.no-high-water':
    'Nothing outside of the database remembers what this deployment has signed.',
  'reason.unreadable-high-water':
    'The folder “evidence” of COUNTERSIGN_DATA cannot be read, or holds something else.',
  'reason.high-water-of-another-log':
    'The folder “evidence” of COUNTERSIGN_DATA belongs to another log.',
  'todo.rolled-back':
    'Put back the newest copy of the database, or add the missing entries from a mirror with <code>countersign log restore</code>. Then run <code>countersign log resume</code>. What nobody can put back, give up with <code>countersign log succeed</code>.',
  'todo.forked':
    'Put back the newest copy of the database, and then run <code>countersign log resume</code>. Where there is none, give the log up with <code>countersign log succeed</code>.',
  'todo.altered':
    'Find them with <code>countersign log check</code>, put back a copy from before, and then run <code>countersign log resume</code>.',
  'todo.halted-before':
    'Find out why with <code>countersign log check</code>, repair it, and then run <code>countersign log resume</code>.',
  'todo.no-high-water':
    'Put back the folder “evidence” of COUNTERSIGN_DATA. If you are certain that this database is the newest, start once with <code>COUNTERSIGN_LOG_TRUST_DATABASE=on</code>.',
  'todo.unreadable-high-water': 'Put back the copy that was kept of this folder.',
  'todo.high-water-of-another-log': 'Correct COUNTERSIGN_DATA, and start again.',
  'todo.unknown':
    'Look at the log with <code>countersign log check</code>; the program’s own output names the reason.',
  'log.origin': 'Origin',
  'log.size': 'Size',
  'log.size.value': '{count, plural, one {# entry} other {# entries}}',
  'log.pending': 'Waiting for the log',
  'log.pending.none': 'Nothing waits.',
  'log.pending.value':
    '{count, plural, one {# entry waits. It gets its receipt with the next checkpoint.} other {# entries wait. They get their receipts with the next checkpoint.}}',
  'log.checkpoint': 'Newest checkpoint',
  'log.checkpoint.none': 'None has been signed yet.',
  'log.checkpoint.value': 'Covers {count, plural, one {# entry} other {# entries}}',
  'log.checkpoint.all': '{entries}: everything in the log',
  'log.checkpoint.note': 'Show the signed note',
  'log.timestamps': 'Time stamps on it',
  'log.witnesses': 'Witnesses',
  'log.witnesses.none':
    'No witness is configured: nobody else watches that this log shows everyone the same. The guide to running the program says how to add one.',
  'log.witness.upToDate': '{name}: has cosigned up to {size}, all of the newest checkpoint',
  'log.witness.behind':
    '{name}: has cosigned up to {size}, {behind} behind the newest checkpoint. If that lasts, see whether it can be reached.',
  'log.witness.never':
    '{name}: has not cosigned since this process began. If that lasts, see whether it can be reached.',
  'log.lastCheck': 'Last checked as a whole',
  'log.lastCheck.never':
    'Not yet; it is done once a day, or by <code>countersign log check</code>.',
  jobs: 'Jobs',
  'jobs.none': 'No job has run yet. Some seconds after the start the first ones have.',
  'job.name': 'Job',
  'job.lastRunAt': 'Last begun',
  'job.never': 'Never',
  'job.late': 'Not run for a while',
  'job.due': 'Waiting for it',
  'job.due.bound': '{count} or more',
  'job.holder': 'Process',
  'job.refresh-summaries': 'Recount customers’ summaries',
  'job.renew-subscriptions': 'Renew subscriptions',
  'job.place-parked-orders': 'Place parked orders',
  'job.deliver-events': 'Deliver events to partners',
  'job.count-coverage': 'Count the day’s coverage',
  'job.check-log': 'Check the whole log',
  'job.delete-expired': 'Delete what has expired',
  'job.submit-to-witnesses': 'Ask witnesses to cosign',
  'job.timestamp-checkpoint': 'Have checkpoints time-stamped',
  deliveries: 'Deliveries to partners',
  'deliveries.none': 'No event waits, and none is parked.',
  'deliveries.waiting':
    '{count, plural, =0 {No event waits.} one {# event waits} other {# events wait}}',
  'deliveries.oldest': 'the oldest since {at}',
  'deliveries.parked':
    '{count, plural, =0 {None is parked.} one {# event could not be delivered and is parked.} other {# events could not be delivered and are parked.}}',
  'deliveries.explain':
    'A parked event was tried many times. When the partner has repaired its receiver, deliver it again.',
  'deliveries.partner': '{name}: {waiting} waiting, {parked} parked',
  replayAll: 'Deliver all again',
  'replayAll.of': 'Deliver all again: parked events of {name}',
  replay: 'Deliver again',
  'replay.of': 'Deliver again: {event} of {at}',
  replayed:
    '{count, plural, =0 {Nothing was parked any more.} one {# event is being delivered again.} other {# events are being delivered again.}}',
  parked: 'Parked events',
  'parked.event': 'Event',
  'parked.partner': 'Partner',
  'parked.at': 'When',
  'parked.attempts': 'Attempts',
  'parked.lastFailure': 'Last failure',
  'failure.status': 'Answered {status}',
  'failure.timeout': 'Did not answer in time',
  'failure.address-refused': 'Its address is not allowed',
  'failure.ECONNREFUSED': 'Refused the connection',
  'failure.ENOTFOUND': 'Its name is unknown',
  'failure.failed': 'Could not be reached',
  'parked.action': 'Deliver',
  database: 'Program and database',
  version: 'Version',
  engine: 'Database',
  'engine.sqlite': 'SQLite',
  'engine.postgres': 'PostgreSQL',
  sandbox: 'Sandbox',
  'sandbox.yes': 'Yes: anybody can sign in as anybody, and the clock can be moved.',
  'sandbox.no': 'No',
  now: 'Business time',
  'now.ahead': '{at} (moved from real time by {days, plural, one {# day} other {# days}})',
} as const
