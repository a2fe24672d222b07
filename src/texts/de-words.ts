import type { ActionWords, FamilyWords, RequestStateWords, RoleWords } from './text-keys.ts'

export const deRoles: RoleWords = {
  'global-admin': 'Globaler Administrator',
  'user-management-admin': 'Benutzerverwaltungsadministrator',
  'billing-admin': 'Abrechnungsadministrator',
  'standard-user': 'Standardbenutzer',
  'admin-agent': 'Administrator-Agent',
  'sales-agent': 'Vertriebsbeauftragter',
  'helpdesk-agent': 'Helpdesk-Agent',
  'helpdesk-administrator': 'Helpdesk-Administrator',
  'user-account-administrator': 'Benutzerkontoadministrator',
}

export const deActions: ActionWords = {
  attest: 'die Zustimmung zu einer Vereinbarung bestätigen',
  'read-customers': 'Kunden anzeigen',
  'read-texts': 'Vereinbarungstexte anzeigen',
  'add-customer': 'Kunden hinzufügen',
  'request-relationship': 'Partnerbeziehung anfordern',
  buy: 'für einen Kunden kaufen',
  'buy-azure-plan': 'einen Azure-Plan für einen Kunden kaufen',
  'change-subscription': 'ein Abonnement ändern',
  'edit-customer': 'Kundendaten ändern',
  'delete-customer': 'Kunden löschen',
  'manage-customer-users': 'Benutzer eines Kunden verwalten',
  'export-customers': 'Kunden exportieren',
  'remove-relationship': 'Partnerbeziehung entfernen',
  'read-audit': 'Überwachungsdatensätze lesen',
  'manage-webhooks': 'Ereignisse abonnieren',
  'accept-agreement': 'einer Vereinbarung zustimmen',
  'approve-relationship': 'einer Partnerbeziehung zustimmen',
  'withdraw-acceptance': 'eine Zustimmung widerrufen',
}

export const deFamilies: FamilyWords = {
  'legacy-offer': 'Angebot',
  'online-service': 'Onlinedienst',
  'classic-azure': 'klassisches Azure-Angebot',
  software: 'Software (unbefristet)',
  'software-subscription': 'Softwareabonnement',
  'reserved-instance': 'reservierte Instanz',
  'azure-plan': 'Azure-Plan (nutzungsbasierte Abrechnung)',
}

export const deRequestStates: RequestStateWords = {
  required: 'noch nicht geöffnet',
  pending: 'geöffnet, aber nicht beantwortet',
  accepted: 'mit Zustimmung beantwortet',
  declined: 'abgelehnt',
  expired: 'abgelaufen',
  superseded: 'durch eine neuere ersetzt',
  'agreement-created': 'mit Zustimmung beantwortet und verwendet',
}
