/**
 * The form in which property names and members of enumerations are compared: clients write
 * camelCase, PascalCase, snake_case and kebab-case for the same word (wire contract 1.7, 11.21, 14).
 */
export function foldWireName(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase()
}

/** The member spelled as the contract spells it, however the client wrote it. */
export function findMember<Member extends string>(
  members: readonly Member[],
  text: string,
): Member | undefined {
  const folded = foldWireName(text.trim())
  return members.find((member) => foldWireName(member) === folded)
}
