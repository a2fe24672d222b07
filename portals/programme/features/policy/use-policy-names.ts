import { isObject } from '../../../../src/base/json.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { useRoleName } from '../../../shared/session/use-role-name.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { useAgreementNames } from '../agreements/use-agreements.ts'
import {
  attestationMethods,
  partnerActions,
  policyGroups,
  purchaseFamilies,
} from './policy-groups.ts'
import { policyWords } from './words.ts'

const ruleWords = ['requirements', 'cutOffs', 'contactRetentionDays'] as const
const members = policyGroups.flatMap((group) => [...group.members])

/** Paths and values of the policy in the reader's words; what has no word stands for itself. */
export function usePolicyNames() {
  const t = useWords(policyWords)
  const format = useFormat()
  const agreementName = useAgreementNames()
  const roleName = useRoleName()
  const actionName = (id: string) => {
    const action = partnerActions.find((each) => each === id)
    return action === undefined ? id : t(`action.${action}`)
  }

  /** `agreements.X.requirements` as "X: required ranks". */
  function pathName(path: string): string {
    const [member = '', ...rest] = path.split('.')
    const last = rest.at(-1)
    if (member === 'partnerRoles' && last !== undefined) {
      return `${t('partnerRoles')}: ${actionName(last)}`
    }
    if (member === 'agreements' && last !== undefined) {
      const rule = ruleWords.find((each) => each === last)
      const type = rule === undefined ? rest : rest.slice(0, -1)
      const name = agreementName(type.join('.'))
      return rule === undefined ? name : `${name}: ${t(rule)}`
    }
    const known = members.find((each) => each === path)
    return known === undefined ? path : t(known)
  }

  /** One value as a line of text. */
  function valueText(path: string, value: unknown): string {
    if (value === undefined || value === null || value === '') return t('notSet')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') return format.number(value)
    if (Array.isArray(value)) return listText(path, value)
    if (isObject(value)) return objectText(path, value)
    if (path === 'gateAgreementType') return agreementName(String(value))
    const method = attestationMethods.find((each) => each === value)
    return method !== undefined && path === 'attestationMethods'
      ? t(`methods.${method}`)
      : String(value)
  }

  function listText(path: string, list: readonly unknown[]): string {
    if (list.length === 0) return t('none')
    if (path === 'marketRegions')
      return list.map((each) => listText('countries', toList(each))).join('; ')
    return format.list(list.map((each) => itemText(path, each)))
  }

  function itemText(path: string, item: unknown): string {
    if (isObject(item)) return ruleText(item)
    const id = String(item)
    if (path.startsWith('partnerRoles')) return roleName(id)
    const family = purchaseFamilies.find((each) => each === id)
    if (path === 'exemptFamilies' && family !== undefined) return t(`family.${family}`)
    return /^[A-Z]{2}$/.test(id) ? format.country(id) : id
  }

  function objectText(path: string, value: Readonly<Record<string, unknown>>): string {
    const parts = Object.entries(value).map(
      ([name, each]) => `${pathName(`${path}.${name}`)}: ${valueText(`${path}.${name}`, each)}`,
    )
    return parts.join('; ')
  }

  function ruleText(rule: Readonly<Record<string, unknown>>): string {
    const { rank, requiredFrom, agreedFrom, inForceFrom } = rule
    if (typeof requiredFrom === 'string') {
      return t('requirement', { rank: String(rank), date: dateText(requiredFrom) })
    }
    return t('cutOff', {
      agreedFrom: dateText(String(agreedFrom)),
      inForceFrom: dateText(String(inForceFrom)),
    })
  }

  function dateText(day: string): string {
    return Number.isNaN(Date.parse(day)) ? day : format.date(day)
  }

  return { agreementName, actionName, pathName, valueText }
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}
