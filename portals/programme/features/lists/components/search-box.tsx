import { Field, Input, makeStyles } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { type ReactElement, useEffect, useState } from 'react'

const pauseMs = 200

const useStyles = makeStyles({ field: { maxWidth: '28rem', flexGrow: 1, minWidth: 0 } })

/** What is searched for, told on when the reader pauses. NOTE: never in the address, it may name a person. */
export function SearchBox({
  label,
  hint,
  onSearch,
}: {
  readonly label: string
  readonly hint?: string
  /** Keep it the same from one drawing to the next. */
  readonly onSearch: (words: string) => void
}): ReactElement {
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => onSearch(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, onSearch])
  return (
    <Field
      label={label}
      className={styles.field}
      {...(hint === undefined ? {} : { hint: { children: hint } })}
    >
      <Input
        type="search"
        autoComplete="off"
        maxLength={200}
        value={typed}
        contentBefore={<SearchRegular />}
        onChange={(_event, data) => setTyped(data.value)}
        // It searches by itself; within a form the key would send that.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
    </Field>
  )
}
