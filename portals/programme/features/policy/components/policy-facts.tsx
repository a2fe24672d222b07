import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { isObject } from '../../../../../src/base/json.ts'
import { Facts, Section } from '../../../../shared/components/section.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { policyGroups } from '../policy-groups.ts'
import type { PolicyDraft } from '../policy-values.ts'
import { usePolicyNames } from '../use-policy-names.ts'
import { policyWords } from '../words.ts'

const useStyles = makeStyles({
  heading: { margin: '1rem 0 0.5rem', fontSize: '1rem' },
  regions: { margin: 0, paddingLeft: '1.25rem' },
})

const rulesOfAgreement = ['requirements', 'cutOffs', 'contactRetentionDays'] as const

/** The whole policy to read. */
export function PolicyFacts({ policy }: { readonly policy: PolicyDraft }): ReactElement {
  const t = useWords(policyWords)
  const known = new Set<string>(policyGroups.flatMap((group) => [...group.members]))
  const others = Object.keys(policy).filter((name) => !known.has(name))
  const groups = [
    ...policyGroups.map(({ id, members }) => ({ title: t(`group.${id}`), members })),
    ...(others.length === 0 ? [] : [{ title: t('group.other'), members: others }]),
  ]
  return (
    <>
      {groups.map(({ title, members }) => (
        <Section key={title} title={title}>
          <Members policy={policy} members={members} />
        </Section>
      ))}
    </>
  )
}

/** Members of one value, those with members of their own under a heading each. */
function Members({
  policy,
  members,
}: {
  readonly policy: PolicyDraft
  readonly members: readonly string[]
}): ReactElement {
  const styles = useStyles()
  const t = useWords(policyWords)
  const { pathName, valueText, actionName, agreementName } = usePolicyNames()
  const plain = members.filter((name) => !isObject(policy[name]))
  const roles = isObject(policy.partnerRoles) ? policy.partnerRoles : {}
  const agreements = isObject(policy.agreements) ? policy.agreements : {}
  return (
    <>
      <Facts
        facts={plain.map((name) => ({
          name: pathName(name),
          value: <Value text={valueText(name, policy[name])} isLines={name === 'marketRegions'} />,
        }))}
      />
      {members.includes('partnerRoles') && (
        <Facts
          facts={Object.entries(roles).map(([action, allowed]) => ({
            name: actionName(action),
            value: valueText(`partnerRoles.${action}`, allowed),
          }))}
        />
      )}
      {members.includes('agreements') &&
        Object.entries(agreements).map(([type, rules]) => (
          <div key={type}>
            <h3 className={styles.heading}>{agreementName(type)}</h3>
            <Facts
              facts={rulesOfAgreement.map((rule) => ({
                name: t(rule),
                value: valueText(rule, isObject(rules) ? rules[rule] : undefined),
              }))}
            />
          </div>
        ))}
    </>
  )
}

function Value({
  text,
  isLines,
}: {
  readonly text: string
  readonly isLines: boolean
}): ReactElement {
  const styles = useStyles()
  if (!isLines) return <>{text}</>
  return (
    <ul className={styles.regions}>
      {text.split('; ').map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
