export const words = {
  title: 'A partner asks for a relationship',
  'title.of': 'Relationship with {partner}',
  'lead.reader': '{partner} would like to work for {customer}.',
  lead: '{partner} would like to work for {customer}. You decide; nothing happens before you tick and approve.',
  'what.title': 'What is asked for',
  'what.partner': 'Partner',
  'what.partnerOf': '{partner} ({country})',
  'what.provider': 'Provider behind it',
  'what.contact': 'Questions go to',
  'what.means': 'What it means',
  'what.meansText':
    '{partner} can see your organisation, order for you and manage what it sold to you.',
  'what.roles': 'Admin roles',
  'what.noRoles': 'None. {partner} will not be able to administer your services.',
  'what.until': 'The link is valid until',
  'agreement.title': '{name}',
  'agreement.mustAttest':
    '{partner} confirms it after you have approved the relationship. You can ask them here with one click as soon as it is active.',
  'agreement.separate':
    'The agreement is a decision of its own. You may leave its box empty and accept later.',
  'form.title': 'Your decision',
  'form.label': 'Approve the relationship',
  'form.relationship': 'I approve the relationship with {partner} for {customer}.',
  'form.agreement': 'I have read the text above and accept it for {customer}.',
  'form.tick': 'Tick the box if you approve the relationship. Nothing has been approved yet.',
  'form.button': 'Approve',
  'form.replaced':
    'A new version of the agreement was published while you were reading. Nothing has been approved. This is the new text; please read it.',
  'approved.now': 'The relationship with {partner} is active now.',
  'approved.nowBoth':
    'The relationship with {partner} is active now, and your acceptance has been recorded.',
  'approved.before':
    'The relationship with {partner} is active. Nothing is left to approve on this link.',
  'approved.acceptance': 'To your acceptance and its receipt',
  'approved.partners': 'To your partners',
  'bad.invalid.title': 'This link does not work',
  'bad.invalid.text':
    'Part of it may have been lost on the way: open it again from the e-mail, in full. If that does not help, ask your partner for a new one.',
  'bad.expired.title': 'This link has expired',
  'bad.expired.text': 'It came from {partner}. Ask them for a new one:',
  'bad.expired.unknown': 'Ask the partner that sent it for a new one.',
  'bad.other.title': 'This link is for another organisation',
  'bad.other.text':
    'You are signed in for {customer}. Sign in with an account of the organisation that the link was sent to, or ask your partner for a link for {customer}.',
  'bad.other.signIn': 'Sign in as somebody else',
  'bad.region.title': 'This partner cannot sell to you',
  'bad.region.text':
    'Partner and customer must be in the same market region. This partner is in {partnerCountry}, your organisation in {customerCountry}. Choose a partner of your own region.',
  'bad.home': 'To your partners',
} as const
