import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { type ReactElement, useId, useRef } from 'react'
import { useWords } from '../../../../shared/words/use-words.tsx'
import type { Chosen } from '../to-chosen.ts'
import type { Entry } from '../use-catalogue.ts'
import { buyWords } from '../words.ts'
import { ChooseOption } from './line-form.tsx'

const useStyles = makeStyles({
  entry: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: '0.5rem 0' },
  head: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: '0.375rem 0.25rem',
    minWidth: 0,
  },
  name: { overflowWrap: 'anywhere', minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  about: { margin: '0 0 0.25rem 1.875rem', color: tokens.colorNeutralForeground2 },
  badge: { marginRight: '0.5rem' },
  form: {
    margin: '0.75rem 0 0.5rem',
    '@media (min-width: 40rem)': { marginLeft: '1.875rem' },
  },
})

/** One thing in the catalogue; opened, it asks how much of it and on what terms. */
export function CatalogueEntry({
  entry,
  customerId,
  inCart,
  isOpen,
  isBusy,
  onToggle,
  onAdd,
}: {
  readonly entry: Entry
  readonly customerId: string
  /** How many of it are in the cart. */
  readonly inCart: number
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly onToggle: () => void
  readonly onAdd: (chosen: Chosen) => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(buyWords)
  const id = useId()
  const own = useRef<HTMLLIElement>(null)
  const { name, description, publisher, offer } = entry

  function add(chosen: Chosen): void {
    // The form closes: the reader's place is where it was opened.
    own.current?.querySelector('button')?.focus()
    onAdd(chosen)
  }

  return (
    <li ref={own} className={styles.entry}>
      <Button
        appearance="subtle"
        className={styles.head}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': id } : {})}
        aria-label={t('choose', { name })}
        onClick={onToggle}
      >
        <span className={styles.name}>{name}</span>
      </Button>
      <p className={styles.about}>
        {inCart > 0 && (
          <Badge className={styles.badge} color="success" appearance="tint">
            {t('inCart', { count: inCart })}
          </Badge>
        )}
        {offer?.isTrial === true && (
          <Badge className={styles.badge} appearance="tint">
            {t('trial')}
          </Badge>
        )}
        {offer?.isAddOn === true && (
          <Badge className={styles.badge} appearance="tint">
            {t('addOn')}
          </Badge>
        )}
        {[description, publisher].filter((part) => part !== undefined).join(' · ')}
      </p>
      {isOpen && (
        <div id={id} className={styles.form}>
          <ChooseOption entry={entry} customerId={customerId} isBusy={isBusy} onAdd={add} />
        </div>
      )}
    </li>
  )
}
