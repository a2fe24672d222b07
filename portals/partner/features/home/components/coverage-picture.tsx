import type { ReactElement } from 'react'
import type { PartnerHome } from '../../../../../src/wire/schemas/partner-console.ts'
import { toneOfRoute } from '../../../../shared/components/chart-parts.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { StackedBar } from '../../../../shared/components/stacked-bar.tsx'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { homeWords } from '../words.ts'

const routes = ['covered', 'customer-may-accept', 'partner-must-attest', 'nobody-yet'] as const

/** All customers by route; each part leads to its customers. */
export function CoveragePicture({ coverage }: Pick<PartnerHome, 'coverage'>): ReactElement {
  const t = useWords(homeWords)
  const shared = useWords(sharedWords)
  return (
    <Section title={t('coverage')}>
      <StackedBar
        label={t('coverage.picture')}
        shares={routes.map((route) => ({
          id: route,
          label: shared(`route.${route}`),
          tone: toneOfRoute[route],
          value: coverage
            .filter((each) => each.route === route)
            .reduce((sum, { count }) => sum + count, 0),
          link: (
            <TextLink to="/customers" search={{ route }}>
              {shared(`route.${route}`)}
            </TextLink>
          ),
        }))}
      />
    </Section>
  )
}
