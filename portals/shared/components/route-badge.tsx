import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { PersonArrowRightRegular } from '@fluentui/react-icons/svg/person-arrow-right'
import type { ReactElement } from 'react'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

/** As the wire spells it (design 2.4). */
export type Route = 'nobody-yet' | 'covered' | 'customer-may-accept' | 'partner-must-attest'

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '0.375rem',
    padding: '0.0625rem 0.5rem 0.0625rem 0.25rem',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    '& svg': { flexShrink: 0, fontSize: '1rem' },
  },
  covered: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
    '& svg': { color: tokens.colorStatusSuccessForeground1 },
  },
  mayAccept: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorBrandStroke2,
    borderRightColor: tokens.colorBrandStroke2,
    borderBottomColor: tokens.colorBrandStroke2,
    borderLeftColor: tokens.colorBrandStroke2,
    '& svg': { color: tokens.colorBrandForeground2 },
  },
  mustAttest: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
    '& svg': { color: tokens.colorStatusWarningForeground3 },
  },
  nobody: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
  },
})

const looks = {
  covered: { icon: <CheckmarkCircleRegular />, style: 'covered' },
  'customer-may-accept': { icon: <PersonArrowRightRegular />, style: 'mayAccept' },
  'partner-must-attest': { icon: <ErrorCircleRegular />, style: 'mustAttest' },
  'nobody-yet': { icon: <CircleRegular />, style: 'nobody' },
} as const

/** An acceptance route in a word, an icon and a colour. */
export function RouteBadge({
  route,
  label,
}: {
  readonly route: Route
  /** Instead of the word for partners and operators, where the customer itself reads it. */
  readonly label?: string
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const { icon, style } = looks[route]
  return (
    <span className={mergeClasses(styles.badge, styles[style])}>
      {icon}
      {label ?? t(`route.${route}`)}
    </span>
  )
}
