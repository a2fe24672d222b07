export const enSignatoryWords = {
  product: 'Countersign',
  skip: 'To the content',
  languages: 'Language',
  lead: (partner: string, agreement: string, company: string) =>
    `${partner} asks you to read the ${agreement} and to accept it for ${company}.`,
  company: 'Company',
  askedBy: 'Asked by',
  meantFor: 'Meant for',
  until: 'Answer until',
  toDecision: 'To your decision',
  textTitle: (version: number) => `The agreement, version ${version}`,
  textIn: (language: string) => `The text is published here in this language: ${language}.`,
  openText: 'Open the published text',
  downloadText: 'Download it',
  printText: 'Print it',
  otherFormat: 'The text is published as a document. Open and read it before you accept.',
  fingerprint: 'Fingerprint of the text (SHA-256):',
  decisionTitle: 'Your decision',
  acceptBox: (company: string) =>
    `I have read this text and accept it for ${company}. I am allowed to act for this company.`,
  acceptButton: 'Accept the agreement',
  tickFirst: 'Nothing was accepted: tick the box to accept the text.',
  declineTitle: 'I do not accept',
  declineLead: (partner: string) =>
    `${partner} is told. This link then ends, and nothing is accepted.`,
  declineReason: 'Why, if you want to say',
  declineButton: 'Decline',
  declineTooLong: (most: number) => `Please say it in ${most} characters at most.`,
  forwardTitle: 'Somebody else must decide',
  forwardLead: (name: string, partner: string) =>
    `This link is meant for ${name} alone, so please do not pass it on. Name the right person: ${partner} is told and sends them a link of their own. Yours then ends.`,
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Work e-mail address',
  missing: 'Please fill this in.',
  emailWrong: 'This is no e-mail address, such as name@company.example.',
  nameTooLong: 'This is too long.',
  nothingSent: 'Nothing was sent yet: see what is marked below.',
  forwardButton: 'Name this person',
  shareLead: 'A colleague should only read the text? Its public address says nothing about you.',
  shareButton: 'Send the text by e-mail',
  shareSubject: (agreement: string) => `${agreement}: text to read`,
  shareBody: (agreement: string, link: string) => `${agreement}:\n\n${link}\n`,
  acceptedTitle: 'Accepted',
  accepted: (agreement: string, company: string, date: string) =>
    `The ${agreement} was accepted for ${company} on ${date}. You need to do nothing more.`,
  keep: 'For your records',
  receipt: 'Receipt',
  certificate: 'Certificate of acceptance (PDF)',
  verify: 'Check the receipt',
  keepHint:
    'The receipt proves the acceptance to anybody, without trusting us. It is ready a few seconds after you accepted.',
  entry: 'Entry in the log:',
  acceptedText: 'The text that was accepted',
  declinedTitle: 'Declined',
  declined: (date: string, partner: string) =>
    `The agreement was declined on ${date}. If that was a mistake, ask ${partner} for a new link.`,
  forwardedTitle: 'Passed on',
  forwarded: (date: string, name: string, partner: string) =>
    `On ${date} you named ${name}. ${partner} was told and can send them a link of their own. You need to do nothing more.`,
  yourReason: 'The reason given:',
  supersededTitle: 'There is a newer link',
  superseded: (partner: string) =>
    `This link has ended. Use the newest one that ${partner} sent you.`,
  expiredTitle: 'This link has expired',
  expired: (date: string) => `It could be answered until ${date}; nothing was accepted.`,
  newLinkLead: (partner: string) =>
    `${partner} can send a new link to the address to which this one was sent, and to no other.`,
  newLinkButton: 'Ask for a new link',
  newLinkAsked: (partner: string) =>
    `${partner} has been asked for a new link. It comes to the address to which this one was sent.`,
  askPartner: (partner: string) => `Write to ${partner}`,
  unknownTitle: 'There is nothing at this address',
  unknown: 'The link is not complete, or it was never given out.',
  unknownHelp:
    'Open it again from the message, or copy all of it into the address line. If that does not help, ask the partner who sent it.',
  tooManyTitle: 'Please wait',
  tooMany: 'Too many wrong links were opened from here. Try again in a few minutes.',
}

/** One key set in both languages. */
export type SignatoryWords = typeof enSignatoryWords
