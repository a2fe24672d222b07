import { makeStyles, useFieldControlProps_unstable } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { type ReadFile, readFile } from '../read-file.ts'

const useStyles = makeStyles({ file: { maxWidth: '100%', font: 'inherit' } })

/** Chooses the file of a text; label and mistakes come from the field around it. */
export function FileInput({
  id,
  onChange,
}: {
  readonly id: string
  readonly onChange: (file: ReadFile | undefined) => void
}): ReactElement {
  const styles = useStyles()
  const props = useFieldControlProps_unstable({ id })
  return (
    <input
      {...props}
      className={styles.file}
      type="file"
      accept=".md,.markdown,.txt,.pdf,text/markdown,text/plain,application/pdf"
      onChange={(event) => {
        const [chosen] = event.target.files ?? []
        if (chosen === undefined) onChange(undefined)
        else void readFile(chosen).then(onChange)
      }}
    />
  )
}
