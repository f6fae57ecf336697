/** Time tables, queues and people waiting in other languages of Europe, without accents, by what they mean in the lexicon. */
export const OTHER_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  // German
  [/\b(uber|ueber) nacht\b|\b(jede|in der) nacht\b|\bnachts\b|\bnacht(lauf|job|verarbeitung)\b/g, 'nightly'],
  [/\bjeden (tag|morgen|abend)\b|\btag(es|lich\w*)(abschluss|bericht)?\b|\bmorgens\b|\babends\b/g, 'daily'],
  [/\b(jede woche|wochen(bericht|ende|weise)|jeden (montag|dienstag|mittwoch|donnerstag|freitag))\b/g, 'weekly'],
  [/\b(monats|quartals|jahres)(ende|abschluss|bericht|wechsel)\b/g, 'endofperiod'],
  [/\b(bericht|auswertung|protokoll)(e|en)?\b/g, 'report'],
  [/\b(altbestand|rueckstand|ruckstand|massen\w*|stapel\w*|batchlauf)\b/g, 'bulk'],
  [/\bkeine eile\b|\bhat zeit\b|\beilt nicht\b|\bam nachsten tag\b|\bnachste woche\b/g, 'norush'],
  [
    /\b(sobald|eingehende?[nrs]?|posteingang|eingang|neue?[rns]? (anfrage|ticket|mail|beleg|rechnung)\w*)\b/g,
    'inbound',
  ],
  [/\b(warteschlange|benachrichtigung(en)?|meldung(en)?|hintergrund)\b/g, 'notification'],
  [
    /\b(kunde|kundin|nutzer|anrufer|patient|gast|mitarbeiter)(in|en)? (wartet|warten|schaut|fragt|tippt)\b|\bam (telefon|schalter|apparat|bildschirm)\b|\bwartet\b/g,
    'userwaits',
  ],
  [/\b(sofort|unmittelbar|gesprach|auskunft)\b/g, 'realtime'],
  [/\b(in |ein )?(paar|wenigen|einigen) minuten\b/g, 'withinminutes'],
  // French
  [/\b(chaque|toutes les|la|pendant la|de) nuits?\b/g, 'nightly'],
  [/\b(chaque|tous les) (jours?|matins?|soirs?)\b/g, 'daily'],
  [/\b(chaque|toutes les) semaines?\b|\bchaque (lundi|mardi|mercredi|jeudi|vendredi)\b/g, 'weekly'],
  [/\bfin de (mois|trimestre|semaine|journee|annee)\b|\bcloture\b/g, 'endofperiod'],
  [/\b(rapport|bilan|compte rendu)s?\b/g, 'report'],
  [/\b(par|en) lots?\b|\ben masse\b|\barriere\b/g, 'bulk'],
  [/\b(des reception|a l arrivee|entrants?|courriels?|file d attente|a chaque nouve\w+)\b/g, 'inbound'],
  [/\b(en direct|tout de suite|immediat\w*|en ligne)\b/g, 'realtime'],
  [
    /\b(client|utilisateur|patient|appelant|usager)e?s? (attend|attendent|regarde|tape|demande)\b|\bau (telephone|guichet|comptoir)\b/g,
    'userwaits',
  ],
  // Spanish and Portuguese
  [/\b(cada|todas as|toda) (noche|noite)s?\b|\bpor la noche\b|\ba noite\b/g, 'nightly'],
  [/\b(cada|todos os|todos los) dias?\b|\bdiari[oa]s?\b/g, 'daily'],
  [/\b(cada|toda) semanas?\b|\bsemana(l|is|les)\b|\bcada (lunes|martes|miercoles|jueves|viernes)\b/g, 'weekly'],
  [/\b(fin|fim|cierre|fechamento) (de|do) (mes|ano|trimestre|dia)\b/g, 'endofperiod'],
  [/\b(informe|relatorio|resumen|resumo)s?\b/g, 'report'],
  [/\b(por|em|en) lotes?\b/g, 'bulk'],
  [/\b(entrantes?|al llegar|ao chegar|correo|fila de|cola de|bandeja)\b/g, 'inbound'],
  [/\b(en vivo|ao vivo|al instante|enseguida|na hora|en linea)\b/g, 'realtime'],
  [
    /\b(cliente|usuario|paciente)s? (espera|esperan|esperando|pregunta|escribe|aguarda)\b|\b(en|na|no) (caja|mostrador|telefono|telefone)\b/g,
    'userwaits',
  ],
  // Italian and Dutch
  [/\b(ogni notte|di notte|elke nacht|iedere nacht)\b/g, 'nightly'],
  [/\b(ogni giorno|ogni mattina|elke dag|elke ochtend|dagelijks\w*)\b/g, 'daily'],
  [/\b(ogni settimana|elke week|wekelijks\w*|elke (maandag|vrijdag))\b/g, 'weekly'],
  [/\b(fine mese|fine giornata|maandeinde|kwartaaleinde|einde van de (dag|maand|week))\b/g, 'endofperiod'],
  [/\b(a lotti|in blocco|in bulk|achterstand)\b/g, 'bulk'],
  [/\b(in arrivo|coda|binnenkomend\w*|wachtrij)\b/g, 'inbound'],
  [/\b(dal vivo|subito|meteen|direct(?= antwoord))\b/g, 'realtime'],
  [
    /\b(cliente|utente|klant|beller|gebruiker) (attende|aspetta|chiede|wacht|vraagt|typt)\b|\b(al telefono|aan de (telefoon|lijn|balie))\b/g,
    'userwaits',
  ],
];
