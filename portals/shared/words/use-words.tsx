import type { I18n } from '@lingui/core'
import { I18nProvider, Trans } from '@lingui/react'
import { type ReactElement, use } from 'react'
import type { Words } from './define-words.ts'
import { useLanguage } from './language.ts'

export type Values = Readonly<Record<string, string | number | Date | undefined>>
export type Translate<Key extends string> = (key: Key, values?: Values) => string

/** The words of a feature in the reader's language; suspends while they load. */
export function useWords<Key extends string>(words: Words<Key>): Translate<Key> {
  const i18n = useI18n(words)
  return (key, values) => i18n._(key, values === undefined ? undefined : { ...values })
}

function useI18n<Key extends string>(words: Words<Key>): I18n {
  const language = useLanguage()
  return use(words.load(language)).i18n
}

/** A sentence with elements in it: `T` puts `components.link` where the message says `<link>…</link>`. */
export function T<Key extends string>({
  words,
  id,
  values,
  components,
}: {
  readonly words: Words<Key>
  readonly id: Key
  readonly values?: Values
  readonly components: Readonly<Record<string, ReactElement>>
}): ReactElement {
  const i18n = useI18n(words)
  return (
    <I18nProvider i18n={i18n}>
      <Trans id={id} values={{ ...values }} components={{ ...components }} />
    </I18nProvider>
  )
}
