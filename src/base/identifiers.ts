import type { Brand } from './brand.ts'

export type CustomerId = Brand<string, 'CustomerId'>
export type PartnerId = Brand<string, 'PartnerId'>
/** Object id of a person: a partner user or a customer user. */
export type UserId = Brand<string, 'UserId'>
export type AcceptanceId = Brand<string, 'AcceptanceId'>
export type EntryId = Brand<string, 'EntryId'>
export type OrderId = Brand<string, 'OrderId'>
export type SubscriptionId = Brand<string, 'SubscriptionId'>
export type CartId = Brand<string, 'CartId'>
export type ParkedOrderId = Brand<string, 'ParkedOrderId'>
export type TaskId = Brand<string, 'TaskId'>
/** SHA-256, in hex, of the attestation id, which only the holders of the link know. */
export type AttestationRequestId = Brand<string, 'AttestationRequestId'>
export type Sha256Hex = Brand<string, 'Sha256Hex'>

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Lower-cases a GUID, or answers undefined for anything else; ids are lower-cased at the edge. */
export function parseGuid(text: string): string | undefined {
  const lower = text.toLowerCase()
  return guidPattern.test(lower) ? lower : undefined
}

/** A new random UUIDv4, lower case. */
export function randomGuid(): string {
  return globalThis.crypto.randomUUID()
}

export const toCustomerId = (guid: string): CustomerId => guid as CustomerId
export const toPartnerId = (guid: string): PartnerId => guid as PartnerId
export const toUserId = (guid: string): UserId => guid as UserId
export const toAcceptanceId = (guid: string): AcceptanceId => guid as AcceptanceId
export const toEntryId = (guid: string): EntryId => guid as EntryId
export const toOrderId = (id: string): OrderId => id as OrderId
export const toSubscriptionId = (guid: string): SubscriptionId => guid as SubscriptionId
export const toCartId = (guid: string): CartId => guid as CartId
export const toParkedOrderId = (guid: string): ParkedOrderId => guid as ParkedOrderId
export const toTaskId = (id: string): TaskId => id as TaskId
export const toAttestationRequestId = (hex: string): AttestationRequestId =>
  hex as AttestationRequestId
export const toSha256Hex = (hex: string): Sha256Hex => hex as Sha256Hex
