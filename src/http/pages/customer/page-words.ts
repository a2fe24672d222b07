import type { Texts } from '../../../texts/text-keys.ts'

type ElsewhereFacts = { readonly partner: string; readonly agreement: string }

/** What the customer's pages say besides routes and refusals; one key set in both languages. */
const en = {
  homeTitle: 'Agreement and partners',
  signedInAs: (upn: string) => `Signed in as ${upn}`,
  signOut: 'Sign out',
  partners: 'Your partners',
  noPartners: 'You have no partner yet. A partner sends you a link with which you approve it.',
  through: (provider: string) => `through ${provider}`,
  relationshipEnded: 'This relationship has ended.',
  delegated: 'This partner may administer your services for you.',
  askAt: (partner: string) => `Whom to ask at ${partner}:`,
  askButton: (partner: string) => `Ask ${partner} to confirm`,
  askedOn: (date: string) => `Asked on ${date}.`,
  refreshes: 'This page looks again every minute by itself.',
  coveredUntil: (date: string) => `This counts until ${date}. From then on:`,
  textTitle: (version: number) => `The agreement, version ${version}`,
  openText: 'Open the text as it was published',
  otherFormat: 'The text is published as a document. Open and read it before you accept.',
  fingerprint: 'Fingerprint of the text (SHA-256):',
  acceptBox: 'I have read this text and accept it for my organisation.',
  acceptButton: 'Accept',
  adminAccepts: 'Only a Global admin of your organisation can accept it.',
  tickFirst: 'Nothing was accepted: tick the box to accept the text.',
  history: 'What has been accepted',
  nothingYet: 'Nothing yet.',
  direct: 'Accepted by your organisation',
  attested: (partner: string) => `Confirmed by ${partner}`,
  version: (version: number) => `version ${version}`,
  counts: 'Counts now.',
  countsNot: 'Does not count any more.',
  receipt: 'Receipt',
  invitationTitle: (partner: string) => `Partner relationship with ${partner}`,
  invitationLead: (partner: string) =>
    `${partner} asks you for a partner relationship. With it, ${partner} can see your organisation, order for you and manage what it sold to you.`,
  invitationDelegated: (partner: string) =>
    `${partner} asks for delegated administration, too: it may then administer your services for you.`,
  relationshipBox: (partner: string) => `I approve the relationship with ${partner}.`,
  tickRelationship: 'Nothing was approved: tick the box of the relationship.',
  tickClearly:
    'Nothing was approved: tick the box of the agreement to accept it, or leave it empty.',
  approveButton: 'Approve',
  adminApproves: 'Only a Global admin of your organisation can approve it.',
  relationshipActive: (partner: string) => `The relationship with ${partner} is active.`,
  routeElsewhere: {
    'customer-may-accept': ({ agreement }: ElsewhereFacts) =>
      `A Global admin of your organisation can read and accept the ${agreement} on the page “Agreement and partners”.`,
    'scenario-1': ({ partner, agreement }: ElsewhereFacts) =>
      `You buy through ${partner} already, so ${partner} confirms your acceptance of the ${agreement}.`,
    'scenario-2': ({ partner, agreement }: ElsewhereFacts) =>
      `You have bought before, so your new partner ${partner} confirms your acceptance of the ${agreement}.`,
  },
  askAtHome: (partner: string) =>
    `Once the relationship is active, ask ${partner} with the button on the page “Agreement and partners”.`,
  agreement: 'Agreement',
  toHome: 'To the agreement and all your partners',
  forCustomersTitle: 'This page is for customers',
  forCustomers:
    'You are signed in as a user of a partner. Sign out, and sign in with an account of the organisation that buys.',
  refusedTitle: 'This is not possible',
}

export type PageWords = typeof en

