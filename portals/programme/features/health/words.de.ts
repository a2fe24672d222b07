import type { words as en } from './words.en.ts'

export const words = {
  title: 'Zustand',
  lead: 'Wie es um das Protokoll, die Aufgaben des Programms und die Zustellungen steht. Wird alle paar Sekunden erneuert.',
  log: 'Protokoll',
  'log.todo': 'Was zu tun ist',
  'log.state': 'Stand',
  'state.not-started': 'Noch nicht angesehen',
  'state.active': 'Aktiv',
  'state.closed': 'Geschlossen',
  'state.halted': 'Angehalten',
  'state.withheld': 'Zurückgehalten',
  'meaning.not-started':
    'Dieser Prozess hat das Protokoll noch nicht angesehen. Das geschieht Sekunden nach dem Start; bis dahin warten Einträge.',
  'meaning.active':
    'Alles in Ordnung: Einträge werden aufgenommen, Prüfpunkte unterzeichnet, Belege ausgestellt.',
  'meaning.closed':
    'Das Protokoll wurde endgültig geschlossen und nimmt nichts mehr auf. Was darin steht, bleibt beweisbar; neue Einträge kommen in das Protokoll, das ihm folgt.',
  'meaning.halted':
    'Kein Prozess unterzeichnet mehr etwas, bis ein Betreiber nachgesehen hat. Einträge warten, und es wird kein Beleg ausgestellt; Bestätigen, Kaufen und Lesen gehen weiter.',
  'meaning.withheld':
    'Dieser Prozess unterzeichnet nicht, weil er nicht sicher sein kann, das richtige Protokoll zu haben. Einträge warten, und es wird kein Beleg ausgestellt; Bestätigen, Kaufen und Lesen gehen weiter.',
  'reason.rolled-back':
    'Die Datenbank ist älter als das, was diese Installation unterzeichnet hat.',
  'reason.forked':
    'Das Protokoll in der Datenbank ist nicht das, das diese Installation unterzeichnet hat.',
  'reason.altered': 'Einträge oder Kacheln des Protokolls wurden in der Datenbank geändert.',
  'reason.halted-before': 'Das Protokoll wurde angehalten, vielleicht von einem anderen Prozess.',
  'reason.no-high-water':
    'Nichts außerhalb der Datenbank weiß, was diese Installation unterzeichnet hat.',
  'reason.unreadable-high-water':
    'Der Ordner „evidence“ von COUNTERSIGN_DATA lässt sich nicht lesen oder enthält etwas anderes.',
  'reason.high-water-of-another-log':
    'Der Ordner „evidence“ von COUNTERSIGN_DATA gehört zu einem anderen Protokoll.',
  'todo.rolled-back':
    'Spielen Sie die neueste Kopie der Datenbank ein, oder ergänzen Sie die fehlenden Einträge aus einem Spiegel mit <code>countersign log restore</code>. Führen Sie dann <code>countersign log resume</code> aus. Was niemand zurückholen kann, geben Sie mit <code>countersign log succeed</code> auf.',
  'todo.forked':
    'Spielen Sie die neueste Kopie der Datenbank ein, und führen Sie dann <code>countersign log resume</code> aus. Gibt es keine, geben Sie das Protokoll mit <code>countersign log succeed</code> auf.',
  'todo.altered':
    'Finden Sie sie mit <code>countersign log check</code>, spielen Sie eine frühere Kopie ein, und führen Sie dann <code>countersign log resume</code> aus.',
  'todo.halted-before':
    'Finden Sie mit <code>countersign log check</code> heraus, warum, beheben Sie es, und führen Sie dann <code>countersign log resume</code> aus.',
  'todo.no-high-water':
    'Spielen Sie den Ordner „evidence“ von COUNTERSIGN_DATA wieder ein. Wenn Sie sicher sind, dass diese Datenbank die neueste ist, starten Sie einmal mit <code>COUNTERSIGN_LOG_TRUST_DATABASE=on</code>.',
  'todo.unreadable-high-water':
    'Spielen Sie die Kopie ein, die von diesem Ordner aufbewahrt wurde.',
  'todo.high-water-of-another-log': 'Berichtigen Sie COUNTERSIGN_DATA, und starten Sie neu.',
  'todo.unknown':
    'Sehen Sie mit <code>countersign log check</code> nach; die Ausgabe des Programms nennt den Grund.',
  'log.origin': 'Ursprung',
  'log.size': 'Größe',
  'log.size.value': '{count, plural, one {# Eintrag} other {# Einträge}}',
  'log.pending': 'Wartet auf das Protokoll',
  'log.pending.none': 'Nichts wartet.',
  'log.pending.value':
    '{count, plural, one {# Eintrag wartet. Er bekommt seinen Beleg mit dem nächsten Prüfpunkt.} other {# Einträge warten. Sie bekommen ihre Belege mit dem nächsten Prüfpunkt.}}',
  'log.checkpoint': 'Neuester Prüfpunkt',
  'log.checkpoint.none': 'Noch wurde keiner unterzeichnet.',
  'log.checkpoint.value': 'Umfasst {count, plural, one {# Eintrag} other {# Einträge}}',
  'log.checkpoint.all': '{entries}: alles im Protokoll',
  'log.checkpoint.note': 'Unterzeichneten Text zeigen',
  'log.timestamps': 'Zeitstempel darauf',
  'log.witnesses': 'Zeugen',
  'log.witnesses.none':
    'Es ist kein Zeuge eingerichtet: Niemand sonst wacht darüber, dass dieses Protokoll allen dasselbe zeigt. Wie man einen hinzufügt, steht in der Betriebsanleitung.',
  'log.witness.upToDate': '{name}: hat bis {size} gegengezeichnet, den ganzen neuesten Prüfpunkt',
  'log.witness.behind':
    '{name}: hat bis {size} gegengezeichnet, {behind} hinter dem neuesten Prüfpunkt. Bleibt das so, sehen Sie nach, ob er erreichbar ist.',
  'log.witness.never':
    '{name}: hat noch nicht gegengezeichnet, seit dieser Prozess läuft. Bleibt das so, sehen Sie nach, ob er erreichbar ist.',
  'log.lastCheck': 'Zuletzt ganz geprüft',
  'log.lastCheck.never':
    'Noch nicht; das geschieht einmal täglich, oder mit <code>countersign log check</code>.',
  jobs: 'Aufgaben des Programms',
  'jobs.none': 'Noch ist keine Aufgabe gelaufen. Sekunden nach dem Start sind es die ersten.',
  'job.name': 'Aufgabe',
  'job.lastRunAt': 'Zuletzt begonnen',
  'job.late': 'Länger nicht gelaufen',
  'job.never': 'Nie',
  'job.due': 'Wartet darauf',
  'job.due.bound': '{count} oder mehr',
  'job.holder': 'Prozess',
  'job.refresh-summaries': 'Übersichten der Kunden neu zählen',
  'job.renew-subscriptions': 'Abonnements verlängern',
  'job.place-parked-orders': 'Zurückgestellte Bestellungen aufgeben',
  'job.deliver-events': 'Ereignisse an Partner zustellen',
  'job.count-coverage': 'Deckung des Tages zählen',
  'job.check-log': 'Ganzes Protokoll prüfen',
  'job.delete-expired': 'Abgelaufenes löschen',
  'job.submit-to-witnesses': 'Zeugen um Gegenzeichnung bitten',
  'job.timestamp-checkpoint': 'Prüfpunkte mit Zeitstempel versehen lassen',
  deliveries: 'Zustellungen an Partner',
  'deliveries.none': 'Kein Ereignis wartet, und keines ist zurückgestellt.',
  'deliveries.waiting':
    '{count, plural, =0 {Kein Ereignis wartet.} one {# Ereignis wartet} other {# Ereignisse warten}}',
  'deliveries.oldest': 'das älteste seit {at}',
  'deliveries.parked':
    '{count, plural, =0 {Keines ist zurückgestellt.} one {# Ereignis ließ sich nicht zustellen und ist zurückgestellt.} other {# Ereignisse ließen sich nicht zustellen und sind zurückgestellt.}}',
  'deliveries.explain':
    'Ein zurückgestelltes Ereignis wurde viele Male versucht. Wenn der Partner seinen Empfänger repariert hat, stellen Sie es erneut zu.',
  'deliveries.partner': '{name}: {waiting} warten, {parked} zurückgestellt',
  replayAll: 'Alle erneut zustellen',
  'replayAll.of': 'Alle erneut zustellen: zurückgestellte Ereignisse von {name}',
  replay: 'Erneut zustellen',
  'replay.of': 'Erneut zustellen: {event} vom {at}',
  replayed:
    '{count, plural, =0 {Es war nichts mehr zurückgestellt.} one {# Ereignis wird erneut zugestellt.} other {# Ereignisse werden erneut zugestellt.}}',
  parked: 'Zurückgestellte Ereignisse',
  'parked.event': 'Ereignis',
  'parked.partner': 'Partner',
  'parked.at': 'Wann',
  'parked.attempts': 'Versuche',
  'parked.lastFailure': 'Letzter Fehler',
  'failure.status': 'Hat {status} geantwortet',
  'failure.timeout': 'Hat nicht rechtzeitig geantwortet',
  'failure.address-refused': 'Die Adresse ist nicht erlaubt',
  'failure.ECONNREFUSED': 'Hat die Verbindung abgelehnt',
  'failure.ENOTFOUND': 'Der Name ist unbekannt',
  'failure.failed': 'War nicht zu erreichen',
  'parked.action': 'Zustellen',
  database: 'Programm und Datenbank',
  version: 'Version',
  engine: 'Datenbank',
  'engine.sqlite': 'SQLite',
  'engine.postgres': 'PostgreSQL',
  sandbox: 'Sandbox',
  'sandbox.yes': 'Ja: Jeder kann sich als jeder anmelden, und die Uhr lässt sich stellen.',
  'sandbox.no': 'Nein',
  now: 'Geschäftszeit',
  'now.ahead':
    '{at} (gegenüber der wirklichen Zeit verschoben um {days, plural, one {# Tag} other {# Tage}})',
} satisfies Record<keyof typeof en, string>
