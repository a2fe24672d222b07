import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { CheckField, ChoiceField, DateField } from '../../../../shared/forms/form-field.tsx'
import { PersonFields } from '../../../../shared/forms/person-fields.tsx'
import type { Form } from '../../../../shared/forms/use-form.ts'
import { useMayDo } from '../../../../shared/session/use-session.ts'
import { useWhoMay } from '../../../../shared/session/use-who-may.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { type AccountValues, toPerson } from '../account-values.ts'
import { addCustomerWords } from '../words.ts'

const useStyles = makeStyles({
  prefilled: {
    display: 'grid',
    gap: '0.5rem',
    justifyItems: 'start',
    padding: '0.75rem 1rem',
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
})

/** The customer will be asked, or has accepted already: then who and when, from the primary contact. */
export function AgreementFields({ form }: { readonly form: Form<AccountValues> }): ReactElement {
  const styles = useStyles()
  const t = useWords(addCustomerWords)
  const mayDo = useMayDo()
  const whoMay = useWhoMay()
  if (!mayDo('attest')) {
    return (
      <>
        <p className={styles.text}>{t('agreement.ask')}</p>
        <p className={styles.text}>{t('agreement.whoMay', { roles: whoMay('attest') })}</p>
        {mayDo('buy') && <CheckField bound={form.bind('park')} label={t('park')} />}
      </>
    )
  }
  return (
    <>
      <ChoiceField
        bound={form.bind('agreement')}
        label={t('agreement.how')}
        choices={[
          { value: 'ask', label: t('agreement.ask') },
          { value: 'confirmed', label: t('agreement.confirmed') },
        ]}
      />
      {form.values.agreement === 'confirmed' ? (
        <AcceptedFields form={form} />
      ) : (
        mayDo('buy') && <CheckField bound={form.bind('park')} label={t('park')} />
      )}
    </>
  )
}

function AcceptedFields({ form }: { readonly form: Form<AccountValues> }): ReactElement {
  const styles = useStyles()
  const t = useWords(addCustomerWords)
  const format = useFormat()
  const { values } = form
  if (values.hasOwnPerson) {
    return (
      <>
        <p className={styles.text}>{t('agreement.person')}</p>
        <PersonFields
          firstName={form.bind('agreedFirstName')}
          lastName={form.bind('agreedLastName')}
          email={form.bind('agreedEmail')}
          phoneNumber={form.bind('agreedPhoneNumber')}
        />
        <DateField bound={form.bind('agreedOn')} label={t('agreedOn')} hint={t('agreedOn.hint')} />
      </>
    )
  }
  const { firstName, lastName, email, phoneNumber = '' } = toPerson(values)
  const date = values.agreedOn === '' ? '' : format.longDate(values.agreedOn)
  const name = `${firstName} ${lastName}`.trim()
  return (
    <div className={styles.prefilled}>
      <p className={styles.text}>
        {name === '' || email === ''
          ? t('agreement.unnamed', { date })
          : t('agreement.prefilled', { name, email, date })}
      </p>
      <Button
        onClick={() =>
          form.fill({
            hasOwnPerson: true,
            agreedFirstName: firstName,
            agreedLastName: lastName,
            agreedEmail: email,
            agreedPhoneNumber: phoneNumber,
          })
        }
      >
        {t('update')}
      </Button>
    </div>
  )
}
