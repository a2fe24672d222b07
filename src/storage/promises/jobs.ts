import type { Instant } from '../../base/time.ts'

export type JobReads = { findLease(name: string): Promise<Lease | undefined> }
export type Lease = { readonly name: string; readonly holder: string; readonly until: Instant }
export type JobWrites = {
  /** Compare-and-swap: takes the lease when it is free, expired (real time) or already the holder's. */
  takeLease(lease: Lease, realNow: Instant): Promise<boolean>
}
