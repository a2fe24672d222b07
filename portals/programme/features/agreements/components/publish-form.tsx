import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type {
  ProgrammeAgreement,
  PublishedTexts,
} from '../../../../../src/wire/schemas/programme-agreements.ts'
import { Focused } from '../../../../shared/components/focused.tsx'
import { Facts, Section } from '../../../../shared/components/section.tsx'
import { FailedState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import {
  DateField,
  FormField,
  LongTextField,
  TextField,
} from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { publishText } from '../api/publish-text.ts'
import { largestFileBytes, type ReadFile } from '../read-file.ts'
import { agreementsKey, useAgreementName } from '../use-agreements.ts'
import { agreementsWords } from '../words.ts'
import { CountryNames } from './country-names.tsx'
import { FileInput } from './file-input.tsx'

type Values = {
  readonly rank: string
  readonly effectiveOn: string
  readonly language: string
  readonly countries: string
  readonly file: ReadFile | undefined
}
const empty: Values = { rank: '', effectiveOn: '', language: '', countries: '', file: undefined }

const codesIn = (text: string) => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((each) => each !== ''),
  ),
]

function toRequest(agreementType: string, values: Values, dryRun: boolean) {
  return {
    agreementType,
    rank: Number(values.rank),
    effectiveOn: values.effectiveOn,
    language: values.language.trim(),
    countries: codesIn(values.countries),
    mediaType: values.file?.mediaType ?? '',
    contentBase64: values.file?.contentBase64 ?? '',
    dryRun,
  }
}

