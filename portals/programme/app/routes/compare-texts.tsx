import { Field, makeStyles, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type {
  ProgrammeAgreement,
  PublishedText,
} from '../../../../src/wire/schemas/programme-agreements.ts'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Section } from '../../../shared/components/section.tsx'
import { EmptyState, LoadingState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { useAddressState } from '../../../shared/navigation/use-address-state.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { compareTexts } from '../../features/agreements/api/compare-texts.ts'
import { AgreementPage } from '../../features/agreements/components/agreement-page.tsx'
import { TextComparison } from '../../features/agreements/components/text-comparison.tsx'
import { agreementsWords } from '../../features/agreements/words.ts'

const useStyles = makeStyles({
  choice: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: '1rem',
    marginBottom: '1rem',
    '& select': { minWidth: 0, width: '100%' },
  },
})

/** So many countries are named in a choice. */
const namedInChoice = 3

/** Two texts of an agreement beside each other. */
export function CompareTextsScreen({
  agreementType,
}: {
  readonly agreementType: string
}): ReactElement {
  const t = useWords(agreementsWords)
  return (
    <AgreementPage agreementType={agreementType} title={t('compare')} lead={t('compare.lead')}>
      {(agreement) => <Comparing agreement={agreement} />}
    </AgreementPage>
  )
}

function Comparing({ agreement }: { readonly agreement: ProgrammeAgreement }): ReactElement {
  const styles = useStyles()
  const t = useWords(agreementsWords)
  const format = useFormat()
  const texts = agreement.versions.flatMap(({ rank, texts: own }) =>
    own.map((text) => ({ rank, text })),
  )
  const [first, second] = pairOf(texts)
  const [chosenLeft, setLeft] = useAddressState('left')
  const [chosenRight, setRight] = useAddressState('right')
  const left = chosenLeft ?? first ?? ''
  const right = chosenRight ?? second ?? ''
  const isChosen = left !== '' && right !== ''
  const comparison = useQuery({
    queryKey: ['comparison', left, right],
    queryFn: ({ signal }) => compareTexts(left, right, signal),
    enabled: isChosen,
  })
  const labelOf = (rank: number, { language, countries }: PublishedText) =>
    t('compare.label', {
      rank,
      language: format.languageName(language),
      countries:
        countries.length > namedInChoice
          ? t('countries.many', { count: countries.length })
          : format.list(countries.map(format.country).sort(format.compare)),
    })
  const sides = [
    { label: t('left'), value: left, set: setLeft },
    { label: t('right'), value: right, set: setRight },
  ]
  return (
    <>
      <div className={styles.choice}>
        {sides.map(({ label, value, set }) => (
          <Field key={label} label={label}>
            <Select value={value} onChange={(_event, data) => set(data.value)}>
              <option value="" />
              {texts.map(({ rank, text }) => (
                <option key={`${rank} ${text.sha256}`} value={text.sha256}>
                  {labelOf(rank, text)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      {isChosen ? (
        <Section title={t('compare')}>
          <Loaded of={comparison} loading={<LoadingState lines={12} />}>
            {(data) => <TextComparison key={`${left} ${right}`} comparison={data} />}
          </Loaded>
        </Section>
      ) : (
        <EmptyState title={t('compare.choose')} text={t('compare.choose.text')} />
      )}
    </>
  )
}

/** The newest text on the right, and on the left the one before it in the same language. */
function pairOf(
  texts: readonly { readonly rank: number; readonly text: PublishedText }[],
): readonly [string | undefined, string | undefined] {
  for (const { rank, text } of texts) {
    const older = texts.find((each) => each.rank < rank && each.text.language === text.language)
    if (older !== undefined) return [older.text.sha256, text.sha256]
  }
  return [undefined, undefined]
}
