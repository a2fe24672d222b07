/** The name under which this deployment cosigns: its host, as its own log has it, and `/witness`. */
export function witnessNameOf(origin: string): string {
  return `${origin.split('/evidence/')[0] ?? origin}/witness`
}
