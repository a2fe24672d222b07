import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useId } from 'react'
import { useFormat } from '../format/use-format.ts'
import { type Tone, tones } from './chart-parts.tsx'

export type Share = {
  readonly id: string
  readonly label: string
  readonly value: number
  readonly tone: Tone
  /** Instead of the plain label: a link to what is counted. */
  readonly link?: ReactNode
}

const useStyles = makeStyles({
  picture: {
    display: 'block',
    width: '100%',
    height: '1.5rem',
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: {
    listStyleType: 'none',
    margin: '0.75rem 0 0',
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(14rem, 100%), 1fr))',
    gap: '0.5rem 1.5rem',
  },
  entry: { display: 'flex', gap: '0.5rem', alignItems: 'baseline' },
  swatch: { width: '0.75rem', height: '0.75rem', flexShrink: 0 },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  part: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

const gap = 0.4

/** Parts of a whole as one bar; the numbers stand under it, which is also its text. */
export function StackedBar({
  label,
  shares,
}: {
  readonly label: string
  readonly shares: readonly Share[]
}): ReactElement {
  const styles = useStyles()
  const format = useFormat()
  const pattern = useId()
  const total = shares.reduce((sum, { value }) => sum + value, 0)
  let from = 0
  const parts = shares.map((share) => {
    const width = total === 0 ? 0 : (share.value / total) * 100
    const part = { ...share, from, width }
    from += width
    return part
  })
  return (
    <div>
      <svg
        className={styles.picture}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <defs>
          <Hatching id={pattern} />
        </defs>
        <rect width="100" height="10" fill={tokens.colorNeutralBackground3} />
        {parts.map(({ id, from: x, width, tone }) => (
          <g key={id}>
            <rect x={x} width={Math.max(0, width - gap)} height="10" fill={tones[tone].color} />
            {tone === 'warning' && (
              <rect x={x} width={Math.max(0, width - gap)} height="10" fill={`url(#${pattern})`} />
            )}
          </g>
        ))}
      </svg>
      <ul className={styles.legend}>
        {parts.map(({ id, label: name, value, width, tone, link }) => (
          <li key={id} className={styles.entry}>
            <svg className={styles.swatch} viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" rx="2" fill={tones[tone].color} />
              {tone === 'warning' && (
                <rect width="10" height="10" rx="2" fill={`url(#${pattern})`} />
              )}
            </svg>
            <span>
              <span className={styles.value}>{format.number(value)}</span> {link ?? name}{' '}
              <span className={styles.part}>{format.percent(width / 100)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Hatching({ id }: { readonly id: string }): ReactElement {
  return (
    <pattern id={id} width="2" height="10" patternUnits="userSpaceOnUse">
      <rect width="0.6" height="10" fill={tokens.colorNeutralBackground1} />
    </pattern>
  )
}
