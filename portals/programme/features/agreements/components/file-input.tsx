import { makeStyles, tokens, useFieldControlProps_unstable } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { type ReadFile, readFile } from '../read-file.ts'
import { agreementsWords } from '../words.ts'

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.5rem 0.75rem',
    alignItems: 'center',
  },
  // The browser's own control speaks the browser's language: it lies unseen over ours.
  control: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    opacity: 0,
    cursor: 'pointer',
    '&:focus-visible + span': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  button: {
    padding: '0.375rem 0.75rem',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
  },
  chosen: { overflowWrap: 'anywhere', minWidth: 0 },
})

/** Chooses the file of a text; label and mistakes come from the field around it. */
export function FileInput({
  id,
  chosen,
  onChange,
}: {
  readonly id: string
  readonly chosen: ReadFile | undefined
  readonly onChange: (file: ReadFile | undefined) => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(agreementsWords)
  const props = useFieldControlProps_unstable({ id })
  return (
    <div className={styles.row}>
      <input
        {...props}
        className={styles.control}
        type="file"
        accept=".md,.markdown,.txt,.pdf,text/markdown,text/plain,application/pdf"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file === undefined) onChange(undefined)
          else void readFile(file).then(onChange)
        }}
      />
      <span className={styles.button} aria-hidden>
        {t('file.choose')}
      </span>
      <span className={styles.chosen}>
        {chosen === undefined
          ? t('file.none')
          : t('file.chosen', {
              name: chosen.name,
              size: t('bytes', { count: chosen.size }),
            })}
      </span>
    </div>
  )
}
