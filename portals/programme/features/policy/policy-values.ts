import { isObject } from '../../../../src/base/json.ts'

/** The policy as data; which members it has is the server's to say. */
export type PolicyDraft = Readonly<Record<string, unknown>>
/** What stands in the fields, by the path that the server's mistakes name. */
export type PolicyValues = Readonly<Record<string, string>>

/** The lists of an agreement's rules, and what each row of them holds. */
export const ruleLists = {
  requirements: ['rank', 'requiredFrom'],
  cutOffs: ['agreedFrom', 'inForceFrom'],
} as const
export type RuleList = keyof typeof ruleLists

export const ruleListNames: readonly RuleList[] = ['requirements', 'cutOffs']

export const pathOfRules = (agreementType: string, list: RuleList) =>
  `agreements.${agreementType}.${list}`
export const lengthOf = (path: string) => `${path}.length`
const retentionOf = (agreementType: string) => `agreements.${agreementType}.contactRetentionDays`
const numbers = new Set(['rank'])

/** The fields of a policy. */
export function toValues(policy: PolicyDraft): PolicyValues {
  const values: Record<string, string> = {}
  for (const [name, member] of Object.entries(policy)) {
    if (name === 'agreements' && isObject(member)) addAgreements(values, member)
    else if (name === 'partnerRoles' && isObject(member)) {
      for (const [action, roles] of Object.entries(member)) {
        values[`${name}.${action}`] = listToText(roles)
      }
    } else if (name === 'marketRegions' && Array.isArray(member)) {
      values[name] = member.map(listToText).join('\n')
    } else if (Array.isArray(member)) values[name] = listToText(member)
    else if (!isObject(member)) values[name] = String(member)
  }
  return values
}

function addAgreements(values: Record<string, string>, agreements: PolicyDraft): void {
  for (const [type, rules] of Object.entries(agreements)) {
    if (!isObject(rules)) continue
    for (const list of ruleListNames) {
      const path = pathOfRules(type, list)
      const rows: readonly unknown[] = Array.isArray(rules[list]) ? rules[list] : []
      values[lengthOf(path)] = String(rows.length)
      rows.forEach((row, at) => {
        for (const name of ruleLists[list]) {
          values[`${path}[${at}].${name}`] = isObject(row) ? String(row[name] ?? '') : ''
        }
      })
    }
    values[retentionOf(type)] = String(rules.contactRetentionDays ?? '')
  }
}

/** The policy that the fields make; members that no field shows stay as they are in `base`. */
export function toPolicy(base: PolicyDraft, values: PolicyValues): PolicyDraft {
  const members = Object.entries(base).map(([name, member]) => {
    if (name === 'agreements' && isObject(member)) return [name, toAgreements(member, values)]
    if (name === 'partnerRoles' && isObject(member)) {
      const roles = Object.keys(member).map((action) => [
        action,
        textToList(values[`${name}.${action}`]),
      ])
      return [name, Object.fromEntries(roles)]
    }
    const text = values[name]
    if (text === undefined) return [name, member]
    if (name === 'marketRegions') {
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      return [name, lines.map((line) => textToList(line).map((code) => code.toUpperCase()))]
    }
    if (name === 'registrationNumberCountries') {
      return [name, textToList(text).map((code) => code.toUpperCase())]
    }
    if (Array.isArray(member)) return [name, textToList(text)]
    if (typeof member === 'number') return [name, toNumber(text)]
    return [name, typeof member === 'boolean' ? text === 'true' : text]
  })
  return Object.fromEntries(members)
}

function toAgreements(base: PolicyDraft, values: PolicyValues): PolicyDraft {
  const agreements = Object.entries(base).map(([type, rules]) => {
    const lists = ruleListNames.map((list) => [list, toRows(type, list, values)])
    const { contactRetentionDays: _, ...others } = isObject(rules) ? rules : {}
    const days = values[retentionOf(type)]?.trim() ?? ''
    const retention = days === '' ? {} : { contactRetentionDays: toNumber(days) }
    return [type, { ...others, ...Object.fromEntries(lists), ...retention }]
  })
  return Object.fromEntries(agreements)
}

function toRows(type: string, list: RuleList, values: PolicyValues): readonly PolicyDraft[] {
  const path = pathOfRules(type, list)
  return Array.from({ length: Number(values[lengthOf(path)] ?? 0) }, (_, at) =>
    Object.fromEntries(
      ruleLists[list].map((name) => {
        const text = values[`${path}[${at}].${name}`] ?? ''
        return [name, numbers.has(name) ? toNumber(text) : text]
      }),
    ),
  )
}

/** What no number is stays as it was typed: the server says what it expects there. */
function toNumber(text: string): number | string {
  return /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : text
}

export function textToList(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,;]+/).filter((each) => each !== '')
}

export function listToText(list: unknown): string {
  return Array.isArray(list) ? list.map(String).join(', ') : ''
}

/** The field that a path of the server's means: the nearest one around it. */
export function fieldOfPath(path: string, values: PolicyValues): string | undefined {
  for (let at = path; at !== ''; ) {
    if (Object.hasOwn(values, at)) return at
    const shorter = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')
    if (shorter === at) return undefined
    at = shorter
  }
  return undefined
}

/**
 * What was typed, on a newer revision: what the reader changed stays changed, the rest follows the
 * newer one. A list of rules is the reader's as a whole when any of it was changed.
 */
export function rebase(
  typed: PolicyValues,
  began: PolicyValues,
  newest: PolicyValues,
): PolicyValues {
  const ruleOf = (path: string) => path.replace(/(\.length|\[\d+\]\.\w+)$/, '')
  const changed = new Set(
    Object.keys(typed)
      .filter((path) => typed[path] !== began[path])
      .map(ruleOf),
  )
  const kept = Object.entries(typed).filter(([path]) => changed.has(ruleOf(path)))
  return { ...newest, ...Object.fromEntries(kept) }
}
