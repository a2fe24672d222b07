import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactElement, useDeferredValue, useState } from 'react'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { findCustomers } from '../api/find-customers.ts'
import { inviteWords } from '../words.ts'

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '0.5rem', maxWidth: '40rem' },
  found: {
    display: 'grid',
    gap: '0.25rem',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    minHeight: '5rem',
    alignContent: 'start',
    '& button': {
      width: '100%',
      justifyContent: 'start',
      textAlign: 'left',
      overflowWrap: 'anywhere',
    },
  },
  text: { margin: 0 },
})

/** One of the partner's customers, found by name or domain. What is searched for stays off the address. */
export function ChooseCustomer({
  onChoose,
}: {
  readonly onChoose: (customerId: string) => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(inviteWords)
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const found = useQuery({
    queryKey: ['customers', 'found', wanted],
    queryFn: ({ signal }) => findCustomers(wanted, signal),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <div className={styles.parts}>
      <Field label={t('customer.search')}>
        <Input
          type="search"
          value={search}
          autoComplete="off"
          onChange={(_event, data) => setSearch(data.value)}
        />
      </Field>
      {wanted !== '' && (
        <Loaded of={found} loading={<LoadingState lines={3} />}>
          {({ items }) =>
            items.length === 0 ? (
              <p className={styles.text}>{t('customer.none')}</p>
            ) : (
              <ul className={styles.found}>
                {[...new Map(items.map((each) => [each.id, each])).values()].map(
                  ({ id, companyName, domain }) => (
                    <li key={id}>
                      <Button
                        aria-label={t('customer.choose', { name: `${companyName}, ${domain}` })}
                        onClick={() => onChoose(id)}
                      >
                        {companyName} ({domain})
                      </Button>
                    </li>
                  ),
                )}
              </ul>
            )
          }
        </Loaded>
      )}
    </div>
  )
}
