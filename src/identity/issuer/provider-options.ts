import type { IncomingMessage } from 'node:http'
import type { JWK } from 'jose'
import type { Clock } from '../../base/clock.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Sealer } from '../sealer.ts'
import type { Audiences } from './audiences.ts'
import type { TokenRequest } from './requests.ts'

export type Lifetimes = {
  readonly accessTokenSeconds: number
  readonly refreshTokenSeconds: number
}

export type ProviderOptions = {
  readonly publicUrl: string
  readonly storage: Storage
  readonly clock: Clock
  readonly sealer: Sealer
  /** Private keys; the first signs, the others are still published. */
  readonly signingKeys: readonly [JWK, ...JWK[]]
  readonly cookieKey: string
  readonly audiences: Audiences
  readonly lifetimes: Lifetimes
  /** How people sign in here, as `amr` of their tokens. */
  readonly amr: readonly string[]
  readonly onError: (error: unknown) => void
  /** What of the request under way decides how its answer looks. */
  readonly requests: WeakMap<IncomingMessage, TokenRequest>
}
