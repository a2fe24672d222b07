import { createHash } from 'node:crypto'

/** Under this a secret that somebody holds is found in the database, which never holds itself. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
