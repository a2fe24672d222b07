import { Type } from 'typebox'
import { text } from '../../wire/schemas/values.ts'

/** Ticked boxes are `on`; those that are not are not sent. NOTE: hostile input. */
export const box = Type.Optional(text(200))

/** Nothing but what a browser sends for a ticked box is a statement of the reader. */
export function isTicked(value: string | undefined): boolean {
  return value === 'on' || value === 'true'
}
