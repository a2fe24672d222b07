/** A console of one form and one table, for tests of what all consoles are made of. */

import { type ReactElement, useState } from 'react'
import { request } from '../../../../portals/shared/api/request.ts'
import { AppFrame } from '../../../../portals/shared/app/app-frame.tsx'
import { startConsole } from '../../../../portals/shared/app/start-console.tsx'
import { DataTable } from '../../../../portals/shared/components/data-table.tsx'
import { LineChart } from '../../../../portals/shared/components/line-chart.tsx'
import { MailText } from '../../../../portals/shared/components/mail-text.tsx'
import { Page } from '../../../../portals/shared/components/page.tsx'
import { RouteBadge } from '../../../../portals/shared/components/route-badge.tsx'
import { Section } from '../../../../portals/shared/components/section.tsx'
import { StackedBar } from '../../../../portals/shared/components/stacked-bar.tsx'
import {
  CheckField,
  ChoiceField,
  DateField,
  LongTextField,
  SelectField,
  TextField,
} from '../../../../portals/shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../portals/shared/forms/form-parts.tsx'
import { useForm } from '../../../../portals/shared/forms/use-form.ts'
import { createConsoleRouter } from '../../../../portals/shared/navigation/create-console-router.tsx'
import { screen } from '../../../../portals/shared/navigation/screen.tsx'

const routes = ['covered', 'customer-may-accept', 'partner-must-attest', 'nobody-yet'] as const
const rowCount = 100_000
const rows = Array.from({ length: rowCount }, (_, at) => ({
  id: String(at),
  name: `Donaudampfschifffahrtsgesellschaft ${at} GmbH`,
  route: routes[at % routes.length] ?? 'covered',
}))

const chosen = (value: string) => (value === '' ? 'Choose one.' : undefined)

/** Every kind of field; it creates a customer, which a second effect would create twice. */
function FormScreen(): ReactElement {
  const [created, setCreated] = useState<string>()
  const form = useForm({
    initial: { companyName: '', domain: '', on: '', country: '', how: '', note: '', sure: false },
    check: (values) => ({
      companyName: values.companyName === '' ? 'Please fill this in.' : undefined,
      country: chosen(values.country),
      how: chosen(values.how),
      sure: values.sure ? undefined : 'Please confirm.',
    }),
    send: ({ companyName, domain, country }, { requestId }) =>
      request<{ readonly id: string }>({
        method: 'POST',
        path: '/v1/customers',
        requestId,
        body: {
          companyProfile: { domain },
          billingProfile: {
            email: 'einkauf@probe.example',
            culture: 'de-DE',
            language: 'de',
            companyName,
            defaultAddress: {
              firstName: 'Mira',
              lastName: 'Adomeit',
              addressLine1: 'Hafenweg 4',
              city: 'Husum',
              postalCode: '25813',
              country,
            },
          },
        },
      }),
    fieldOf: (field) => (field.toLowerCase() === 'companyprofile.domain' ? 'domain' : undefined),
    onDone: ({ id }) => setCreated(id),
  })
  return (
    <Page title="Form" width="narrow">
      <FormBody form={form} label="Form">
        <TextField bound={form.bind('companyName')} label="Company" hint="Its exact legal name" />
        <TextField bound={form.bind('domain')} label="Domain" />
        <DateField bound={form.bind('on')} label="Date" isOptional />
        <SelectField
          bound={form.bind('country')}
          label="Country"
          choices={[
            { value: '', label: '' },
            { value: 'DE', label: 'Germany' },
          ]}
        />
        <ChoiceField
          bound={form.bind('how')}
          label="How"
          choices={[
            { value: 'asked', label: 'The customer will be asked' },
            { value: 'confirmed', label: 'I confirm that it accepted' },
          ]}
        />
        <LongTextField bound={form.bind('note')} label="Note" isOptional />
        <CheckField bound={form.bind('sure')} label="I am sure" />
        <FormButtons form={form} submit="Save" />
      </FormBody>
      {created !== undefined && <p>Created: {created}</p>}
    </Page>
  )
}

function TableScreen(): ReactElement {
  return (
    <Page title="Table">
      <DataTable
        label="Customers"
        rows={rows}
        rowKey={(row) => row.id}
        linkOf={() => ({ to: '/' })}
        columns={[
          { id: 'name', header: 'Name', width: 10, grow: 2, cell: (row) => row.name },
          {
            id: 'route',
            header: 'Route',
            width: 13,
            cell: (row) => <RouteBadge route={row.route} />,
          },
        ]}
      />
    </Page>
  )
}

const link = 'http://example.test/approve/abc'

function PicturesScreen(): ReactElement {
  return (
    <Page title="Pictures">
      <Section title="Coverage">
        <StackedBar
          label="Coverage of all customers"
          shares={[
            { id: 'covered', label: 'Covered', value: 31, tone: 'good' },
            { id: 'attest', label: 'Partner must attest', value: 9, tone: 'warning' },
          ]}
        />
        <LineChart
          label="Coverage over time"
          series={[
            {
              id: 'covered',
              label: 'Covered',
              tone: 'good',
              points: [
                { at: '2026-11-01T00:00:00Z', value: 20 },
                { at: '2026-11-02T00:00:00Z', value: 31 },
              ],
            },
          ]}
        />
      </Section>
      <Section title="E-mail">
        <MailText
          draft={{ to: ['mira@probe.example'], subject: 'Hello', text: `Open\n${link}\n`, link }}
        />
      </Section>
    </Page>
  )
}

const Frame = () => <AppFrame title="Probe" nav={[]} />
const router = createConsoleRouter('/partner', Frame, [
  screen('/', FormScreen),
  screen('/table', TableScreen),
  screen('/pictures', PicturesScreen),
])

startConsole({ people: 'partner-user', router })
