import type { SessionView } from '../../../src/wire/schemas/session.ts'

/** Who is signed in, as `GET /session` answers. */
export type ConsoleSession = SessionView
