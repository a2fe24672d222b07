import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { EmptyState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { listRequests } from '../api/list-requests.ts'
import { useStateName } from '../use-state-name.ts'
import { signedWords } from '../words.ts'

const watchMs = 15_000

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    padding: '0.75rem 0',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  small: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** All requests of the partner with their state, or those for one customer. */
export function RequestList({
  customerId,
}: {
  readonly customerId: string | undefined
}): ReactElement {
  const styles = useStyles()
  const t = useWords(signedWords)
  const format = useFormat()
  const stateName = useStateName()
  const requests = useQuery({
    queryKey: ['attestation-requests'],
    queryFn: ({ signal }) => listRequests(signal),
    refetchInterval: watchMs,
  })
  return (
    <Loaded of={requests}>
      {({ items }) => {
        const shown = items.filter((each) => !customerId || each.customerId === customerId)
        if (shown.length === 0) {
          return <EmptyState title={t('list.none')} text={t('list.none.text')} />
        }
        return (
          <ul className={styles.list}>
            {shown.map((each) => (
              <li key={each.id} className={styles.line}>
                <TextLink to="/signed-attestations/$requestId" params={{ requestId: each.id }}>
                  {each.companyName}
                </TextLink>
                <span className={styles.small}>
                  {each.signatory
                    ? `${each.signatory.firstName} ${each.signatory.lastName}`
                    : t('erased')}
                  {' · '}
                  {format.date(each.createdAt)}
                </span>
                <span>{stateName(each)}</span>
              </li>
            ))}
          </ul>
        )
      }}
    </Loaded>
  )
}
