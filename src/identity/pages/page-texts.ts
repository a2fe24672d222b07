import { textsForAcceptLanguage } from '../../texts/texts.ts'

/** What the sign-in pages say; one key set in both languages. */
const en = {
  signIn: 'Sign in',
  signInTo: (application: string) => `Sign in to ${application}`,
  console: 'Countersign',
  userName: 'User name',
  userNameHint: 'For example name@company.example',
  password: 'Password',
  wrongCredentials: 'User name or password is wrong, or this user may not use this application.',
  tooManyAttempts:
    'Too many failed attempts for this user. Please wait five minutes and try again.',
  busy: 'Too many people are signing in at this moment. Please try again.',
  sandbox: 'Sandbox',
  sandboxHint: 'This is a sandbox: a click on any user signs in as that user, without a password.',
  programme: 'Programme',
  operator: 'Programme operator',
  partners: 'Partners',
  customers: 'Customers',
  newPasswordTitle: 'Choose a new password',
  newPasswordHint: (length: number) =>
    `Your password was given to you by somebody else. Choose one of your own, at least ${length} characters long.`,
  newPassword: 'New password',
  repeatPassword: 'Repeat the new password',
  savePassword: 'Save and continue',
  passwordTooShort: (length: number) => `The new password needs at least ${length} characters.`,
  passwordTooLong: (length: number) => `The new password may have at most ${length} characters.`,
  passwordsDiffer: 'The two entries differ.',
  passwordUnchanged: 'The new password must differ from the old one.',
  deviceTitle: 'Connect a device',
  deviceCode: 'Code shown on the device',
  deviceCodeUnknown: 'This code is unknown, used or expired. Ask the device for a new one.',
  deviceConfirm: (application: string, code: string) =>
    `${application} asks to act in your name. Continue only if the device shows the code ${code}.`,
  continue: 'Continue',
  cancel: 'Cancel',
  deviceDone: 'The device is connected. You can close this page.',
  failedTitle: 'The sign-in was not completed',
  failedHint: 'It took too long, was cancelled, or the browser did not keep a cookie.',
  requestRefused: 'The application asked for something that cannot be granted:',
  unknownApplication: 'The application is not known here.',
  unknownReturn: 'The address to come back to is not registered for the application.',
  signInAgain: 'Sign in again',
  signedInTitle: 'You are signed in again',
  signedInHint: 'Go back to your form: nothing you typed is lost. You can close this page.',
}

export type PageTexts = typeof en

const de: PageTexts = {
  signIn: 'Anmelden',
  signInTo: (application) => `Bei ${application} anmelden`,
  console: 'Countersign',
  userName: 'Benutzername',
  userNameHint: 'Zum Beispiel name@firma.example',
  password: 'Kennwort',
  wrongCredentials:
    'Benutzername oder Kennwort ist falsch, oder dieser Benutzer darf diese Anwendung nicht verwenden.',
  tooManyAttempts:
    'Zu viele Fehlversuche für diesen Benutzer. Bitte warten Sie fünf Minuten und versuchen Sie es dann erneut.',
  busy: 'Im Moment melden sich zu viele Personen an. Bitte versuchen Sie es erneut.',
  sandbox: 'Sandbox',
  sandboxHint:
    'Dies ist eine Sandbox: Ein Klick auf einen Benutzer meldet Sie ohne Kennwort als diesen an.',
  programme: 'Programm',
  operator: 'Programmbetreiber',
  partners: 'Partner',
  customers: 'Kunden',
  newPasswordTitle: 'Neues Kennwort wählen',
  newPasswordHint: (length) =>
    `Ihr Kennwort hat Ihnen jemand anderes gegeben. Wählen Sie ein eigenes mit mindestens ${length} Zeichen.`,
  newPassword: 'Neues Kennwort',
  repeatPassword: 'Neues Kennwort wiederholen',
  savePassword: 'Speichern und fortfahren',
  passwordTooShort: (length) => `Das neue Kennwort braucht mindestens ${length} Zeichen.`,
  passwordTooLong: (length) => `Das neue Kennwort darf höchstens ${length} Zeichen haben.`,
  passwordsDiffer: 'Die beiden Eingaben stimmen nicht überein.',
  passwordUnchanged: 'Das neue Kennwort muss sich vom alten unterscheiden.',
  deviceTitle: 'Gerät verbinden',
  deviceCode: 'Auf dem Gerät angezeigter Code',
  deviceCodeUnknown:
    'Dieser Code ist unbekannt, benutzt oder abgelaufen. Fordern Sie auf dem Gerät einen neuen an.',
  deviceConfirm: (application, code) =>
    `${application} möchte in Ihrem Namen handeln. Fahren Sie nur fort, wenn das Gerät den Code ${code} anzeigt.`,
  continue: 'Fortfahren',
  cancel: 'Abbrechen',
  deviceDone: 'Das Gerät ist verbunden. Sie können diese Seite schließen.',
  failedTitle: 'Die Anmeldung wurde nicht abgeschlossen',
  failedHint:
    'Sie hat zu lange gedauert, wurde abgebrochen, oder der Browser hat ein Cookie nicht behalten.',
  requestRefused: 'Die Anwendung hat etwas verlangt, das nicht gewährt werden kann:',
  unknownApplication: 'Die Anwendung ist hier nicht bekannt.',
  unknownReturn: 'Die Adresse für die Rückkehr ist für die Anwendung nicht eingetragen.',
  signInAgain: 'Erneut anmelden',
  signedInTitle: 'Sie sind wieder angemeldet',
  signedInHint:
    'Gehen Sie zurück zu Ihrem Formular: Ihre Eingaben sind noch da. Diese Seite können Sie schließen.',
}

export type PageLocale = 'en' | 'de'

export const pageTexts: Readonly<Record<PageLocale, PageTexts>> = { en, de }

/** The language of ours that a browser likes best. */
export function pageLocale(acceptLanguage: string | undefined): PageLocale {
  return textsForAcceptLanguage(acceptLanguage).language
}
