import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type {
  ProgrammeUser,
  UserWithPassword,
} from '../../../../../src/wire/schemas/programme-partners.ts'
import { TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { partnerRoles } from '../../../../shared/session/partner-roles.ts'
import { useRoleName } from '../../../../shared/session/use-role-name.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { ChecksField } from '../../lists/components/checks-field.tsx'
import { addUser } from '../api/add-user.ts'
import { changeUser } from '../api/change-user.ts'
import { partnersWords } from '../words.ts'

const noRoles: readonly string[] = []

/** A new user of a partner, or another name or other roles of one. */
export function UserForm({
  partnerId,
  user,
  onDone,
  onCancel,
}: {
  readonly partnerId: string
  /** Absent: a new one. */
  readonly user?: ProgrammeUser
  /** With the password of a new one. */
  readonly onDone: (added: UserWithPassword | undefined) => void
  readonly onCancel: () => void
}): ReactElement {
  const t = useWords(partnersWords)
  const shared = useWords(sharedWords)
  const roleName = useRoleName()
  const form = useForm({
    initial: {
      upn: user?.upn ?? '',
      displayName: user?.displayName ?? '',
      roles: user?.roles ?? noRoles,
    },
    check: ({ upn, displayName, roles }) => ({
      upn: upn.trim() === '' ? shared('required') : undefined,
      displayName: displayName.trim() === '' ? shared('required') : undefined,
      roles: roles.length === 0 ? t('user.roles.required') : undefined,
    }),
    async send(values, { requestId }) {
      const body = { displayName: values.displayName.trim(), roles: [...values.roles] }
      if (user === undefined) {
        return addUser(partnerId, { ...body, upn: values.upn.trim() }, requestId)
      }
      await changeUser(partnerId, user.id, body, requestId)
      return undefined
    },
    onDone,
  })
  return (
    <FormBody form={form} label={t(user === undefined ? 'user.add' : 'user.change')}>
      <TextField
        bound={form.bind('upn')}
        label={t('user.upn')}
        hint={t('user.upn.hint')}
        disabled={user !== undefined}
      />
      <TextField bound={form.bind('displayName')} label={t('user.name')} maxLength={200} />
      <ChecksField
        bound={form.bind('roles')}
        label={t('user.roles')}
        choices={partnerRoles.map((value) => ({ value, label: roleName(value) }))}
      />
      <FormButtons form={form} submit={user === undefined ? t('user.add') : shared('save')}>
        <Button onClick={onCancel}>{shared('cancel')}</Button>
      </FormButtons>
    </FormBody>
  )
}
