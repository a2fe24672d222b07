import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { isObject } from '../../../../../src/base/json.ts'
import {
  CheckField,
  LongTextField,
  SelectField,
  TextField,
} from '../../../../shared/forms/form-field.tsx'
import type { Bound, Form } from '../../../../shared/forms/use-form.ts'
import { partnerRoles } from '../../../../shared/session/partner-roles.ts'
import { useRoleName } from '../../../../shared/session/use-role-name.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { ChecksField } from '../../lists/components/checks-field.tsx'
import {
  attestationMethods,
  type PolicyMember as Member,
  purchaseFamilies,
} from '../policy-groups.ts'
import {
  listToText,
  type PolicyDraft,
  type PolicyValues,
  ruleListNames,
  textToList,
} from '../policy-values.ts'
import { usePolicyNames } from '../use-policy-names.ts'
import { policyWords } from '../words.ts'
import { RuleRows } from './rule-rows.tsx'

const useStyles = makeStyles({
  agreement: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '0.75rem' },
  heading: { margin: '0.5rem 0 0', fontSize: '1rem' },
})

type Props = {
  readonly form: Form<PolicyValues>
  readonly base: PolicyDraft
  readonly member: Member
}

/** The field, or the fields, of one member of the policy. */
export function PolicyMember({ form, base, member }: Props): ReactElement {
  const t = useWords(policyWords)
  const roleName = useRoleName()
  const { actionName, agreementName } = usePolicyNames()
  const agreements = Object.keys(isObject(base.agreements) ? base.agreements : {})
  switch (member) {
    case 'agreements':
      return (
        <>
          {agreements.map((type) => (
            <Agreement key={type} form={form} type={type} name={agreementName(type)} />
          ))}
        </>
      )
    case 'partnerRoles':
      return (
        <>
          {Object.keys(isObject(base.partnerRoles) ? base.partnerRoles : {}).map((action) => (
            <ChecksField
              key={action}
              isInline
              bound={asList(form.bind(`partnerRoles.${action}`))}
              label={actionName(action)}
              choices={partnerRoles.map((role) => ({ value: role, label: roleName(role) }))}
            />
          ))}
        </>
      )
    case 'gateAgreementType':
      return (
        <SelectField
          bound={form.bind(member)}
          label={t(member)}
          choices={agreements.map((type) => ({ value: type, label: agreementName(type) }))}
        />
      )
    case 'attestationMethods':
      return (
        <SelectField
          bound={form.bind(member)}
          label={t(member)}
          choices={attestationMethods.map((each) => ({
            value: each,
            label: t(`methods.${each}`),
          }))}
        />
      )
    case 'exemptFamilies':
      return (
        <ChecksField
          isInline
          bound={asList(form.bind(member))}
          label={t(member)}
          choices={purchaseFamilies.map((each) => ({ value: each, label: t(`family.${each}`) }))}
        />
      )
    case 'marketRegions':
      return <LongTextField bound={form.bind(member)} label={t(member)} hint={t('hint.regions')} />
    case 'registrationNumberCountries':
      return <TextField bound={form.bind(member)} label={t(member)} hint={t('hint.countries')} />
    case 'registrationNumberPattern':
      return <TextField bound={form.bind(member)} label={t(member)} hint={t('hint.pattern')} />
    case 'finaliseSignedAutomatically':
    case 'directAcceptanceAfterPurchase':
    case 'contestChangesCover':
    case 'requireMfa': {
      const { value, onChange, ...bound } = form.bind(member)
      return (
        <CheckField
          bound={{
            ...bound,
            value: value === 'true',
            onChange: (isOn) => onChange(String(isOn)),
          }}
          label={t(member)}
        />
      )
    }
    default: {
      const isNumber = typeof base[member] === 'number'
      return (
        <TextField
          bound={form.bind(member)}
          label={t(member)}
          type={isNumber ? 'number' : 'text'}
        />
      )
    }
  }
}

/** A list that stands in one field. */
function asList({ value, onChange, ...bound }: Bound<string>): Bound<readonly string[]> {
  return {
    ...bound,
    value: textToList(value),
    onChange: (list) => onChange(listToText(list)),
  }
}

function Agreement({
  form,
  type,
  name,
}: {
  readonly form: Form<PolicyValues>
  readonly type: string
  readonly name: string
}): ReactElement {
  const styles = useStyles()
  const t = useWords(policyWords)
  return (
    <div className={styles.agreement}>
      <h3 className={styles.heading}>{name}</h3>
      {ruleListNames.map((list) => (
        <RuleRows key={list} form={form} agreementType={type} list={list} />
      ))}
      <TextField
        bound={form.bind(`agreements.${type}.contactRetentionDays`)}
        type="number"
        label={t('contactRetentionDays')}
        isOptional
      />
    </div>
  )
}
