import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'

/** What `X-MS-Certificate-Url` of a delivery names (wire contract 7.3). */
export const getWebhookCertificate = defineRoute({
  method: 'GET',
  path: '/webhooks/v1/certificate',
  auth: 'public',
  status: 200,
  answer: 'application/x-pem-file',
  about: {
    id: 'getWebhookCertificate',
    tag: 'webhooks',
    summary: 'The certificate that signs deliveries',
  },
  handle: ({ deps }) => content(deps.webhooks.certificate, 'application/x-pem-file'),
})
