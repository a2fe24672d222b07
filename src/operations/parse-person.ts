import type { FieldProblem } from '../base/error-codes.ts'
import { hasControls } from '../base/one-line.ts'

const upnPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const maxUpnLength = 320
const maxNameLength = 200

/** A sign-in name as somebody writes it down; a mistake is added to `fields`. */
export function parseUpn(text: string, field: string, fields: FieldProblem[]): string {
  const upn = text.trim()
  if (upn === '') fields.push({ field, problem: 'missing' })
  else if (!upnPattern.test(upn) || upn.length > maxUpnLength || hasControls(upn)) {
    fields.push({ field, problem: 'malformed', expected: 'such as jo@company.example' })
  }
  return upn
}

/** The name shown to others; a mistake is added to `fields`. */
export function parseDisplayName(text: string, field: string, fields: FieldProblem[]): string {
  const name = text.trim()
  if (name === '') fields.push({ field, problem: 'missing' })
  else if (hasControls(name)) {
    fields.push({ field, problem: 'malformed', expected: 'text without control characters' })
  } else if (name.length > maxNameLength) {
    fields.push({ field, problem: 'too-long', expected: String(maxNameLength) })
  }
  return name
}
