import { Button } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { ProgrammeUser } from '../../../../../src/wire/schemas/programme-partners.ts'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { PeopleList } from '../../people/components/people-list.tsx'
import { passwordOf, useShownOnce } from '../../people/components/shown-once.tsx'
import { changeUser } from '../api/change-user.ts'
import { listUsers } from '../api/list-users.ts'
import { resetUserPassword } from '../api/reset-user-password.ts'
import { partnersWords } from '../words.ts'
import { UserForm } from './user-form.tsx'

/** Who signs in for a partner, and as what. */
export function PartnerUsers({ partnerId }: { readonly partnerId: string }): ReactElement {
  const t = useWords(partnersWords)
  const queries = useQueryClient()
  const queryKey = ['partner', partnerId, 'users']
  const users = useQuery({ queryKey, queryFn: ({ signal }) => listUsers(partnerId, signal) })
  const [edited, setEdited] = useState<ProgrammeUser | 'new'>()
  const [shownOnce, showOnce] = useShownOnce()
  const refresh = () => void queries.invalidateQueries({ queryKey })
  return (
    <Section
      title={t('users')}
      actions={
        edited === undefined && <Button onClick={() => setEdited('new')}>{t('user.add')}</Button>
      }
    >
      {shownOnce}
      {edited !== undefined && (
        <UserForm
          key={edited === 'new' ? 'new' : edited.id}
          partnerId={partnerId}
          {...(edited === 'new' ? {} : { user: edited })}
          onCancel={() => setEdited(undefined)}
          onDone={(added) => {
            setEdited(undefined)
            if (added !== undefined) showOnce(passwordOf(added))
            refresh()
          }}
        />
      )}
      <Loaded of={users} loading={<LoadingState lines={5} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('users.none')}</p>
          ) : (
            <PeopleList
              people={items}
              onEdit={setEdited}
              onChanged={refresh}
              resetPassword={({ id }, { requestId }) => resetUserPassword(partnerId, id, requestId)}
              setActive={({ id }, active, { requestId }) =>
                changeUser(partnerId, id, { active }, requestId)
              }
            />
          )
        }
      </Loaded>
    </Section>
  )
}
