import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useMayDo } from '../../../shared/session/use-session.ts'
import { useWhoMay } from '../../../shared/session/use-who-may.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { CustomerFilters } from '../../features/customers/components/customer-filters.tsx'
import { CustomersTable } from '../../features/customers/components/customers-table.tsx'
import { SavedViews } from '../../features/customers/components/saved-views.tsx'
import {
  toQuery,
  useCustomersView,
  useSearchText,
} from '../../features/customers/customers-view.ts'
import { customersWords } from '../../features/customers/words.ts'

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.5rem 1rem',
    alignItems: 'end',
    justifyContent: 'space-between',
    marginBottom: '0.75rem',
  },
  not: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

export function CustomersScreen(): ReactElement {
  const styles = useStyles()
  const t = useWords(customersWords)
  const mayDo = useMayDo()
  return (
    <Page
      title={t('title')}
      actions={
        mayDo('add-customer') && (
          <LinkButton to="/add-customer" primary>
            {t('add')}
          </LinkButton>
        )
      }
    >
      <CustomerFilters />
      <div className={styles.tools}>
        <SavedViews />
        <Export />
      </div>
      <CustomersTable />
    </Page>
  )
}

/** What the table shows as a file; or who may have it. */
function Export(): ReactElement {
  const styles = useStyles()
  const t = useWords(customersWords)
  const mayDo = useMayDo()
  const whoMay = useWhoMay()
  const [view] = useCustomersView()
  const [search] = useSearchText()
  if (!mayDo('export-customers')) {
    const roles = whoMay('export-customers')
    return <span className={styles.not}>{t('export.not', { roles })}</span>
  }
  const query = new URLSearchParams(
    Object.entries(toQuery(view, search)).map(([k, v]) => [k, String(v)]),
  )
  return (
    <Button
      as="a"
      icon={<ArrowDownloadRegular />}
      href={`/partner/api/customers/export?${query}`}
      {...{ download: true }}
    >
      {t('export')}
    </Button>
  )
}
