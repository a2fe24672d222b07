import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { getPartner } from '../api/get-partner.ts'
import { listPartners } from '../api/list-partners.ts'
import { partnersWords } from '../words.ts'

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  // Above the heads of tables, which stay in place.
  list: { maxHeight: '20rem', zIndex: 10 },
})

/** One partner of any number, found by typing, or all of them. */
export function PartnerPicker({
  label,
  partnerId,
  onChoose,
}: {
  readonly label: string
  /** Absent: all partners. */
  readonly partnerId: string | undefined
  readonly onChoose: (partnerId: string | undefined) => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(partnersWords)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const chosen = useQuery({
    queryKey: ['partner', partnerId],
    queryFn: ({ signal }) => getPartner(partnerId ?? '', signal),
    enabled: partnerId !== undefined,
  })
  const search = typed.trim()
  const found = useQuery({
    queryKey: ['partners', 'picker', search],
    queryFn: ({ signal }) => listPartners({ search: search || undefined }, signal),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const { items = [], total = 0 } = found.data ?? {}
  const all = t('all')
  const name = partnerId === undefined ? all : (chosen.data?.name ?? partnerId)

  return (
    <Field label={label}>
      <Combobox
        className={styles.control}
        listbox={{ className: styles.list }}
        inlinePopup
        value={isOpen ? typed : name}
        placeholder={name}
        selectedOptions={[partnerId ?? '']}
        open={isOpen}
        onOpenChange={(_event, { open }) => {
          setOpen(open)
          setTyped('')
        }}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_event, { optionValue }) => onChoose(optionValue || undefined)}
      >
        {search === '' && <Option value="">{all}</Option>}
        {items.map((each) => (
          <Option key={each.id} value={each.id}>
            {each.name}
          </Option>
        ))}
        {found.data !== undefined && total === 0 && (
          <Option disabled value="-">
            {t('empty.title')}
          </Option>
        )}
        {total > items.length && (
          <Option disabled value="+">
            {t('more', { count: total - items.length })}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}
