export const words = {
  title: 'Agreement',
  'open.lead':
    'Your organisation can accept the {name} itself. Read the text, tick the box, and you are done. It then counts with all of your partners.',
  'accepted.lead': 'Your organisation has accepted the {name}. You need to do nothing.',
  'accepted.now': 'Thank you. Your acceptance of the {name} has been recorded.',
  'accepted.title': 'Your acceptance',
  'accepted.next': 'Your partners see it at once, and what waited for it can go on.',
  toPartners: 'See your partners',
  'closed.title': 'What happens next',
  'confirmed.lead':
    'Your partners have confirmed your acceptance of the {name}. You need to do nothing.',
  'closed.operator': 'Contact of {operator}: {contact}',
  'closed.noPartner':
    'You have no partner at the moment. A partner sends you a link with which you approve the relationship; after that it can confirm.',
  'text.title': '{name}, version {version}',
  'text.language': 'Language of the text',
  'text.region': 'Text of the agreement',
  'text.print': 'Print view',
  'text.download': 'Download',
  'text.open': 'Open the text',
  'text.fingerprint': 'Fingerprint of this text (SHA-256): {sha256}',
  'text.other': 'The text is published as a document. Open and read it before you decide anything.',
  'text.altered':
    'The text that arrived is not the one that was published, so it cannot be accepted here. Load the page again; if it stays like this, tell {operator}.',
  'accept.title': 'Accept',
  'accept.form': 'Accept the agreement',
  'accept.box': 'I have read this text and accept it for {customer}.',
  'accept.button': 'Accept',
  'accept.tickFirst': 'Tick the box if you accept the text. Nothing has been accepted yet.',
  'accept.replaced':
    'A new version was published while you were reading. Nothing has been accepted. This is the new text; please read it.',
  'forward.title': 'Somebody else has to decide',
  'forward.accept': 'You can read the text. Accepting it for {customer} is up to a Global admin.',
  'forward.approve':
    'You can read the request. Approving it for {customer} is up to a Global admin.',
  'forward.who': 'Who can at your organisation:',
  'forward.nobody':
    'Your organisation has no Global admin at the moment. Please contact {operator} ({contact}).',
  'forward.how': 'Send this message on, and they come straight to this page.',
} as const
