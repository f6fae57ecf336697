/** What starts the work, in the order in which it is looked for: "user opens the daily report" is a person, "nightly, for all customers" a clock. */
export const TRIGGER_RULES = `
[not-said] unsaid
trigger-unknown: ^ unknown|tbd|none|na|n_a|various|varies|misc|other|any|unclear|not_known|not_sure|internal|tbc|nothing|default|worker|microservice|backend|server $
api-call: ^ api|http|rest|grpc|rpc|service|internal|sdk|library|upstream|downstream api? call|calls|request|requests|endpoint|gateway|client|integration $
api-alone: ^ api|http|request|requests $

[several-times-an-hour] often
every-minute: every|each|per|once_a|at_least_every few|couple_of|FEWER? MINUTE
every-few-seconds: every|each few|NUMBER SECOND
every-second: every|each second $
minute-timer: FEWER MINUTE|SECOND timer|interval|poll|cron|schedule|tick|cycle|loop
polling: minutely|poll|polls|polling|polled|continuously|constantly|tick
times-an-hour: NUMBER times an|per hour|minute

[clock-then-event] clock
nightly-load-done: nightly|daily|weekly|monthly|hourly ..3 finished|finishes|done|completed|completes|ended|ends|loaded|over
index-update: index|reindex|crawl|embedding|embeddings ..1 update|rebuild|refresh|run|job

[talk-is-over] event
call-ended: call|calls|chat|session|meeting|visit|interview ended|ends|over|finished|done|completed|closed $

[person-first] person
person-searches: PERSON|PRONOUN ACTS
person-opens: PERSON|PRONOUN BE|just|can|then|first|simply|who? ACT|LIVEACT|LOOK|logs_in|signs_in|steps|stands|wants|needs|lands|sits|joins|begins|gets_stuck|is_stuck|goes|engages|connects|arrives_at|walks

[clock-first] clock
every-hour: every|each|once_a|once_per|once_an|twice_a|thrice_a|times_a NUMBER|other|few|business|working|half|full|second|NTH? HOUR|MINUTE|LONG|PERIOD|WEEKDAY|MONTH
runs-at: runs|run|daily|nightly|fires at TIME|NUMBER
once-a-week: ^ NUMBER|NTH a|per|each? LONG|HOUR $
nth-of-month: ^ the? NTH $
times-a-day: NUMBER times|x? a|per day|week|month|shift|year|night
exam-closed: submissions|applications|entries|nominations|registrations|consultation|voting|period|survey|poll|exam|season|books|ledger|trading|term close|closed|closes|end|ended|ends|over

[event-last] event
something-ended: ends|ended|finished|finishes|over|received|saved|uploaded|closed|closes|completed|submitted|filed|arrives|arrived|created|recorded|published|left|posted|wraps_up|hung_up|hangs_up $

[person-at-screen] person
to-the-bot: dm|dms|direct_message|direct_messages|app_mention|bot_mention|to_the_bot|to_the_assistant|to_the_agent|mentions_the_bot|mentions_the_agent
page-itself: checkout|product|pricing|demo|landing|search|results|help|booking|basket|cart|payment|profile page|screen $
user-message: user|visitor|guest|caller|player|shopper|customer|student|chat|PRONOUN message|messages|request|requests
person-query: PERSON|user|customer|client turn|input|command|question|utterance|prompt|action|gesture|selection|speech|session|dialogue|query|search
button-pressed: click|clicks|clicked|double_click|press|pressed|tap|taps|tapped|keystroke|keystrokes|keypress|button|hotkey|shortcut|typing|typed|types|type|ontype|hover|hovers|cursor|selection|highlight|swipe|drag|drags|drop_zone|drag_and_drop|gesture|mic|microphone|push_to_talk|wake_word|slash|slash_command|voice|spoken|speech|utterance|dictation|dictates|camera|viewfinder|lens|gaze|joystick|controller_input|steering_wheel
page-opened: page|screen|form|product|profile|dashboard|tab|app|map|menu|cart|basket|checkout|file|view|editor|panel|site|home|record|thread|sidebar|dialog|results load|loads|loaded|view|views|viewed|open|opens|opened|opening|render|renders|rendered|visit|visits|launch|launched|focus|shown|scroll|screen $
page-is-built: page|screen|view is|gets built|rendered|loaded|opened|shown|requested
ticket-opened: ticket|case|thread|file|record view|views|viewed|open|opens|load|loads
question-asked: question|questions|asks|asked|asking|ask|prompted|interactive|interactively|on_demand|ondemand|self_service|in_session|session_start|session_open|login|logs_in|log_in|sign_in|first_login|first_visit|conversation|conversational|chat|chats|chatting|websocket|ws|socket|synchronous|synchronously|sync_call|blocking_call|inline|in_line|real_time|realtime|live|interaction|dialogue|dialog|turn|turns|prompt|prompts|copilot|ide|editor|terminal|cli_prompt|search|searches|search_box|searching|lookup|looks_up|query_typed
inbound-call: inbound|incoming|phone|telephone|live|video|voice|active|customer|emergency|in call|calls
call-starts: call|phone|telephone|line starts|begins|connects|connected|rings|in_progress|answered|picked_up|ringing|comes_in|active|ongoing|live
call-alone: ^ call|phone|telephone|caller|telefon|anruf|anrufe|appel|llamada|ligacao|chiamata|voice|speech $
visit-in-progress: visit|session|meeting|game|ride|stream|consultation|lesson|match|shift|interview|exam|flight|drive|conversation in_progress|underway|running|ongoing|active|starts|begins
tag-scanned: barcode|badge|card|qr|nfc|rfid|code|tag|passport|boarding_pass|item scan|swipe|tap|read|scanned|tapped

[person-abroad] person
question-abroad: suchanfrage*|klick|knopfdruck|tastendruck|mausklick|eingabe|saisie|clic|pregunta|busqueda|pergunta|domanda|ricerca|vraag|zoekopdracht
question-first-abroad: ^ bei|a|por? jeder|chaque|cada? frage|suche|recherche|consulta|requete
message-of-person-abroad: nachricht|chatnachricht|message|mensaje|mensagem|messaggio|bericht|frage|question de|du|del|des|der|do|della|van|d|von PERSONABROAD
inbound-call-abroad: anruf|anrufe|appel|appels|llamada|llamadas|chiamata|chiamate|ligacao|ligacoes|oproep entrant*|in_arrivo|recebid*|binnenkomend*
call-comes-in-abroad: eingehende*|inkomend* anruf|anrufe|oproep
page-opened-abroad: ouverture|apertura|aufruf|offnen|abertura du|de|del|der|des|do ..1 panier|page|seite|pagina|formulario|formulaire|ecran|fiche|maske|carrito|pantalla|ficha
form-open-abroad: seite|pagina|formulario|formulaire|formular|maske|fiche|ficha|pantalla geoffnet|abierto|abierta|ouvert|ouverte|aberto|aperto

[event] event
run-failed: run|job|build|pipeline|check|test|tests|suite|deploy|deployment|load|import failed|fails|failing|crashed|crashes|broke|breaks|red|timed_out
git-event: git_tag|git_push|tag_push|tag_pushed|check_run|workflow_run|pull_request|merge_request
webhook: webhook|webhooks|hook|event|events|eventbridge_event|kafka|sqs|sns|kinesis|rabbitmq|amqp|nats|pulsar|pubsub|pub_sub|queue|queued|bucket|topic|callback|s3|gcs|blob|lambda|cdc|trigger_fires|mqtt|zapier|n8n|imap|smtp|outbox
item-filed: ITEM ..1 HAPPENS $
new-item: new|fresh|incoming|inbound|another|first|next ..1 ITEM|PERSON

[clock] clock
scheduled: cron*|schedul*|timer|timed|clock|calendar|recurring|periodic*|hourly|nightly|overnight|night|nights|daily|weekly|biweekly|fortnight*|monthly|bimonthly|quarterly|yearly|annual*|seasonal*|midnight|noon|morning*|evening*|weekend*|weekday*|WEEKDAY|MONTH|TIME|dag|airflow|batch*|bulk|backfill|eod|eom|eoq|eow|eoy|dbt|etl|night_audit
end-of-month: end|start|first|last|beginning|close|NTH|middle ..2 of DET? PERIOD|day|month|MONTH
month-ends: PERIOD|semester|year|fiscal_year|half_year end|ends|ended|close|closes|closed|over|start|starts|change|changes|cut|cutoff|begins|turn|rollover|reset
days-after: HOUR|LONG|NUMBER_HOUR|NUMBER_LONG before|after|ahead|prior|into
after-closing: after|before|at|once|when the|our|each|every? ..1 close|closing|hours|business|PERIOD|opening|shutdown|shop_closes|store_closes|market_closes
project: project|projects|programme|program|initiative|phase|migration|campaign|planning|planned|audit|review_cycle|budget|freeze|lock|pre_lock|cut|cutover|rollout|one_off|oneoff|one_time|once_only|once|one_exercise|exercise|backlog|archive|when_there_is_time|when_there_is_capacity|spare_capacity|when_idle|idle_time|idle_capacity|when_quiet|low_load|low_traffic|when_cheap|off_peak|term|annual_review|model_launch|product_introduction|new_season|season_change|harvest|rc|release_candidate|survey_closes|survey_closed|period_closed|consultation_closes|poll_closes|exam_closed|training|experiment|evaluation|benchmark|study|upgrade|retrain|retraining|revision|restock|stocktake|inventory_count|kick_off|sprint|iteration|milestone|new_version|schema_change|policy_change|law_changes|deadline
after-the-load: after|post|following|once DET? ..2 run|load|import|export|job|pipeline|etl|sync|batch|crawl|refresh|build|dbt|ingest|migration
run: run|load|cycle|job|print_run|sweep|maintenance_window|change_window|batch_window|quiet_window
at-hour: NUMBER am|pm|oclock|uhr|h

[by-hand] hand
started-by-hand-abroad: manuell*|von_hand|handisch|a_la_main|manualmente|a_mano|handmatig
started-by-hand: manual|manually|by_hand|hand_started|hand_run|workflow_dispatch|dispatch_by_hand|script|scripted|notebook|jupyter|cli|command_line|makefile|argo|slurm|sbatch|kubectl|spark_submit|launched_from|kicked_off|kick_off|run_by|started_by|triggered_by_hand|ops_runs|someone_runs|analyst_runs|ad_hoc|adhoc|as_needed|when_needed|if_needed|when_required|occasionally|now_and_then|from_time_to_time|rarely|irregular|irregularly|as_required|submit_job|job_submit

[event-in-any-words] event
happens: HAPPENS
upload-or-alert: arriv*|receiv*|receipt|submit*|submission|upload*|incoming|inbound|intake|ingress|ingest|new|post|put|insert|update|delete|stream|feed|message|notification|trigger|signal|sensor|threshold|breach|alert*|alarm*|detect*|detection|flag|flagged|mention|reply|response|hit|match|anomaly|change|changes|delta|diff|drop|dropped|hot_folder|watch_folder|watched_folder|folder|inbox|mailbox|sftp|ftp|smtp|mail|email|commit|push|merge|deploy|ci|pipeline_fails|build_fails|pr|pullrequest|gps|telemetry|heartbeat|firmware|position|reading|plug
something-done: ED|DOES $
something-done-by: ED by|from|in|on|at|via|for|into|with|as|over|under|out
item-last: ITEM $
something-done-abroad: PARTICIPLE $
item-abroad: ITEMABROAD
item-first: ^ DET? ITEM

[person-named] person
person: PERSON
`;
