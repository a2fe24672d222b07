export const words = {
  title: 'Operators',
  lead: 'Who runs the programme. Every operator may do everything in this console; what each of them changes stands in the audit records.',
  list: 'Who can sign in',
  add: 'Add operator',
  upn: 'User name',
  'upn.hint': 'As an e-mail address, such as name@programme.example',
  name: 'Name of the person',
} as const
