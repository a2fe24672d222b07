import type { ReactElement } from 'react'
import type { PolicyChangeView } from '../../../../../src/wire/schemas/programme-policy.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { PlainTable } from '../../review/components/plain-table.tsx'
import { usePolicyNames } from '../use-policy-names.ts'
import { policyWords } from '../words.ts'

/** What differs between two policies, rule by rule. */
export function PolicyChanges({
  label,
  changes,
}: {
  readonly label: string
  readonly changes: readonly PolicyChangeView[]
}): ReactElement {
  const t = useWords(policyWords)
  const { pathName, valueText } = usePolicyNames()
  return (
    <PlainTable
      label={label}
      head={[t('member'), t('before'), t('after')]}
      rows={changes.map(({ path, before, after }) => ({
        key: path,
        cells: [
          pathName(path),
          before === undefined ? t('absent') : <del key="before">{valueText(path, before)}</del>,
          after === undefined ? t('absent') : <ins key="after">{valueText(path, after)}</ins>,
        ],
      }))}
    />
  )
}
