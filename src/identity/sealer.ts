/** Seals what must not be readable in the database; `context` binds it to its place. */
export type Sealer = {
  seal(plain: string | Uint8Array, context: string): string
  /** @throws when the text was sealed for another context, by unknown keys, or altered. */
  open(sealed: string, context: string): Uint8Array
}

export function sealJson(sealer: Sealer, value: object, context: string): string {
  return sealer.seal(JSON.stringify(value), context)
}

export function openJson(sealer: Sealer, sealed: string, context: string): unknown {
  return JSON.parse(new TextDecoder().decode(sealer.open(sealed, context)))
}
