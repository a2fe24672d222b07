/** The name of a log: what follows `/evidence/` in its origin (evidence log 5). */
export function nameOfLog(origin: string): string {
  return origin.split('/evidence/')[1] ?? origin
}

/** Where this deployment serves the log, with a trailing slash. */
export function addressOfLog(publicUrl: string, origin: string): string {
  return `${publicUrl}/evidence/${nameOfLog(origin)}/`
}
