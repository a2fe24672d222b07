import {
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, useState } from 'react'
import type { ReadableText } from '../../../../../src/wire/schemas/customer-console.ts'
import { ownPath } from '../../../../shared/api/own-path.ts'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useSession } from '../../../../shared/session/use-session.ts'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { readText } from '../api/read-text.ts'
import { agreementWords } from '../words.ts'
import { Markdown } from './markdown.tsx'

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.5rem 1.25rem',
    alignItems: 'flex-end',
    marginBottom: '0.75rem',
    '@media print': { display: 'none' },
  },
  choice: { minWidth: '10rem' },
  text: {
    maxHeight: '34rem',
    overflowY: 'auto',
    padding: '0.25rem 1rem',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media print': { maxHeight: 'none', overflowY: 'visible' },
  },
  print: {
    margin: '0.5rem 0 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
})

const readableTypes = /^text\/(?:markdown|plain)\b/i

/**
 * The text, in the languages in which its version was published; what is below it is given exactly
 * the text that is shown, and only once that is what was published.
 */
export function AgreementText({
  name,
  text,
  languages,
  children,
}: {
  readonly name: string
  readonly text: ReadableText
  readonly languages: readonly ReadableText[]
  readonly children?: (shown: ReadableText) => ReactNode
}): ReactElement {
  const styles = useStyles()
  const t = useWords(agreementWords)
  const format = useFormat()
  const reader = useLanguage()
  const { operatorName } = useSession()
  const [chosen, choose] = useState<string>()
  const shown =
    languages.find((each) => each.language === chosen) ??
    languages.find((each) => each.language.toLowerCase().startsWith(reader)) ??
    text
  const isReadable = readableTypes.test(shown.mediaType)
  const read = useQuery({
    queryKey: ['text', shown.sha256],
    queryFn: ({ signal }) => readText(shown, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const isAltered = read.data === 'altered'
  return (
    <>
      <Section title={t('text.title', { name, version: shown.version })}>
        <div className={styles.tools}>
          {languages.length > 1 && (
            <Field label={t('text.language')} className={styles.choice}>
              <Select value={shown.language} onChange={(_event, data) => choose(data.value)}>
                {languages.map(({ language }) => (
                  <option key={language} value={language}>
                    {format.languageName(language)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Link href={ownPath(shown.printUrl)} target="_blank">
            {t('text.print')}
          </Link>
          <Link href={ownPath(shown.downloadUrl)} download>
            {t('text.download')}
          </Link>
        </div>
        <Loaded of={read} loading={<LoadingState lines={12} />}>
          {(data) =>
            data === 'altered' ? (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{t('text.altered', { operator: operatorName })}</MessageBarBody>
              </MessageBar>
            ) : isReadable ? (
              <section
                className={styles.text}
                lang={shown.language}
                aria-label={t('text.region')}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
                tabIndex={0}
              >
                <Markdown text={data.text} />
              </section>
            ) : (
              <p>
                {t('text.other')}{' '}
                <Link href={ownPath(shown.contentUrl)} target="_blank">
                  {t('text.open')}
                </Link>
              </p>
            )
          }
        </Loaded>
        <p className={styles.print}>{t('text.fingerprint', { sha256: shown.sha256 })}</p>
      </Section>
      {read.data !== undefined && !isAltered && children?.(shown)}
    </>
  )
}
