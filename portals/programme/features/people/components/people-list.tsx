import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type {
  ProgrammeUser,
  UserWithPassword,
} from '../../../../../src/wire/schemas/programme-partners.ts'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { type Action, useAction } from '../../../../shared/forms/use-action.ts'
import { useRoleName } from '../../../../shared/session/use-role-name.ts'
import { useSession } from '../../../../shared/session/use-session.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { peopleWords } from '../words.ts'
import { passwordOf, useShownOnce } from './shown-once.tsx'

type How = { readonly requestId: string }
type Asked = { readonly what: 'reset' | 'keepOut' | 'letIn'; readonly person: ProgrammeUser }

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '1rem 0 0', padding: 0 },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.5rem 1rem',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: '0.75rem 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  facts: { display: 'grid', gap: '0.125rem', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
})

/** People who can sign in: who they are, and what an operator can do about it. */
export function PeopleList({
  people,
  resetPassword,
  setActive,
  onChanged,
  onEdit,
}: {
  readonly people: readonly ProgrammeUser[]
  readonly resetPassword: (person: ProgrammeUser, how: How) => Promise<UserWithPassword>
  readonly setActive: (person: ProgrammeUser, active: boolean, how: How) => Promise<ProgrammeUser>
  readonly onChanged: () => void
  readonly onEdit?: (person: ProgrammeUser) => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(peopleWords)
  const roleName = useRoleName()
  const format = useFormat()
  const { userId } = useSession()
  const [asked, setAsked] = useState<Asked>()
  const [shownOnce, showOnce] = useShownOnce()

  const reset = useAction(
    (how, person: ProgrammeUser) => resetPassword(person, how),
    (given) => {
      setAsked(undefined)
      showOnce(passwordOf(given))
      onChanged()
    },
  )
  const activate = useAction(
    (how, person: ProgrammeUser, active: boolean) => setActive(person, active, how),
    () => {
      setAsked(undefined)
      onChanged()
    },
  )

  function ask(what: Asked['what'], person: ProgrammeUser): void {
    reset.forget()
    activate.forget()
    setAsked({ what, person })
  }

  return (
    <>
      {shownOnce}
      <ul className={styles.list}>
        {people.map((person) => {
          const { id, upn, displayName: name, roles, active } = person
          const change = active ? 'keepOut' : 'letIn'
          return (
            <li key={id} className={styles.person}>
              <span className={styles.facts}>
                <span className={styles.name}>
                  {name}
                  {id === userId && ` (${t('you')})`}
                </span>
                <span>{upn}</span>
                <span className={styles.small}>
                  {t(active ? 'active' : 'inactive')} · {format.list(roles.map(roleName))}
                  {person.mustChangePassword && ` · ${t('mustChange')}`}
                </span>
              </span>
              <span className={styles.buttons}>
                {onEdit !== undefined && (
                  <Button
                    size="small"
                    aria-label={t('edit.of', { name })}
                    onClick={() => onEdit(person)}
                  >
                    {t('edit')}
                  </Button>
                )}
                <Button
                  size="small"
                  aria-label={t('reset.of', { name })}
                  onClick={() => ask('reset', person)}
                >
                  {t('reset')}
                </Button>
                {/* Nobody locks themselves out. */}
                {id !== userId && (
                  <Button
                    size="small"
                    aria-label={t(`${change}.of`, { name })}
                    onClick={() => ask(change, person)}
                  >
                    {t(change)}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <Confirm
        asked={asked}
        reset={reset}
        activate={activate}
        onClose={() => setAsked(undefined)}
      />
    </>
  )
}

function Confirm({
  asked,
  reset,
  activate,
  onClose,
}: {
  readonly asked: Asked | undefined
  readonly reset: Action<[ProgrammeUser]>
  readonly activate: Action<[ProgrammeUser, boolean]>
  readonly onClose: () => void
}): ReactElement {
  const t = useWords(peopleWords)
  const { what = 'reset', person } = asked ?? {}
  const action = what === 'reset' ? reset : activate
  return (
    <ConfirmDialog
      isOpen={asked !== undefined}
      title={t(`confirm.${what}.title`, { name: person?.displayName })}
      confirm={t(what)}
      isRunning={action.isRunning}
      failure={action.failure}
      onConfirm={() => {
        if (person === undefined) return
        if (what === 'reset') reset.run(person)
        else activate.run(person, what === 'letIn')
      }}
      onClose={onClose}
    >
      {t(`confirm.${what}.text`)}
    </ConfirmDialog>
  )
}
