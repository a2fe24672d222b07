import { Link } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { OpenedRelationshipLink } from '../../../../../src/wire/schemas/customer-console.ts'
import { Facts, Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { partnersWords } from '../../partners/words.ts'
import { invitationWords } from '../words.ts'

/** Who asks, and for what. */
export function LinkFacts({ link }: { readonly link: OpenedRelationshipLink }): ReactElement {
  const t = useWords(invitationWords)
  const partners = useWords(partnersWords)
  const format = useFormat()
  const { partnerName: partner, providerName, adminRoles, contactEmail } = link
  const roles = adminRoles.map((role) => partners(`adminRole.${role}`))
  return (
    <Section title={t('what.title')}>
      <Facts
        facts={[
          {
            name: t('what.partner'),
            value: t('what.partnerOf', { partner, country: format.country(link.partnerCountry) }),
          },
          ...(providerName === undefined
            ? []
            : [{ name: t('what.provider'), value: providerName }]),
          { name: t('what.means'), value: t('what.meansText', { partner }) },
          {
            name: t('what.roles'),
            value: roles.length === 0 ? t('what.noRoles', { partner }) : format.list(roles),
          },
          {
            name: t('what.contact'),
            value: <Link href={`mailto:${contactEmail}`}>{contactEmail}</Link>,
          },
          { name: t('what.until'), value: format.longDate(link.expiresAt) },
        ]}
      />
    </Section>
  )
}
