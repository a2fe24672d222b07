import { deActions, deRequestStates, deRoles } from './de-words.ts'
import type { ErrorTexts } from './text-keys.ts'
import { listed, listedShort, wordFor } from './words.ts'

const askOperator =
  'Nur der Programmbetreiber kann die Sperre aufheben; bitte wenden Sie sich dorthin.'

export const deErrors: ErrorTexts = {
  'request.invalid': ({ fields }) =>
    fields.every((each) => each.field === 'request')
      ? 'Die HTTP-Anforderung ist nicht lesbar. Prüfen Sie, wie sie geschrieben ist, und senden Sie sie erneut.'
      : `Die Anforderung ist ungültig: ${listedShort(
          fields.map((each) => each.field),
          'und',
        )}. Berichtigen Sie die unter data genannten Felder und senden Sie sie erneut.`,
  'request.malformed-json': () =>
    'Der Inhalt ist kein gültiges JSON. Berichtigen Sie ihn und senden Sie ihn als application/json in UTF-8.',
  'request.too-large': ({ limitBytes }) =>
    `Der Inhalt ist größer als ${limitBytes} Byte. Senden Sie weniger auf einmal.`,
  'request.unknown-route': () =>
    'Unter dieser Adresse gibt es nichts. Prüfen Sie den Pfad, und dass er mit /v1 beginnt.',
  'request.method-not-allowed': ({ allowed }) =>
    `Diese Adresse kennt die Methode nicht. Verwenden Sie ${listed(allowed, 'oder')}.`,
  'request.unsupported-media-type': () =>
    'Der Medientyp des Inhalts wird nicht unterstützt. Senden Sie application/json.',
  'request.replayed-differently': () =>
    'Diese MS-RequestId gehört zu einer anderen Anforderung, oder die Antwort darauf liegt nicht mehr vor. Lesen Sie den aktuellen Stand, und senden Sie eine neue Anforderung mit einer neuen MS-RequestId.',
  'request.throttled': ({ retryAfterSeconds }) =>
    `Zu viele Anforderungen. Versuchen Sie es in ${retryAfterSeconds} Sekunden erneut.`,
  'request.malformed-continuation-token': () =>
    'Das Fortsetzungstoken gilt nicht für diese Liste. Beginnen Sie wieder mit der ersten Seite.',

  'token.missing': () =>
    'Das Zugriffstoken fehlt. Senden Sie es im Header Authorization nach dem Wort Bearer.',
  'token.invalid': () =>
    'Das Zugriffstoken ist ungültig oder abgelaufen. Melden Sie sich neu an und wiederholen Sie die Anforderung.',
  'token.retired-audience': ({ audience }) =>
    `Die Zielgruppe ${audience} des Zugriffstokens wird nicht mehr angenommen. Fordern Sie ein Token für die Adresse dieser API an.`,
  'token.app-only-refused': () =>
    'Mit einem reinen App-Token ist das nicht möglich. Verwenden Sie ein Token eines angemeldeten Benutzers (App+User).',
  'token.app-only-required': () =>
    'Das ist nur mit einem reinen App-Token möglich, nicht mit dem eines angemeldeten Benutzers. Rufen Sie ein Token mit Clientanmeldeinformationen ab.',
  'token.wrong-audience-of-people': () =>
    'Diese Adresse ist nicht für Ihre Art von Konto: Partner verwenden die Adressen für Partner, Kunden die für Kunden. Melden Sie sich mit dem anderen Konto an.',
  'token.mfa-missing': () =>
    'Die Anmeldung hatte keinen zweiten Faktor, den das Programm verlangt. Melden Sie sich mit mehrstufiger Authentifizierung neu an.',
  'session.missing': () =>
    'Sie sind nicht angemeldet, oder die Sitzung ist beendet. Melden Sie sich neu an.',
  'session.csrf-mismatch': () =>
    'Die Anforderung kam nicht von einer Seite dieser Sitzung. Laden Sie die Seite neu und versuchen Sie es noch einmal.',

  'caller.role-missing': ({ action, roles, edition }) =>
    `Ihre Rollen erlauben das nicht: ${wordFor(deActions, action)}. Nach der Ausgabe „${edition}“ dürfen es diese Rollen: ${listed(
      roles.map((role) => wordFor(deRoles, role)),
      'oder',
    )}. Bitten Sie jemanden in Ihrer Organisation mit einer dieser Rollen.`,
  'caller.reseller-refused': ({ action, providers }) =>
    `Ein indirekter Handelspartner darf das nicht: ${wordFor(deActions, action)}. Ihr indirekter Anbieter kann es: ${listed(
      providers.map((provider) => provider.name),
      'oder',
    )}. Sie können ihm die vorbereitete Erklärung senden.`,
  'caller.not-an-operator': () =>
    'Das darf nur der Programmbetreiber. Bitte wenden Sie sich dorthin.',

  'customer.malformed-id': () =>
    'Die Kunden-ID ist keine GUID. Verwenden Sie die ID der Kundenressource.',
  'customer.unknown': ({ customerId }) =>
    `Für Sie gibt es keinen Kunden ${customerId}. Prüfen Sie die ID, oder fordern Sie eine Partnerbeziehung mit dem Kunden an.`,
  'customer.relationship-ended': ({ customerId }) =>
    `Ihre Partnerbeziehung mit dem Kunden ${customerId} ist beendet. Fordern Sie eine neue an, um wieder für ihn zu handeln.`,
  'customer.suspended': () => `Der Kunde ist im Programm gesperrt. ${askOperator}`,
  'customer.domain-taken': ({ domain }) =>
    `Einen Kunden mit der Domäne ${domain} gibt es schon, und ein Bestandskunde wird nie noch einmal angelegt. Fordern Sie stattdessen eine Partnerbeziehung mit ihm an.`,
  'customer.already-created': ({ customerId }) =>
    `Diese Anforderung hat den Kunden ${customerId} schon angelegt; die erste Antwort liegt nicht mehr vor. Lesen Sie den Kunden; für einen weiteren senden Sie eine neue MS-RequestId.`,
  'customer.registration-number-missing': ({ country }) =>
    `Die Registrierungsnummer der Organisation fehlt; für ${country} ist sie nötig. Ergänzen Sie organizationRegistrationNumber im Firmenprofil.`,
  'customer.registration-number-malformed': ({ pattern }) =>
    `Die Registrierungsnummer der Organisation hat nicht die richtige Form. Sie muss ${pattern} entsprechen.`,
  'customer.registration-number-not-allowed': ({ country }) =>
    `Für ${country} wird keine Registrierungsnummer angenommen. Lassen Sie organizationRegistrationNumber weg.`,
  'customer.phone-number-missing': ({ country }) =>
    `Die Telefonnummer fehlt; für ${country} ist sie nötig. Ergänzen Sie phoneNumber in der Standardadresse.`,
  'customer.relationship-in-use': ({ reservations }) =>
    `Die Partnerbeziehung kann noch nicht entfernt werden: ${reservations} reservierte Instanzen sind noch aktiv. Kündigen Sie diese zuerst.`,
  'customer.stale': () =>
    'Das Profil hat sich geändert, seit Sie es gelesen haben. Lesen Sie es neu, und wiederholen Sie Ihre Änderung.',
  'customer.tag-missing': () =>
    'Die Änderung sagt nicht, von welcher Version sie ausgeht. Lesen Sie das Profil und senden Sie sein ETag in If-Match oder attributes.etag.',
  'customer.no-delegated-administration': ({ customerId }) =>
    `Der Kunde ${customerId} hat Ihnen keine delegierte Verwaltung gewährt. Fordern Sie eine Partnerbeziehung an, die darum bittet, oder lassen Sie den Kunden seine Benutzer selbst verwalten.`,
  'customer.deletion-only-in-sandbox': () =>
    'Kunden können nur in einer Sandbox gelöscht werden. Beenden Sie stattdessen die Partnerbeziehung.',
  'customer.deletion-blocked': ({ reservations, softwareOrders }) =>
    `Der Kunde kann noch nicht gelöscht werden: ${reservations} reservierte Instanzen und ${softwareOrders} Softwarebestellungen sind noch aktiv. Kündigen Sie diese zuerst.`,
  'customer.last-global-admin': () =>
    'Das ist der letzte globale Administrator des Kunden, der allein Vereinbarungen zustimmen kann. Machen Sie zuerst einen anderen Benutzer dazu.',
  'customer-user.unknown': ({ userId }) =>
    `Bei diesem Kunden gibt es keinen Benutzer ${userId}. Prüfen Sie die ID, oder lesen Sie die Benutzer neu.`,
  'customer-user.name-taken': () =>
    'Einen Benutzer mit diesem userPrincipalName gibt es schon. Wählen Sie einen anderen Namen, oder stellen Sie den gelöschten Benutzer wieder her.',
  'directory-role.unknown': ({ roleId }) =>
    `Es gibt keine Verzeichnisrolle ${roleId}. Lesen Sie die Rollen des Kunden neu.`,

  'address.invalid': ({ field, value, corrected }) =>
    corrected === undefined
      ? `Das Feld ${field} der Adresse passt nicht zum Land: ${value}. Berichtigen Sie die Adresse, und senden Sie sie erneut.`
      : `Das Feld ${field} der Adresse wird von ${value} auf ${corrected} berichtigt. Prüfen Sie die Adresse, und senden Sie sie erneut.`,
  'country.unknown': ({ country }) =>
    `Es gibt kein Land ${country}. Verwenden Sie einen Code nach ISO 3166-1 Alpha-2.`,

  'partner.suspended': () => `Ihr Unternehmen ist im Programm gesperrt. ${askOperator}`,
  'partner.unknown': ({ partnerId }) => `Es gibt keinen Partner ${partnerId}. Prüfen Sie die ID.`,
  'partner.agreement-not-signed': () =>
    'Ihr Unternehmen hat die Partnervereinbarung nicht unterzeichnet und kann das noch nicht tun. Unterzeichnen Sie sie, oder wenden Sie sich an den Programmbetreiber.',
  'reseller.suspended': () =>
    'Der indirekte Handelspartner dieser Bestellung ist im Programm gesperrt. Bestellen Sie ohne ihn, oder wenden Sie sich an den Programmbetreiber.',
  'reseller.not-valid': ({ mpnId }) =>
    `Der indirekte Handelspartner ${mpnId} hat unter Ihnen keine Partnerbeziehung mit diesem Kunden. Lassen Sie ihn eine anfordern, oder nennen Sie einen anderen.`,
  'reseller.mpn-unknown': ({ mpnId }) =>
    `Die MPN-ID ${mpnId} ist unbekannt. Prüfen Sie die Nummer.`,
  'reseller.agreement-not-signed': ({ mpnId }) =>
    `Der indirekte Handelspartner ${mpnId} hat die Partnervereinbarung nicht unterzeichnet. Lassen Sie ihn unterzeichnen, oder nennen Sie einen anderen.`,

  'compliance.id-malformed': ({ field }) =>
    field === 'mpnId'
      ? 'Die MPN-ID muss eine Zahl sein. Berichtigen Sie mpnId.'
      : 'Die Mandanten-ID muss eine GUID sein. Berichtigen Sie tenantId.',
  'compliance.two-ids': () => 'Geben Sie entweder mpnId oder tenantId an, nicht beide.',
  'compliance.id-missing': () =>
    'Geben Sie mpnId oder tenantId an, damit klar ist, nach wem Sie fragen.',
  'compliance.mpn-invalid': ({ mpnId }) =>
    `Die MPN-ID ${mpnId} ist nicht gültig oder nicht migriert. Prüfen Sie die Nummer.`,
  'compliance.region-differs': ({ partnerCountry, resellerCountry }) =>
    `Anbieter und Handelspartner müssen in derselben Region sein: Sie sind in ${partnerCountry}, der Handelspartner in ${resellerCountry}. Fragen Sie nach einem Ihrer Region; er muss dort ansässig sein.`,
  'compliance.mpn-not-signed': ({ mpnId }) =>
    `Kein Unternehmen mit der MPN-ID ${mpnId} hat die Partnervereinbarung in Ihrer Region unterzeichnet. Lassen Sie den Handelspartner unterzeichnen.`,
  'compliance.mpn-of-no-reseller': ({ mpnId }) =>
    `Die MPN-ID ${mpnId} gehört zu keinem Konto eines Handelspartners. Prüfen Sie die Nummer.`,
  'compliance.tenant-unknown': ({ tenantId }) =>
    `Es gibt keinen Handelspartner mit der Mandanten-ID ${tenantId}. Prüfen Sie die ID.`,
  'compliance.tenant-not-signed': ({ tenantId }) =>
    `Das Unternehmen ${tenantId} hat die Partnervereinbarung nicht unterzeichnet. Lassen Sie den Handelspartner unterzeichnen.`,

  'agreement.unknown-template': ({ templateId }) =>
    `Es gibt keine Vereinbarungsvorlage ${templateId}. Lesen Sie die aktuellen IDs aus den Metadaten der Vereinbarungen; Groß- und Kleinschreibung zählt.`,
  'agreement.unknown-type': ({ agreementType }) =>
    `Es gibt keine Vereinbarungsart ${agreementType}. Lesen Sie die Arten aus den Metadaten der Vereinbarungen, oder fragen Sie nach *.`,
  'agreement.no-text': ({ country, operator }) =>
    `Für ${country} gibt es zu diesem Datum keinen Vereinbarungstext. Nur ${operator} kann ihn veröffentlichen; bitte wenden Sie sich dorthin.`,
  'agreement.text-unknown': ({ sha256 }) =>
    `Es gibt keinen Vereinbarungstext mit dem Hash ${sha256}. Lesen Sie den aktuellen Text erneut.`,
  'agreement.link-expired': () =>
    'Dieser Link zum Vereinbarungstext ist abgelaufen. Fordern Sie einen neuen an; jeder gilt fünf Minuten.',
  'agreement.text-already-published': ({ sha256 }) =>
    `Für diese Fassung, dieses Land und diese Sprache ist schon ein Text veröffentlicht (${sha256}), und ein veröffentlichter Text ändert sich nie. Veröffentlichen Sie eine neue Fassung.`,
  'agreement.template-not-published': ({ agreementType }) =>
    `Von ${agreementType} ist noch keine Fassung veröffentlicht. Bitte wenden Sie sich an den Programmbetreiber.`,

  'acceptance.already-attested': () =>
    'Für den Kunden liegt bereits eine vom Partner bestätigte Zustimmung zur Vereinbarung vor.',
  'acceptance.unknown': ({ acceptanceId }) =>
    `Für Sie gibt es keine Zustimmung ${acceptanceId}. Prüfen Sie die ID.`,
  'acceptance.not-newest': ({ newestId }) =>
    `Diese Bestätigung wurde schon berichtigt. Berichtigen Sie stattdessen die neueste: ${newestId}.`,
  'acceptance.already-withdrawn': ({ acceptanceId }) =>
    `Die Zustimmung ${acceptanceId} ist schon widerrufen. Erfassen Sie eine neue, wenn der Kunde wieder zustimmt.`,
  'acceptance.signed-not-correctable': () =>
    'Eine unterzeichnete Bestätigung kann nicht berichtigt werden. Widerrufen Sie sie, und lassen Sie eine neue unterzeichnen.',
  'acceptance.declared-not-allowed': ({ edition }) =>
    `Nach der Ausgabe „${edition}“ werden nur unterzeichnete Bestätigungen angenommen. Senden Sie dem Kunden eine Anfrage zur Unterzeichnung.`,
  'acceptance.not-open-to-customer': ({ message, partners }) =>
    partners.length === 0 ? message : `${message} Fragen Sie ${listed(partners, 'oder')}.`,
  'acceptance.text-not-current': ({ sha256 }) =>
    `Der Text, den Sie gelesen haben, ist nicht mehr der aktuelle. Lesen Sie den aktuellen Text (${sha256}) und stimmen Sie diesem zu.`,
  'acceptance.not-named-person': () =>
    'Das kann nur die Person beantworten, die in der Zustimmung genannt ist. Melden Sie sich als diese Person an.',
  'acceptance.signed-not-allowed': ({ edition }) =>
    `Nach der Ausgabe „${edition}“ der Richtlinie wird eine Zustimmung bestätigt und nicht über einen Link unterzeichnet. Bestätigen Sie sie stattdessen selbst: Geben Sie an, wer für den Kunden zugestimmt hat, und wann.`,

  'attestation-request.unknown': () =>
    'Diese Anfrage zur Unterzeichnung gibt es nicht. Prüfen Sie die Attestation-ID, oder legen Sie eine neue Anfrage an.',
  'attestation-request.not-open': ({ state }) =>
    `Die Anfrage kann nicht mehr beantwortet werden: Sie ist ${wordFor(deRequestStates, state)}. Bitten Sie den Partner um einen neuen Link.`,
  'attestation-request.not-accepted': ({ state }) =>
    `Die unterzeichnende Person hat der Vereinbarung nicht zugestimmt; die Anfrage ist ${wordFor(deRequestStates, state)}. Warten Sie die Zustimmung ab, oder legen Sie eine neue Anfrage an.`,
  'attestation-request.already-used': () =>
    'Aus dieser unterzeichneten Zustimmung wurde bereits eine Vereinbarung angelegt; sie gilt einmal für einen Kunden. Legen Sie eine neue Anfrage an.',

  'purchase.agreement-missing': () =>
    'Vor diesem Kauf muss der Partner die Zustimmung des Kunden zur Microsoft-Kundenvereinbarung bestätigen, oder der Kunde muss der Microsoft-Kundenvereinbarung im Microsoft Admin Center selbst zustimmen.',
  'purchase.item-not-purchasable': ({ item }) =>
    `Der Artikel ${item} kann nicht gekauft werden. Lesen Sie den Katalog erneut und wählen Sie einen käuflichen Artikel.`,
  'purchase.needs-azure-plan': () =>
    'Eine reservierte Instanz setzt einen aktiven Azure-Plan dieses Kunden voraus. Kaufen Sie zuerst den Azure-Plan.',
  'purchase.azure-plan-exists': () =>
    'Der Kunde hat schon einen Azure-Plan. Verwenden Sie den vorhandenen.',
  'purchase.classic-azure-ended': () =>
    'Klassisches Azure wird einem Kunden mit Azure-Plan nicht mehr verkauft. Verwenden Sie den Azure-Plan.',
  'purchase.reseller-not-named': () =>
    'Die Bestellung muss den indirekten Handelspartner mit seiner MPN-ID nennen. Ergänzen Sie partnerIdOnRecord in der Zeile.',

  'cart.unknown': ({ cartId }) =>
    `Es gibt keinen Warenkorb ${cartId}, oder er ist abgelaufen. Legen Sie einen neuen an.`,
  'cart.has-errors': ({ lines }) =>
    `Der Warenkorb hat fehlerhafte Zeilen: ${listed(lines.map(String), 'und')}. Lesen Sie ihn, berichtigen Sie diese Zeilen und gehen Sie erneut zur Kasse.`,
  'cart.already-submitted': () =>
    'Der Warenkorb wurde schon abgeschickt. Lesen Sie die Bestellungen des Kunden, oder legen Sie einen neuen Warenkorb an.',
  'cart.attestation-missing': () =>
    'Eine Zeile setzt die Erklärung ihres Produkts voraus. Setzen Sie attestationAccepted in der Zeile.',
  'cart.partner-on-record-attestation-missing': () =>
    'Ein indirekter Anbieter muss den eingetragenen Partner bestätigen. Setzen Sie partnerOnRecordAttestationAccepted im Warenkorb.',
  'order.unknown': ({ orderId }) =>
    `Dieser Kunde hat keine Bestellung ${orderId}. Prüfen Sie die ID.`,
  'order.offer-invalid': ({ offerId }) =>
    `Für diesen Kunden gibt es kein Angebot ${offerId}. Lesen Sie die Angebote oder den Katalog erneut.`,
  'order.line-numbers-invalid': () =>
    'Die Zeilennummern müssen verschieden sein und bei 0 beginnen. Nummerieren Sie die Zeilen neu.',
  'order.add-on-does-not-fit': ({ item }) =>
    `Das Add-on ${item} passt nicht zu dem Artikel, dem es hinzugefügt werden soll. Wählen Sie ein dafür angebotenes Add-on.`,
  'order.quantity-invalid': ({ item, from, to }) =>
    `Diese Menge ist bei ${item} nicht möglich. Bestellen Sie ${from} bis ${to}.`,
  'order.not-changeable': () =>
    'Die Bestellung kann nicht mehr geändert werden. Geben Sie eine neue auf, oder ändern Sie ihre Abonnements.',
  'order.cancel-only-in-sandbox': () =>
    'Bestellungen werden nur in einer Sandbox storniert. Setzen Sie das Abonnement aus oder kündigen Sie es.',
  'order.not-cancellable': () =>
    'Diese Bestellung kann nicht storniert werden. Setzen Sie ihre Abonnements aus oder kündigen Sie sie.',
  'provisioning.unknown': () =>
    'Hier ist nichts mehr bereitgestellt. Lesen Sie die Bestellungen und Abonnements des Kunden erneut.',
  'reservation.subscription-invalid': ({ subscriptionId }) =>
    `Die Reservierung nennt ${subscriptionId}, was kein Azure-Abonnement dieses Kunden bei Ihnen ist. Nennen Sie eines seiner Azure-Abonnements oder keines.`,
  'reservation.subscription-not-active': ({ subscriptionId }) =>
    `Das Azure-Abonnement ${subscriptionId} ist nicht aktiv. Nennen Sie ein aktives, oder reaktivieren Sie es.`,
  'reservation.subscription-not-registered': ({ subscriptionId }) =>
    `Das Azure-Abonnement ${subscriptionId} ist nicht für Reservierungen registriert. Registrieren Sie es zuerst.`,
  'parked-order.unknown': ({ parkedOrderId }) =>
    `Für Sie gibt es keine zurückgestellte Bestellung ${parkedOrderId}. Prüfen Sie die ID.`,
  'parked-order.not-needed': () =>
    'Dieser Bestellung steht nichts im Weg; sie muss nicht zurückgestellt werden. Geben Sie sie jetzt auf.',
  'parked-order.not-waiting': ({ state }) =>
    `Die zurückgestellte Bestellung wartet nicht mehr; ihr Zustand ist ${state}. Lesen Sie sie erneut.`,

  'product.unknown': ({ productId }) =>
    `In diesem Land gibt es kein Produkt ${productId}. Lesen Sie die Produkte erneut.`,
  'sku.unknown': ({ skuId }) => `Das Produkt hat keine SKU ${skuId}. Lesen Sie seine SKUs erneut.`,
  'availability.unknown': ({ availabilityId }) =>
    `Die SKU hat keine Verfügbarkeit ${availabilityId}. Lesen Sie ihre Verfügbarkeiten kurz vor dem Kauf erneut.`,
  'product.segment-not-allowed': ({ segment }) =>
    `Das Segment ${segment} ist für Sie nicht sichtbar. Fragen Sie nach einem anderen targetSegment.`,
  'product.view-not-allowed': ({ view }) =>
    `Die Ansicht ${view} ist unbekannt oder Ihnen nicht zugänglich. Fragen Sie nach einem anderen targetView.`,
  'product.not-a-legacy-offer': ({ offerId }) =>
    `${offerId} ist kein Angebot älterer Art. Lesen Sie es unter den Produkten.`,

  'subscription.unknown': ({ subscriptionId }) =>
    `Dieser Kunde hat kein Abonnement ${subscriptionId}. Prüfen Sie die ID.`,
  'subscription.quantity-out-of-range': ({ from, to }) =>
    `Diese Menge ist nicht möglich. Wählen Sie ${from} bis ${to}.`,
  'subscription.quantity-while-suspending': () =>
    'Die Menge kann nicht zusammen mit einer Aussetzung geändert werden. Senden Sie zwei Anforderungen.',
  'subscription.deleted': () =>
    'Das Abonnement ist gelöscht und kann nicht geändert werden. Geben Sie eine neue Bestellung auf.',
  'subscription.stale': () =>
    'Die Ressource hat sich geändert, seit Sie sie gelesen haben. Lesen Sie sie erneut und wiederholen Sie die Änderung.',
  'subscription.billing-cycle-fixed': () =>
    'Der Abrechnungszeitraum kann hier nicht geändert werden. Lassen Sie ihn, wie er ist.',
  'subscription.decrease-not-allowed': () =>
    'Die Menge kann jetzt nicht verringert werden. Planen Sie die Verringerung für die Verlängerung.',
  'subscription.suspended': () => 'Das Abonnement ist ausgesetzt. Aktivieren Sie es zuerst wieder.',
  'subscription.not-renewable': () =>
    'Das Abonnement kann nicht automatisch verlängert werden. Lassen Sie autoRenewEnabled ausgeschaltet.',
  'subscription.status-not-allowed': ({ status }) =>
    `Das Abonnement kann den Status ${status} jetzt nicht annehmen. Lesen Sie es erneut und wählen Sie einen möglichen.`,
  'subscription.azure-plan-in-use': ({ entitlements }) =>
    `Der Azure-Plan hat noch aktive Azure-Abonnements (${entitlements}). Kündigen Sie diese zuerst.`,
  'subscription.no-azure-plan': () =>
    'Das Abonnement ist kein Azure-Plan und hat deshalb keine Azure-Abonnements. Verwenden Sie die ID des Azure-Plans.',
  'subscription.not-azure': ({ subscriptionId }) =>
    `Das Abonnement ${subscriptionId} ist keines von Azure. Verwenden Sie die ID eines Azure-Abonnements.`,
  'subscription.parent-inactive': ({ subscriptionId }) =>
    `Das Abonnement, zu dem dieser Zusatz gehört, ${subscriptionId}, ist nicht aktiv. Reaktivieren Sie zuerst jenes.`,
  'entitlement.unknown': ({ entitlementId }) =>
    `Unter diesem Plan gibt es kein Azure-Abonnement ${entitlementId}. Lesen Sie seine Azure-Abonnements erneut.`,
  'azure-upgrade.nothing-to-move': () =>
    'Der Kunde hat bei Ihnen kein aktives klassisches Azure-Abonnement. Kaufen Sie stattdessen einen Azure-Plan.',
  'azure-upgrade.unknown': ({ upgradeId }) =>
    `Es gibt keine Umstellung ${upgradeId} dieses Kunden bei Ihnen. Prüfen Sie die ID.`,

  'link.invalid': () => 'Dieser Link ist ungültig. Bitten Sie Ihren Partner um einen neuen.',
  'link.expired': ({ partner, contactEmail }) =>
    `Dieser Link ist abgelaufen. Bitten Sie ${partner} (${contactEmail}) um einen neuen.`,
  'link.for-another-customer': () =>
    'Dieser Link wurde für einen anderen Kunden erstellt. Melden Sie sich mit der richtigen Organisation an, oder bitten Sie Ihren Partner um einen neuen Link.',
  'link.region-differs': ({ partnerCountry, customerCountry }) =>
    `Partner und Kunde müssen in derselben Marktregion sein: Der Partner ist in ${partnerCountry}, der Kunde in ${customerCountry}. Wählen Sie einen Partner Ihrer Region.`,

  'audit-record.unknown': () =>
    'Für Sie gibt es keinen solchen Überwachungsdatensatz. Lesen Sie die Liste erneut; sie zeigt die letzten 90 Tage.',

  'webhook.not-registered': () =>
    'Für Ereignisse ist noch nichts registriert. Registrieren Sie zuerst mit POST eine Adresse.',
  'webhook.already-registered': () =>
    'Für Ereignisse ist schon eine Adresse registriert. Ändern Sie die Registrierung mit PUT.',
  'webhook.test-event-not-registered': () =>
    'Die Registrierung nennt das Ereignis test-created nicht. Ergänzen Sie es mit PUT und versuchen Sie es erneut.',
  'webhook.validation-unknown': () =>
    'Dieses Prüfereignis gibt es nicht, oder es ist älter als 7 Tage. Erstellen Sie ein neues.',

  'witness.unknown-log': ({ origin }) =>
    `Dieser Zeuge kennt das Protokoll ${origin} nicht. Bitten Sie seinen Betreiber, dem Schlüssel des Protokolls zu vertrauen.`,
  'witness.signature-untrusted': ({ origin }) =>
    `Kein Schlüssel des Protokolls ${origin}, dem dieser Zeuge vertraut, hat den Prüfpunkt unterschrieben. Teilen Sie seinem Betreiber den neuen Schlüssel mit.`,
  'witness.inconsistent': ({ origin, size }) =>
    `Der Prüfpunkt von ${origin} setzt den der Größe ${size} nicht fort, den dieser Zeuge gegengezeichnet hat. Vergleichen Sie beide Protokolle.`,
  'erasure.retained': ({ acceptances }) =>
    `Wer zugestimmt hat, wird nach contactRetentionDays der Richtlinie noch gebraucht: ${listedShort(
      acceptances.map(({ acceptanceId, until }) => `Zustimmung ${acceptanceId} bis ${until}`),
      'und',
    )}. Nichts wurde gelöscht. Löschen Sie nach diesem Tag, oder nennen Sie andere Zustimmungen.`,

  'task.unknown': ({ taskId }) =>
    `Für Sie gibt es keine Aufgabe ${taskId}. Lesen Sie Ihre Aufgaben erneut.`,
  'policy.invalid': ({ fields }) =>
    `Die Programmregeln sind ungültig: ${listedShort(
      fields.map((each) => each.field),
      'und',
    )}. Berichtigen Sie die genannten Felder und setzen Sie die Regeln erneut.`,
  'policy.countries-unconfirmed': ({ countries }) =>
    `In der verlangten Fassung fehlt der Text für ${listedShort(countries, 'und')}. Veröffentlichen Sie die Texte, oder bestätigen Sie genau diese Länder.`,
  'policy.stale': ({ revision, changedBy }) =>
    `${changedBy} hat die Programmregeln inzwischen geändert; sie haben jetzt den Stand ${revision}. Lesen Sie sie erneut und wiederholen Sie Ihre Änderung.`,
  'policy.unknown-revision': ({ revision }) =>
    `Die Programmregeln haben keinen Stand ${revision}. Wählen Sie einen aus dem Verlauf.`,
  'programme.already-exists': ({ what }) => `${what} gibt es schon. Wählen Sie etwas anderes.`,

  'user.unknown': ({ userId }) =>
    `Es gibt keinen Benutzer ${userId}. Lesen Sie die Benutzer erneut.`,
  'application.unknown': ({ clientId }) =>
    `Der Partner hat keine Anwendung ${clientId}. Lesen Sie seine Anwendungen erneut.`,
  'operator.needed': ({ reason }) =>
    reason === 'yourself'
      ? 'Sie können sich nicht selbst deaktivieren. Bitten Sie einen anderen Programmbetreiber darum.'
      : 'Das ist der letzte aktive Programmbetreiber, und das Programm braucht einen. Fügen Sie zuerst einen anderen hinzu.',

  'sandbox.not-a-sandbox': () =>
    'Das geht nur in einer Sandbox, und hier ist keine. Verwenden Sie eine Sandbox-Installation.',
  'sandbox.clock-backwards': () =>
    'Die Uhr der Sandbox läuft nur vorwärts. Wählen Sie einen späteren Zeitpunkt, oder beginnen Sie eine neue Sandbox.',

  'storage.busy': () =>
    'Das System ist ausgelastet. Senden Sie dieselbe Anforderung gleich noch einmal.',
  'storage.full': () =>
    'Der Speicher ist voll; es wurde nichts aufgezeichnet. Der Betreiber muss Platz schaffen; senden Sie dann dieselbe Anforderung noch einmal.',
  'storage.unavailable': () =>
    'Die Datenbank ist nicht erreichbar; es wurde nichts aufgezeichnet. Senden Sie dieselbe Anforderung gleich noch einmal.',
  'storage.too-slow': () =>
    'Die Anforderung hat zu lange gedauert; es wurde nichts aufgezeichnet. Senden Sie dieselbe Anforderung gleich noch einmal.',
}