const de: PageWords = {
  homeTitle: 'Vereinbarung und Partner',
  signedInAs: (upn) => `Angemeldet als ${upn}`,
  signOut: 'Abmelden',
  partners: 'Ihre Partner',
  noPartners:
    'Sie haben noch keinen Partner. Ein Partner sendet Ihnen einen Link, mit dem Sie ihn genehmigen.',
  through: (provider) => `über ${provider}`,
  relationshipEnded: 'Diese Beziehung ist beendet.',
  delegated: 'Dieser Partner darf Ihre Dienste für Sie verwalten.',
  askAt: (partner) => `Ansprechpartner bei ${partner}:`,
  askButton: (partner) => `${partner} um Bestätigung bitten`,
  askedOn: (date) => `Gefragt am ${date}.`,
  refreshes: 'Diese Seite sieht jede Minute von selbst wieder nach.',
  coveredUntil: (date) => `Das gilt bis ${date}. Danach:`,
  textTitle: (version) => `Die Vereinbarung, Fassung ${version}`,
  openText: 'Den Text öffnen, wie er veröffentlicht wurde',
  otherFormat:
    'Der Text ist als Dokument veröffentlicht. Öffnen und lesen Sie ihn, bevor Sie zustimmen.',
  fingerprint: 'Fingerabdruck des Textes (SHA-256):',
  acceptBox: 'Ich habe diesen Text gelesen und stimme ihm für meine Organisation zu.',
  acceptButton: 'Zustimmen',
  adminAccepts: 'Nur ein globaler Administrator Ihrer Organisation kann zustimmen.',
  tickFirst: 'Sie haben nicht zugestimmt: Setzen Sie das Häkchen, um dem Text zuzustimmen.',
  history: 'Zustimmungen',
  nothingYet: 'Noch nichts.',
  direct: 'Direkte Zustimmung Ihrer Organisation',
  attested: (partner) => `Zustimmung, bestätigt von ${partner}`,
  version: (version) => `Fassung ${version}`,
  counts: 'Gilt jetzt.',
  countsNot: 'Gilt nicht mehr.',
  receipt: 'Beleg',
  invitationTitle: (partner) => `Partnerbeziehung mit ${partner}`,
  invitationLead: (partner) =>
    `${partner} bittet Sie um eine Partnerbeziehung. Mit ihr kann ${partner} Ihre Organisation sehen, für Sie bestellen und verwalten, was Sie dort gekauft haben.`,
  invitationDelegated: (partner) =>
    `${partner} bittet auch um delegierte Verwaltung: Dann darf dieser Partner Ihre Dienste für Sie verwalten.`,
  relationshipBox: (partner) => `Ich genehmige die Beziehung mit ${partner}.`,
  tickRelationship: 'Es wurde nichts genehmigt: Setzen Sie das Häkchen der Beziehung.',
  tickClearly:
    'Es wurde nichts genehmigt: Setzen Sie das Häkchen der Vereinbarung, um zuzustimmen, oder lassen Sie es leer.',
  approveButton: 'Genehmigen',
  adminApproves: 'Nur ein globaler Administrator Ihrer Organisation kann sie genehmigen.',
  relationshipActive: (partner) => `Die Beziehung mit ${partner} ist aktiv.`,
  routeElsewhere: {
    'customer-may-accept': ({ agreement }) =>
      `Ein globaler Administrator Ihrer Organisation kann den Vereinbarungstext (${agreement}) auf der Seite „Vereinbarung und Partner“ lesen und ihm zustimmen.`,
    'scenario-1': ({ partner, agreement }) =>
      `Sie kaufen bereits über ${partner}; deshalb bestätigt ${partner} Ihre Zustimmung (${agreement}).`,
    'scenario-2': ({ partner, agreement }) =>
      `Sie haben bereits früher gekauft; deshalb bestätigt Ihr neuer Partner ${partner} Ihre Zustimmung (${agreement}).`,
  },
  askAtHome: (partner) =>
    `Sobald die Beziehung aktiv ist, bitten Sie ${partner} mit der Schaltfläche auf der Seite „Vereinbarung und Partner“ darum.`,
  agreement: 'Vereinbarung',
  toHome: 'Zur Vereinbarung und zu allen Ihren Partnern',
  forCustomersTitle: 'Diese Seite ist für Kunden',
  forCustomers:
    'Sie sind als Benutzer eines Partners angemeldet. Melden Sie sich ab, und melden Sie sich mit einem Konto der Organisation an, die kauft.',
  refusedTitle: 'Das geht nicht',
}

export function pageWordsFor({ language }: Pick<Texts, 'language'>): PageWords {
  return language === 'de' ? de : en
}
