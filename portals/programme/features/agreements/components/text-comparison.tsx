// biome-ignore-all lint/suspicious/noArrayIndexKey: paragraphs and words have only their place, and two published texts never change.
import { Link, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useState } from 'react'
import type { TextComparison as Comparison } from '../../../../../src/wire/schemas/programme-agreements.ts'
import { EmptyState } from '../../../../shared/components/states.tsx'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { agreementsWords } from '../words.ts'

type ParagraphChange = NonNullable<Comparison['paragraphs']>[number]

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '0.25rem 1.5rem',
    padding: '0.5rem 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (min-width: 48rem)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  side: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line', minWidth: 0 },
  // Said twice only where the sides stand beside each other.
  twice: { '@media (max-width: 47.99rem)': { display: 'none' } },
  removed: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'line-through',
  },
  added: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  skipped: {
    margin: 0,
    padding: '0.5rem 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  files: { display: 'flex', gap: '1rem' },
})

/** Paragraph beside paragraph, with the words that differ marked by more than a colour. */
export function TextComparison({ comparison }: { readonly comparison: Comparison }): ReactElement {
  const styles = useStyles()
  const t = useWords(agreementsWords)
  const [isShort, setShort] = useState(false)
  const { left, right, paragraphs } = comparison
  if (paragraphs === undefined) {
    return (
      <EmptyState
        title={t('compare.none')}
        text={t('compare.none.text')}
        action={
          <div className={styles.files}>
            <FileLink url={left.contentUrl}>{t('left')}</FileLink>
            <FileLink url={right.contentUrl}>{t('right')}</FileLink>
          </div>
        }
      />
    )
  }
  const differing = paragraphs.filter(({ kind }) => kind !== 'same').length
  if (differing === 0) return <p role="status">{t('compare.same')}</p>
  const texts = { paragraphs, languages: [left.language, right.language] as const }
  return (
    <>
      <p role="status">{t('compare.count', { count: differing, total: paragraphs.length })}</p>
      <Switch
        label={t('compare.only')}
        checked={isShort}
        onChange={(_event, data) => setShort(data.checked)}
      />
      {isShort ? <Short {...texts} /> : <Rows {...texts} />}
    </>
  )
}

function FileLink({
  url,
  children,
}: {
  readonly url: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <Link href={new URL(url).pathname} target="_blank" rel="noopener">
      {children}
    </Link>
  )
}

type Languages = readonly [left: string, right: string]
type Paragraphs = {
  readonly paragraphs: readonly ParagraphChange[]
  readonly languages: Languages
}

/** The differing paragraphs, and between them how many were left out. */
function Short({ paragraphs, languages }: Paragraphs): ReactElement {
  const styles = useStyles()
  const t = useWords(agreementsWords)
  const runs: {
    readonly from: number
    readonly isSame: boolean
    readonly rows: ParagraphChange[]
  }[] = []
  paragraphs.forEach((paragraph, at) => {
    const isSame = paragraph.kind === 'same'
    const last = runs.at(-1)
    if (last !== undefined && last.isSame === isSame) last.rows.push(paragraph)
    else runs.push({ from: at, isSame, rows: [paragraph] })
  })
  return (
    <>
      {runs.map(({ from, isSame, rows }) =>
        isSame ? (
          <p key={from} className={styles.skipped}>
            {t('compare.skipped', { count: rows.length })}
          </p>
        ) : (
          <Rows key={from} paragraphs={rows} languages={languages} />
        ),
      )}
    </>
  )
}

function Rows({ paragraphs, languages }: Paragraphs): ReactElement {
  return (
    <>
      {paragraphs.map((paragraph, at) => (
        <Row key={at} paragraph={paragraph} languages={languages} />
      ))}
    </>
  )
}

function Row({
  paragraph,
  languages,
}: {
  readonly paragraph: ParagraphChange
  readonly languages: Languages
}): ReactElement {
  const styles = useStyles()
  const { kind, left, right } = paragraph
  if (kind === 'same') {
    return (
      <div className={styles.row}>
        <p className={styles.side} lang={languages[0]}>
          {left}
        </p>
        <p className={`${styles.side} ${styles.twice}`} lang={languages[1]} aria-hidden="true">
          {right}
        </p>
      </div>
    )
  }
  return (
    <div className={styles.row}>
      <div lang={languages[0]}>
        {left !== undefined && <Side paragraph={paragraph} without="added" text={left} />}
      </div>
      <div lang={languages[1]}>
        {right !== undefined && <Side paragraph={paragraph} without="removed" text={right} />}
      </div>
    </div>
  )
}

/** One side of a paragraph: of the words it shows its own and the shared ones. */
function Side({
  paragraph,
  without,
  text,
}: {
  readonly paragraph: ParagraphChange
  readonly without: 'added' | 'removed'
  readonly text: string
}): ReactElement {
  const styles = useStyles()
  const t = useWords(agreementsWords)
  const language = useLanguage()
  const own = without === 'added' ? 'removed' : 'added'
  const words = (paragraph.words ?? [{ kind: own, text }]).filter(({ kind }) => kind !== without)
  const Mark = own === 'added' ? 'ins' : 'del'
  return (
    <>
      <span className={styles.label} lang={language}>
        {t(own)}
      </span>
      <p className={styles.side}>
        {words.map((word, at) =>
          word.kind === 'same' ? (
            word.text
          ) : (
            <Mark key={at} className={styles[own]}>
              {word.text}
            </Mark>
          ),
        )}
      </p>
    </>
  )
}
