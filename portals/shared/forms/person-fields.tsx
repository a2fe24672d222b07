import type { ReactElement } from 'react'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'
import { TextField } from './form-field.tsx'
import type { Bound } from './use-form.ts'

/** Who somebody is and how they are reached. */
export function PersonFields({
  firstName,
  lastName,
  email,
  phoneNumber,
  needsPhone = false,
}: Readonly<Record<'firstName' | 'lastName' | 'email' | 'phoneNumber', Bound<string>>> & {
  readonly needsPhone?: boolean
}): ReactElement {
  const t = useWords(sharedWords)
  return (
    <>
      <TextField bound={firstName} label={t('person.firstName')} />
      <TextField bound={lastName} label={t('person.lastName')} />
      <TextField bound={email} label={t('person.email')} type="email" />
      <TextField
        bound={phoneNumber}
        label={t('person.phoneNumber')}
        type="tel"
        isOptional={!needsPhone}
      />
    </>
  )
}
