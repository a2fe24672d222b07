import { Link } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PublishedVersion } from '../../../../../src/wire/schemas/programme-agreements.ts'
import { PlainTable } from '../../../../shared/components/plain-table.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { agreementsWords } from '../words.ts'
import { CountryNames } from './country-names.tsx'

/** The texts of one version, by language, each with its countries. */
export function VersionTexts({ version }: { readonly version: PublishedVersion }): ReactElement {
  const format = useFormat()
  const t = useWords(agreementsWords)
  const date = format.date(version.effectiveOn)
  return (
    <PlainTable
      label={t('version', { rank: version.rank, date })}
      // Reading comes second: a phone shows two columns, the others are scrolled to.
      head={[t('language'), t('read'), t('countries'), t('size'), t('hash')]}
      rows={version.texts.map(({ sha256, language, countries, byteLength, contentUrl }) => ({
        key: `${sha256} ${language}`,
        cells: [
          format.languageName(language),
          <Link
            key="read"
            href={new URL(contentUrl).pathname}
            target="_blank"
            rel="noopener"
            aria-label={`${t('read')}: ${t('required.rank', { rank: version.rank })}, ${format.languageName(language)}`}
          >
            {t('read')}
          </Link>,
          <CountryNames key="countries" codes={countries} />,
          t('bytes', { count: byteLength }),
          <code key="hash" title={sha256}>
            {sha256.slice(0, 12)}…
          </code>,
        ],
      }))}
    />
  )
}
