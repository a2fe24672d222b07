export const words = {
  title: 'Invite a customer',
  lead: 'Request a relationship, or ask a customer to accept the agreement. Nothing is sent from here: copy the e-mail, or open it in your own program.',
  'refused.reason': 'Your roles do not allow you to request relationships.',
  customer: 'Customer',
  'customer.any': 'Any customer: whoever opens the link',
  'customer.search': 'Search your customers by name or domain',
  'customer.none':
    'No customer of yours fits. A company that is no customer yet gets the e-mail for any customer.',
  'customer.choose': 'Choose {name}',
  'customer.other': 'Another customer',
  provider: 'Indirect provider',
  reseller: 'Indirect reseller',
  'reseller.none': 'None: for ourselves',
  delegated: 'Also ask for delegated administration',
  'delegated.hint':
    'The customer sees it before it approves. Ask for it only where you manage the customer’s services.',
  language: 'Language of the e-mail',
  kind: 'Which e-mail',
  'kind.newCustomer': 'New customer: request the relationship',
  'kind.relationshipAndAgreement': 'Relationship and agreement in one step',
  'kind.existingCustomer': 'Existing customer: accept the agreement',
  expires: 'The relationship link works until {date}.',
  sentBack:
    'An invitation to accept would only send {customer} back to you: here the partner attests.',
  attest: 'Attest instead',
  mail: 'E-mail',
} as const
