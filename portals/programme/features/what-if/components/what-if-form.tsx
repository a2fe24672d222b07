import { Button, ProgressBar } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { ProgrammeAgreement } from '../../../../../src/wire/schemas/programme-agreements.ts'
import type { PolicySet } from '../../../../../src/wire/schemas/programme-policy.ts'
import { Focused } from '../../../../shared/components/focused.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { ChoiceField, DateField, SelectField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { useMayDo } from '../../../../shared/session/use-session.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useAgreementName } from '../../agreements/use-agreements.ts'
import { getPolicy } from '../../policy/api/get-policy.ts'
import { PolicySetDone } from '../../policy/components/policy-set-done.tsx'
import { SetPolicyForm } from '../../policy/components/set-policy-form.tsx'
import type { PolicyDraft } from '../../policy/policy-values.ts'
import { policyKey } from '../../policy/use-policy.ts'
import { askWhatIf } from '../api/ask-what-if.ts'
import { type DraftValues, fieldOfDraft, makeDraft } from '../make-draft.ts'
import { type Sum, sumUp } from '../sum-up.ts'
import { whatIfWords } from '../words.ts'
import { BlockedAnswer } from './blocked-answer.tsx'

type Answer = {
  readonly draft: PolicyDraft
  readonly revision: number
  readonly sum: Sum
  readonly values: DraftValues
}

/** A rule is drafted, looked at in its effects, and then set. */
export function WhatIfForm({
  agreements,
}: {
  readonly agreements: readonly ProgrammeAgreement[]
}): ReactElement {
  const t = useWords(whatIfWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const mayDo = useMayDo()
  const nameOf = useAgreementName()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<Sum>()
  const [answer, setAnswer] = useState<Answer>()
  const [done, setDone] = useState<PolicySet>()
  const isStopped = useRef(false)
  // Whoever leaves the screen has seen enough as well.
  useEffect(
    () => () => {
      isStopped.current = true
    },
    [],
  )
  const gate = agreements.find(({ isGateAgreement }) => isGateAgreement) ?? agreements[0]

  /** Slice after slice until all customers were looked at, or the reader has seen enough. */
  async function look(values: DraftValues): Promise<Answer> {
    isStopped.current = false
    setProgress(undefined)
    const { policy, revision } = await getPolicy()
    const draft = makeDraft(policy, values)
    let sum: Sum | undefined
    let cursor: string | undefined
    do {
      const slice = await askWhatIf({
        policy: draft,
        ...(cursor === undefined ? {} : { cursor, on: sum?.on ?? '' }),
      })
      sum = sumUp(sum, slice)
      setProgress(sum)
      cursor = slice.next
    } while (cursor !== undefined && !isStopped.current)
    return { draft, revision, sum, values }
  }

  const initial: DraftValues = {
    agreementType: gate?.name ?? '',
    kind: 'requirement',
    rank: '',
    requiredFrom: '',
    agreedFrom: '',
    inForceFrom: '',
  }
  const missing = (value: string) => (value === '' ? shared('required') : undefined)
  const form = useForm<DraftValues, Answer>({
    initial,
    check: ({ kind, rank, requiredFrom, agreedFrom, inForceFrom }) =>
      kind === 'requirement'
        ? { rank: missing(rank), requiredFrom: missing(requiredFrom) }
        : { agreedFrom: missing(agreedFrom), inForceFrom: missing(inForceFrom) },
    send: look,
    fieldOf: fieldOfDraft,
    onDone: (found) => {
      setProgress(undefined)
      setAnswer(found)
    },
  })

  if (done !== undefined) return <PolicySetDone answer={done} />

  function draftText({ agreementType, kind, ...values }: DraftValues): string {
    const agreement = agreements.find(({ name }) => name === agreementType)
    const name = agreement === undefined ? agreementType : nameOf(agreement)
    return kind === 'requirement'
      ? t('draft.requirement', {
          agreement: name,
          rank: values.rank,
          date: format.longDate(values.requiredFrom),
        })
      : t('draft.cutOff', {
          agreement: name,
          agreedFrom: format.longDate(values.agreedFrom),
          inForceFrom: format.longDate(values.inForceFrom),
        })
  }

  if (answer !== undefined) {
    return (
      <Focused>
        <BlockedAnswer
          sum={answer.sum}
          draft={draftText(answer.values)}
          agreementType={answer.values.agreementType}
        />
        {answer.sum.isWhole && mayDo('set-policy') ? (
          <Section title={t('set')}>
            <p>{draftText(answer.values)}</p>
            <p>{t('set.text')}</p>
            <SetPolicyForm
              draft={answer.draft}
              revision={answer.revision}
              countries={answer.sum.countriesWithoutText}
              submit={t('set.button')}
              onDone={setDone}
              onBack={() => setAnswer(undefined)}
              onRebase={() => {
                void queries.invalidateQueries({ queryKey: policyKey })
                setAnswer(undefined)
                form.submit()
              }}
            />
          </Section>
        ) : (
          <Button onClick={() => setAnswer(undefined)}>{t('change')}</Button>
        )}
      </Focused>
    )
  }

  const chosen = agreements.find(({ name }) => name === form.values.agreementType)
  const versions = chosen?.versions ?? []
  return (
    <Section title={t('ask')}>
      <FormBody form={form} label={t('ask')}>
        <SelectField
          bound={form.bind('agreementType')}
          label={t('agreement')}
          choices={agreements.map((each) => ({ value: each.name, label: nameOf(each) }))}
        />
        <ChoiceField
          bound={form.bind('kind')}
          label={t('kind')}
          choices={[
            { value: 'requirement', label: t('kind.requirement') },
            { value: 'cutOff', label: t('kind.cutOff') },
          ]}
        />
        {form.values.kind === 'requirement' ? (
          <>
            <SelectField
              bound={form.bind('rank')}
              label={t('rank')}
              {...(versions.length === 0 ? { hint: t('noVersions') } : {})}
              choices={[
                { value: '', label: t('rank.choose') },
                ...versions.map(({ rank, effectiveOn }) => ({
                  value: String(rank),
                  label: t('rank.choice', { rank, date: format.date(effectiveOn) }),
                })),
              ]}
            />
            <DateField
              bound={form.bind('requiredFrom')}
              label={t('requiredFrom')}
              hint={t('date.hint')}
            />
          </>
        ) : (
          <>
            <DateField
              bound={form.bind('agreedFrom')}
              label={t('agreedFrom')}
              hint={t('date.hint')}
            />
            <DateField
              bound={form.bind('inForceFrom')}
              label={t('inForceFrom')}
              hint={t('date.hint')}
            />
          </>
        )}
        <FormButtons form={form} submit={t('look')}>
          {form.isSending && (
            <Button
              onClick={() => {
                isStopped.current = true
              }}
            >
              {t('stop')}
            </Button>
          )}
        </FormButtons>
        {form.isSending && progress !== undefined && (
          <div role="status">
            <ProgressBar value={progress.looked} max={Math.max(1, progress.total)} />
            {t('progress', {
              looked: format.number(progress.looked),
              total: format.number(progress.total),
            })}
          </div>
        )}
      </FormBody>
    </Section>
  )
}