/** A text is chosen and checked, looked at once more, and published. */
export function PublishForm({
  agreement,
  countries,
}: {
  readonly agreement: ProgrammeAgreement
  /** Of the programme, for choosing. */
  readonly countries: readonly string[]
}): ReactElement {
  const t = useWords(agreementsWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const queries = useQueryClient()
  const [checked, setChecked] = useState<PublishedTexts>()
  const [published, setPublished] = useState<PublishedTexts>()

  const form = useForm({
    initial: empty,
    check: ({ rank, effectiveOn, language, countries: text, file }) => ({
      rank: /^\d{1,7}$/.test(rank.trim()) ? undefined : t('rank.wrong'),
      effectiveOn: effectiveOn === '' ? shared('required') : undefined,
      language: language.trim() === '' ? shared('required') : undefined,
      countries: problemOfCountries(text),
      file: problemOfFile(file),
    }),
    send: (values, { requestId }) =>
      publishText(toRequest(agreement.name, values, true), requestId),
    fieldOf: (field) =>
      field.startsWith('countries')
        ? 'countries'
        : field === 'contentBase64' || field === 'mediaType'
          ? 'file'
          : undefined,
    onDone: setChecked,
  })
  const nameOf = useAgreementName()
  const publish = useAction(
    ({ requestId }) => publishText(toRequest(agreement.name, form.values, false), requestId),
    (answer) => {
      setPublished(answer)
      void queries.invalidateQueries({ queryKey: agreementsKey })
    },
  )

  function problemOfCountries(text: string): string | undefined {
    const codes = codesIn(text)
    if (codes.length === 0) return shared('required')
    const wrong = codes.filter((code) => !/^[A-Z]{2}$/.test(code))
    return wrong.length === 0 ? undefined : t('countries.wrong', { codes: wrong.join(', ') })
  }

  function problemOfFile(file: ReadFile | undefined): string | undefined {
    if (file === undefined) return shared('required')
    return file.size > largestFileBytes ? t('file.tooLarge') : undefined
  }

  if (published !== undefined) {
    return (
      <Published
        agreement={agreement}
        published={published}
        onAnother={() => {
          form.fill({ ...empty, rank: form.values.rank, effectiveOn: form.values.effectiveOn })
          setPublished(undefined)
          setChecked(undefined)
        }}
      />
    )
  }
  if (checked !== undefined) {
    return (
      <Focused>
        <Section title={t('review')}>
          <p>{t('review.text')}</p>
          <div style={{ marginBottom: '1rem' }}>
            <Facts facts={factsOf(checked)} />
          </div>
          {checked.isNewVersion && (
            <MessageBar layout="multiline">
              <MessageBarBody>{t('review.newVersion')}</MessageBarBody>
            </MessageBar>
          )}
          {checked.alreadyPublished.length > 0 && (
            <p>
              {t('review.already', {
                countries: format.list(
                  checked.alreadyPublished.map(format.country).sort(format.compare),
                ),
              })}
            </p>
          )}
          {publish.failure !== undefined && <FailedState error={publish.failure} />}
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginTop: '1rem' }}>
            <Button
              appearance="primary"
              disabledFocusable={publish.isRunning}
              onClick={() => publish.run()}
            >
              {t('publishNow')}
            </Button>
            <Button
              onClick={() => {
                publish.forget()
                setChecked(undefined)
              }}
            >
              {t('change')}
            </Button>
          </div>
        </Section>
      </Focused>
    )
  }

  function factsOf(answer: PublishedTexts) {
    return [
      { name: t('publish.agreement'), value: nameOf(agreement) },
      { name: t('rank'), value: String(answer.rank) },
      { name: t('effectiveOn'), value: format.longDate(answer.effectiveOn) },
      { name: t('language'), value: format.languageName(answer.language) },
      { name: t('countries'), value: <CountryNames codes={answer.countries} /> },
      { name: t('file'), value: form.values.file?.name ?? '' },
      { name: t('size'), value: t('bytes', { count: answer.byteLength }) },
      { name: t('hash'), value: <code>{answer.sha256}</code> },
    ]
  }

  const highest = agreement.versions[0]?.rank
  const file = form.bind('file')
  return (
    <Section title={t('publish')}>
      <FormBody form={form} label={t('publish')}>
        <TextField
          bound={form.bind('rank')}
          type="number"
          label={t('rank')}
          hint={highest === undefined ? t('rank.hint.none') : t('rank.hint', { rank: highest })}
        />
        <DateField
          bound={form.bind('effectiveOn')}
          label={t('effectiveOn')}
          hint={t('effectiveOn.hint')}
        />
        <TextField bound={form.bind('language')} label={t('language')} hint={t('language.hint')} />
        <LongTextField
          bound={form.bind('countries')}
          label={t('countries')}
          hint={t('countries.hint')}
          rows={3}
        />
        <div>
          <Button size="small" onClick={() => form.fill({ countries: countries.join(', ') })}>
            {t('countries.all')}
          </Button>
        </div>
        <FormField bound={file} label={t('file')} hint={t('file.hint')}>
          <FileInput id={file.id} chosen={file.value} onChange={file.onChange} />
        </FormField>
        <FormButtons form={form} submit={t('check')} />
      </FormBody>
    </Section>
  )
}

function Published({
  agreement,
  published,
  onAnother,
}: {
  readonly agreement: ProgrammeAgreement
  readonly published: PublishedTexts
  readonly onAnother: () => void
}): ReactElement {
  const t = useWords(agreementsWords)
  const format = useFormat()
  const nameOf = useAgreementName()
  return (
    <Focused>
      <Section title={t('published')}>
        <p role="status">
          {t('published.text', {
            agreement: nameOf(agreement),
            rank: published.rank,
            language: format.languageName(published.language),
            countries: format.list(published.countries.map(format.country).sort(format.compare)),
          })}
        </p>
        <p>{t('published.next')}</p>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
          <LinkButton
            primary
            to="/agreements/$agreementType"
            params={{ agreementType: agreement.name }}
          >
            {t('back')}
          </LinkButton>
          <Button onClick={onAnother}>{t('another')}</Button>
          <LinkButton to="/what-if">{t('whatIf')}</LinkButton>
        </div>
      </Section>
    </Focused>
  )
}
