import { Button, Input, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { type ReactElement, useState } from 'react'
import type { CartLineItem } from '../../../../../src/wire/schemas/cart.ts'
import { FailureNotice, Notice } from '../../../../shared/components/notice.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useTerms } from '../../orders/use-terms.ts'
import { nameOf, toLineRequest } from '../lines.ts'
import type { CartOfScreen } from '../use-cart.ts'
import { buyWords } from '../words.ts'

const useStyles = makeStyles({
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 6rem auto',
    gap: '0.25rem 0.5rem',
    alignItems: 'center',
    padding: '0.5rem 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  small: { display: 'block', color: tokens.colorNeutralForeground2 },
  quantity: { minWidth: 0, width: '100%' },
  problem: { gridColumn: '1 / -1', margin: 0, color: tokens.colorStatusDangerForeground1 },
  until: { color: tokens.colorNeutralForeground2, margin: '0.75rem 0' },
})

/** What has been chosen so far; the quantity is kept when its field is left. */
export function CartPanel({
  of,
  onReview,
}: {
  readonly of: CartOfScreen
  readonly onReview: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(buyWords)
  const format = useFormat()
  const { cart, isGone, isLoading, save, failure } = of
  const lines = cart?.lineItems ?? []

  function replace(line: CartLineItem, quantity: number | undefined): void {
    const wanted = lines.flatMap((each) => {
      if (each.id !== line.id) return [toLineRequest(each)]
      return quantity === undefined ? [] : [{ ...toLineRequest(each), quantity }]
    })
    // A cart keeps at least one line: without its last it is left behind.
    if (wanted.length === 0) of.leave()
    else save.run(wanted)
  }

  return (
    <Section title={t('cart')}>
      {isGone && <Notice intent="info">{t('cart.gone')}</Notice>}
      <FailureNotice failure={failure} />
      {isLoading && <LoadingState lines={3} />}
      {!isLoading && lines.length === 0 && <p>{t('cart.empty')}</p>}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line
            key={`${line.id} ${line.catalogItemId} ${line.quantity}`}
            line={line}
            onQuantity={(quantity) => replace(line, quantity)}
            onRemove={() => replace(line, undefined)}
          />
        ))}
      </ul>
      {cart !== undefined && lines.length > 0 && (
        <>
          <p className={styles.until}>
            {t('cart.until', { date: format.dateTime(cart.expirationTimestamp) })}
          </p>
          <Button appearance="primary" onClick={onReview}>
            {t('next')}
          </Button>
        </>
      )}
    </Section>
  )
}

function Line({
  line,
  onQuantity,
  onRemove,
}: {
  readonly line: CartLineItem
  readonly onQuantity: (quantity: number) => void
  readonly onRemove: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(buyWords)
  const { conditions } = useTerms()
  const [typed, setTyped] = useState(String(line.quantity))
  const name = nameOf(line)

  function keep(): void {
    const quantity = Number(typed)
    if (!Number.isSafeInteger(quantity) || quantity < 1) setTyped(String(line.quantity))
    else if (quantity !== line.quantity) onQuantity(quantity)
  }

  return (
    <li className={styles.line}>
      <span>
        {name}
        <span className={styles.small}>{conditions(line)}</span>
      </span>
      <Input
        className={styles.quantity}
        type="number"
        aria-label={t('quantity.of', { name })}
        value={typed}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={t('remove', { name })}
        onClick={onRemove}
      />
      {line.error !== undefined && <p className={styles.problem}>{line.error.errorDescription}</p>}
    </li>
  )
}
