import { Button, Link as FluentLink } from '@fluentui/react-components'
import { createLink } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'

type AnchorProps = {
  readonly href?: string
  readonly tabIndex?: number
  readonly onFocus?: () => void
  readonly children?: ReactNode
}

const TextAnchor = (props: AnchorProps): ReactElement => <FluentLink as="a" {...props} />

const ButtonAnchor = ({
  primary = false,
  ...props
}: AnchorProps & { readonly primary?: boolean; readonly icon?: ReactElement }): ReactElement => (
  <Button as="a" appearance={primary ? 'primary' : 'secondary'} {...props} />
)

/** A link to another screen of this console, in running text or a table. */
export const TextLink = createLink(TextAnchor)

/** A link to another screen that is what one does next. */
export const LinkButton = createLink(ButtonAnchor)
