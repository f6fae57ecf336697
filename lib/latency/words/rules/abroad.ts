/**
 * The same in German, French, Spanish, Portuguese, Italian and Dutch, as the grammar of each says it: spans of time, what starts the
 * work, who asks, by when it is read. Accents are dropped before anything is read.
 */
export const ABROAD_RULES = `
[nobody-waits-abroad] word-later
no-hurry-abroad: keine_eile|hat_zeit|haben_zeit|eilt_nicht|nicht_dringend|niemand_wartet|nicht_zeitkritisch|irgendwann|bei_gelegenheit|sin_prisa|no_corre_prisa|no_es_urgente|nadie_espera|sin_urgencia|pas_urgent|non_urgent|sans_urgence|rien_ne_presse|personne_n_attend|personne_attend|non_urgente|senza_fretta|nessuno_aspetta|geen_haast|niet_dringend|niemand_wacht|sem_pressa|nao_e_urgente|ninguem_espera
when-there-is-capacity-abroad: wenn|sobald|falls|cuando|si|quand|lorsque|quando|als ..1 hay|zeit|kapazitat|kapazitaten|y_a|ha|er ..1 capacidad|tiempo|capacite|temps|tempo|ist|frei|tijd

[after-it-abroad] word-arrival
right-after-abroad: sofort|unmittelbar|direkt|gleich|kurz|immediatement|juste|aussitot|inmediatamente|justo|enseguida|logo|imediatamente|subito|immediatamente|direct|meteen|vlak nach|nachdem|apres|despues|tras|apos|depois|dopo|na|nadat
after-the-end-abroad: nach|bei|mit|sobald|a_la|a_l|apres|des|tras|al|despues_de|apos|ao|dopo|na|bij der|dem|den|la|le|l|el|il|het|de? eingang|ankunft|abschluss|ende|anlage|erhalt|upload|versand|schluss|auflegen|fin|reception|arrivee|creation|cloture|depot|envoi|recepcion|llegada|cierre|recibir|llegar|crear|cerrar|terminar|enviar|recebimento|chegada|fim|ricezione|arrivo|chiusura|ontvangst|afloop|einde
as-it-comes-abroad: sobald|eingehende*|eingang|posteingang|neu|neue|neuer|neues|neuen|nouveau|nouvelle|nouveaux|nouvelles|nuevo|nueva|nuevos|nuevas|novo|nova|novos|novas|nuovo|nuova|nieuw|nieuwe|entrant*|entrante*|en_cuanto|des_que|a_chaque_nouve*|cuando_llega|quando_chega|quand_arrive|in_arrivo|binnenkomend*|in_entrata
has-happened-abroad: eingegangen*|eingetroffen*|angelegt*|gemeldet*|beendet*|abgeschlossen*|hochgeladen*|geschlossen*|empfangen*|abgelegt|eroffnet|veroffentlicht|geht_ein|gehen_ein|trifft_ein|kommt_rein|kommt_herein|aufgelegt|recu|recue|recus|recues|cree|creee|depose|deposee|envoye|envoyee|termine|terminee|ferme|fermee|signe|signee|publie|publiee|ajoute|ajoutee|telecharge|recibido|recibida|creado|creada|enviado|enviada|cerrado|cerrada|terminado|terminada|finalizado|finalizada|publicado|publicada|subido|subida|firmado|registrado|registrada|recebido|recebida|criado|criada|enviada|fechado|ricevuto|ricevuta|creato|chiuso|inviato|ontvangen|aangemaakt|afgesloten|geupload|llega|llegan|chega|chegam|arriva|arrivano|arrivent

[told-abroad] word-notified
tells-person-abroad: informiert|benachrichtigt|verstandigt|avertit|previent|notifie|avisa|notifica|avverte|informa|waarschuwt den|die|das|le|la|les|el|al|a_los|il|de|het? PERSONABROAD
sends-message-abroad: manda|mandan|envia|envian|schickt|sendet|envoie|stuurt|invia|expedie un|una|um|uma|eine|einen|une|een|le|la|o|a? push|sms|mail|email|mensagem|mensaje|aviso|nachricht|message|alerta|bericht|notificacion|notification|notificacao
by-mail-abroad: gleich|sofort|direkt|dann|danach|immediatement|aussitot|en_seguida|subito|direct? per|par|por mail|e_mail|email|courriel|correo|sms|whatsapp

[minutes-abroad] word-minutes
in-minutes-abroad: in|innerhalb|binnen|nach|unter|dans|en|sous|apres|dentro|menos|tras|hasta|em|entro|dopo|na von|de|les|los|du|weniger|wenigen|als|ein|una? ..1 NUMBER|wenige|wenigen|wenige|einige|einigen|ein_paar|paar|quelques|pocos|unos|algunos|poucos|alguns|pochi|alcuni|enkele|cinco|diez|cinq|dix|funf|zehn? minuten|minuto|minutos|minuti
in-minutes-french: dans|en|sous|apres|d_ici|quelques|moins_de|au_bout_de ..2 minute|minutes
shortly-abroad: kort_na|kurz_danach|kurz_darauf|kurz_nach*|wenig_spater|gleich_danach|im_anschluss|anschliessend|peu_apres|peu_de_temps_apres|dans_la_foulee|poco_despues|al_poco|a_continuacion|pouco_depois|logo_depois|poco_dopo|kort_daarna|minuutje

[clock-abroad] word-schedule
every-day-abroad: jede|jeden|jedes|alle|pro|chaque|tous_les|toutes_les|par|cada|todos_los|todas_las|todos_os|todas_as|por|al|a_la|ogni|tutti_i|elke|iedere|per NUMBER? nacht|tag|tage|morgen|abend|woche|wochen|monat|monate|quartal|jahr|stunde|stunden|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|werktag|nuit|nuits|jour|jours|matin|matins|soir|soirs|semaine|semaines|mois|trimestre|an|ans|heure|heures|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noche|noches|dia|dias|manana|mananas|tarde|semana|semanas|mes|meses|ano|hora|horas|lunes|martes|miercoles|jueves|viernes|sabado|domingo|noite|noites|manha|segunda|sexta|notte|giorno|mattina|sera|settimana|mese|anno|ora|lunedi|venerdi|ochtend|dag|week|maand|kwartaal|jaar|uur|maandag|vrijdag
at-night-abroad: uber_nacht|ueber_nacht|in_der_nacht|nachts|nachtlich*|nachtlauf|nachtjob|nachtverarbeitung|abendlich*|morgens|abends|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|wochenende|werktags|la_nuit|pendant_la_nuit|le_matin|le_soir|le_lundi|le_vendredi|nocturne*|nocturno*|nocturna*|notturn*|noturn*|por_la_noche|de_noche|por_la_manana|los_lunes|los_viernes|de_madrugada|a_noite|di_notte|s_nachts
by-the-period-abroad: taglich*|wochentlich*|monatlich*|stundlich*|stuendlich*|jahrlich*|halbjahrlich*|vierteljahrlich*|quartalsweise|turnusmassig*|regelmassig*|zeitgesteuert*|tagesabschluss|tagesbericht|wochenbericht|monatsbericht|monatsabschluss|quartalsabschluss|jahresabschluss|monatsende|quartalsende|jahresende|quotidien*|journalier*|hebdomadaire*|mensuel*|bimensuel*|trimestriel*|semestriel*|annuel*|planifie*|diario|diaria|diarios|diarias|diariamente|semanal*|semanais|quincenal*|mensual*|mensal|mensais|bimestral*|trimestral*|semestral*|anual*|anuais|programado|programada|settimanale|mensile|giornaliero|trimestrale|annuale|dagelijks*|wekelijks*|maandelijks*|jaarlijks*|maandeinde|kwartaaleinde
end-of-month-abroad: fin|fim|cierre|fechamento|fine|final|einde|ende|cloture|debut|principio|anfang de|do|del|di|du|le|la|des|der|van? mes|ano|trimestre|dia|mois|semaine|journee|annee|mese|giornata|anno|maand|kwartaal|week|dag|monats|quartals|jahres|tages|woche|semana

[later-abroad] word-later
next-day-abroad: am|bis|zum|zur|fur|in_der|nachste|nachsten|le|au|du|pour_le|d_ici|al|para_el|para_la|hasta_el|el|la|a|no|na|il|de nachsten|folgenden|darauffolgenden|kommenden|nachste|folgende|lendemain|jour_suivant|semaine_prochaine|semaine_suivante|dia_siguiente|siguiente_dia|manana_siguiente|proxima_semana|semana_siguiente|semana_que_viene|dia_seguinte|semana_seguinte|montag|freitag|giorno_dopo|giorno_seguente|volgende tag|morgen|werktag|arbeitstag|montag|woche|sitzung|monat|quartal|dag|ochtend|week|matin?
days-of-time-abroad: en_la_misma_manana|en_la_misma_tarde|en_el_mismo_turno|dans_la_matinee|dans_l_apres_midi|am_selben_vormittag|im_selben_dienst|morgen_fruh|tags_darauf|am_morgen|am_abend|bis_morgen|bis_zum_abend|zum_dienstbeginn|ende_der_woche|im_laufe_der_woche|im_laufe_des_tages|am_selben_tag|am_gleichen_tag|in_ruhe|a_tete_reposee|dans_la_journee|dans_la_semaine|dans_le_mois|le_jour_meme|d_ici_demain|en_fin_de_journee|el_mismo_dia|en_el_dia|en_la_semana|durante_la_semana|no_mesmo_dia|in_giornata
within-days-abroad: innerhalb|binnen|in|nach|sous|dans|en|dentro_de|em|entro|eine|einen|ein|zwei|drei|funf|bis_zu|jusqu_a|hasta|ate von|einer|eines|ate|hasta|maximo? NUMBER|ein|eine|einer|zwei|drei|funf|zehn|deux|trois|cinq|dos|tres|cinco|due|tre|twee? tagen|tage|tag|woche|wochen|werktagen|arbeitstagen|jours|jour|jours_ouvres|semaines|semaine|dias|dias_habiles|semana|semanas|giorni|settimana|dagen|weken zeit?

[waits-abroad] word-person-waits
waits-abroad: wartet|warten|wartend|attend_la|attend_sa|attend_une|attend_son|attend_que|attendent|espera|esperan|esperando|aguarda|aguardam|aspetta|aspettano|attende|attendono|wacht|wachten for|auf|la|una|uma|op|sa|son|de? antwort|reponse|respuesta|resposta|risposta|antwoord?
on-line-abroad: devant|delante_de|davanti|gegenuber|am_telefon|am_schalter|am_apparat|am_bildschirm|vor_ort|im_gesprach|im_chat|au_telephone|au_guichet|au_comptoir|en_ligne_avec|pendant_l_appel|pendant_le_rendez_vous|pendant_la_conversation|en_caja|en_el_mostrador|al_telefono|en_linea|durante_la_llamada|en_la_llamada|en_pantalla|aan_de_telefoon|aan_de_lijn|aan_de_balie|no_balcao|na_linha|in_der_leitung|al_banco|allo_sportello|durante_la_chiamata
person-waits-abroad: PERSONABROAD|qui|wer ..1 wartet|attend|espera|aspetta|aguarda|wacht
while-person-abroad: wahrend|waehrend|pendant_que|tandis_que|mientras|enquanto|mentre|terwijl ..2 PERSONABROAD|er|sie|il|elle|se|usted

[at-once-abroad] word-realtime
at-once-abroad: echtzeit|in_sekunden|innerhalb_von_sekunden|in_wenigen_sekunden|binnen_sekunden|sofort|sofortige*|unmittelbar|umgehend|unverzuglich|temps_reel|immediatement|immediata|immediato|instantane*|en_direct|tout_de_suite|sur_le_champ|en_quelques_secondes|en_secondes|tiempo_real|al_momento|al_instante|en_vivo|en_directo|de_inmediato|inmediatamente|en_segundos|en_el_acto|enseguida|tempo_real|ao_vivo|na_hora|em_segundos|tempo_reale|dal_vivo|subito|in_secondi|meteen|direct_antwoord

[answers-abroad] word-conversation
answers-abroad: beantwortet|antwortet|repond|repondre|responde|contesta|atiende|atende|risponde|beantwoordt aux|a_la|a_los|a_las|ao|aos|alle|ai|auf|op|les|las|los|den|die|de? fragen|kundenfragen|anrufe|questions|appels|habitants|visiteurs|llamadas|preguntas|dudas|consultas|perguntas|duvidas|chamadas|domande|chiamate|vragen|telefon|telephone|telefono|PERSONABROAD

[asks-abroad] word-person-acts
person-asks-abroad: PERSONABROAD ..1 fragt|fragen|sucht|tippt|klickt|schaut|spricht|stellt|gibt|wahlt|diktiert|demande|demandent|pose|posent|cherche|cherchent|tape|clique|lit|parle|saisit|choisit|interroge|dicte|regarde|pregunta|preguntan|busca|escribe|lee|habla|elige|pide|consulta|consultan|dicta|pergunta|escreve|procura|fala|chiede|cerca|scrive|parla|vraagt|zoekt|typt|klikt|ruft
at-a-click-abroad: auf_knopfdruck|per_klick|auf_klick|a_la_demande|en_un_clic|au_clic|bajo_demanda|con_un_clic|al_pulsar|sob_demanda|a_richiesta|op_aanvraag|freitextsuche|volltextsuche

[stock-abroad] word-bulk
archive-abroad: einmalig*|altbestand|altbestande|altakten|altvertrage|altdaten|bestandsdaten|ruckstand|stapel*|massen*|batchlauf|stapellauf|par_lots|par_lot|une_seule_fois|une_fois_pour_toutes|arriere|por_lotes|en_lote|em_lote|una_sola_vez|una_unica_vez|uma_unica_vez|archivados|archivadas|una_tantum|a_lotti|in_blocco|en_bloc|eenmalig|achterstand
old-abroad: anciens|anciennes|historique*|historico*|historica*|historisch*|antiguos|antiguas|antigos|archivierte*|alte|alten|vecchi|vecchie|oude PLURAL|STOCK|vertrage|akten|dossiers|contrats|documents|contratos|documentos|faelle|falle|daten?
last-years-abroad: letzten|vergangenen|dernieres|derniers|ultimos|ultimas|ultimi|ultime|laatste NUMBER|drei|funf|zehn|trois|cinq|dix|tres|cinco|diez|tre|cinque? jahre|jahren|annees|ans|mois|monate|monaten|anos|meses|anni|mesi|jaar

[past-abroad] word-past
yesterday-abroad: gestern|vortag|vom_vortag|vorwoche|letzte_woche|letzten_monat|des_tages|des_monats|der_woche|la_veille|hier|semaine_derniere|mois_dernier|du_jour|du_mois|de_la_semaine|ayer|dia_anterior|semana_pasada|mes_pasado|del_dia|del_mes|de_la_semana|ontem|do_dia|ieri|del_giorno|gisteren|van_de_dag
`;
