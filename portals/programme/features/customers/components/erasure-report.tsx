import type { ReactElement } from 'react'
import type { ErasureReportView } from '../../../../../src/wire/schemas/programme-customers.ts'
import { Facts } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { bases } from '../erasure-bases.ts'
import { customersWords } from '../words.ts'

/** What an erasure took away, and who has to be told; it names nobody. */
export function ErasureReport({ report }: { readonly report: ErasureReportView }): ReactElement {
  const t = useWords(customersWords)
  const format = useFormat()
  const basis = bases.find((each) => each === report.basis)
  const { disclosedTo, accountsKept, disclosures } = report
  return (
    <Facts
      facts={[
        ...(report.dryRun
          ? []
          : [
              { name: t('report.at'), value: format.dateTime(report.erasedAt) },
              { name: t('report.by'), value: report.by },
            ]),
        {
          name: t('report.basis'),
          value: basis === undefined ? report.basis : t(`basis.${basis}`),
        },
        { name: t('report.acceptances'), value: format.number(report.acceptances.length) },
        {
          name: t('report.attestationRequests'),
          value: format.number(report.attestationRequests.length),
        },
        {
          name: t('report.disclosures'),
          value:
            disclosures.length === 0
              ? t('report.none')
              : disclosures.map(({ entryId, names }) => (
                  <div key={entryId}>
                    {entryId}: {format.list(names)}
                  </div>
                )),
        },
        { name: t('report.deleted'), value: t('report.deleted.values', report.deleted) },
        ...(report.dryRun
          ? []
          : [{ name: t('report.entries'), value: lines(report.erasureEntries, t('report.none')) }]),
        {
          name: t('report.disclosedTo'),
          value:
            disclosedTo.length === 0 ? (
              t('report.nobody')
            ) : (
              <>
                <div>{t('report.disclosedTo.hint')}</div>
                {[...new Map(disclosedTo.map((each) => [`${each.kind} ${each.id}`, each]))].map(
                  ([key, { kind, id, name, since }]) => (
                    <div key={key}>
                      {name ?? id} ({t(`report.kind.${kind}`)}, {format.date(since)})
                    </div>
                  ),
                )}
              </>
            ),
        },
        ...(accountsKept.length === 0
          ? []
          : [
              {
                name: t('report.accountsKept'),
                value: (
                  <>
                    <div>{t('report.accountsKept.hint')}</div>
                    {lines(accountsKept, t('report.none'))}
                  </>
                ),
              },
            ]),
      ]}
    />
  )
}

function lines(texts: readonly string[], none: string) {
  return texts.length === 0 ? none : texts.map((text) => <div key={text}>{text}</div>)
}
