/** What starts work: a clock that ticks several times an hour, a person, a slower clock or a plan, a person by hand for later, an event, or words that do not say. */
export type Starter = 'often' | 'person' | 'clock' | 'hand' | 'event' | 'unsaid';

/** Ways to say what starts the work: patterns in the notation of pattern.ts, each with a trigger that says so, and triggers that only look so. */
export interface TriggerPhrase {
  starter: Starter;
  ways: readonly (readonly [pattern: string, example: string])[];
  not: readonly string[];
}

/** In the order in which they are looked for: "user opens the daily report" is a person, "nightly, for all customers" a clock. */
export const TRIGGER_PHRASES: readonly TriggerPhrase[] = [
  {
    starter: 'unsaid',
    ways: [
      [
        '^ unknown|tbd|none|na|n_a|various|varies|misc|other|any|unclear|not_known|not_sure|internal|tbc|nothing|default $',
        'tbd',
      ],
      [
        '^ api|http|rest|grpc|rpc|service|internal|sdk|library|upstream|downstream api? call|calls|request|requests|endpoint|gateway|client|integration $',
        'API call',
      ],
      ['^ api|http|request|requests $', 'API'],
      ['^ portal|integration|application|system|app|service|platform|process|workflow $', 'portal'],
      ['^ not|no PERSON|trigger $', 'no trigger'],
    ],
    not: ['call from a customer'],
  },
  {
    starter: 'often',
    ways: [
      ['every|each|per|once_a|at_least_every few|couple_of|FEWER? MINUTE', 'every minute'],
      ['every|each few|NUMBER SECOND', 'every 30 seconds'],
      ['every|each second $', 'every second'],
      ['FEWER MINUTE|SECOND timer|interval|poll|cron|schedule|tick|cycle|loop', '5 min timer'],
      ['minutely|poll|polls|polling|polled|continuously|constantly|tick', 'polling'],
      ['NUMBER times an|per hour|minute', '6 times an hour'],
    ],
    not: ['every two hours'],
  },
  {
    starter: 'person',
    ways: [
      ['PERSON|PRONOUN ACTS', 'user searches'],
      [
        'PERSON|PRONOUN BE|just|can|then|first|simply|who? ACT|LIVEACT|LOOK|logs_in|signs_in|steps|stands|wants|needs|lands|sits|joins|begins|gets_stuck|is_stuck|goes|engages|connects|arrives_at|walks',
        'visitor opens the panel',
      ],
    ],
    not: ['nightly, for all customers'],
  },
  {
    starter: 'clock',
    ways: [
      [
        'every|each|once_a|once_per|once_an|twice_a|thrice_a|times_a NUMBER|other|few|business|working|half|full|second|NTH? HOUR|MINUTE|LONG|PERIOD|WEEKDAY|MONTH',
        'each hour a file arrives',
      ],
      ['over|for|within several|some|many|NUMBER LONG', 'in the background over several weeks'],
      ['runs|run|daily|nightly|fires at TIME|NUMBER', 'daily at 7'],
      ['^ NUMBER|NTH a|per|each? LONG|HOUR $', '1/wk'],
      ['^ the? NTH $', 'the 20th'],
      ['change|turn of DET? PERIOD|watch|guard|crew|month|year', 'change of the watch, three a day'],
      ['NUMBER times|x? a|per day|week|month|shift|year|night', 'manual, a few times a year'],
      ['period|survey|poll|exam|season|books|ledger|trading|term closed|closes|ended|ends|over', 'exam closed'],
    ],
    not: ['each new file'],
  },
  {
    starter: 'event',
    ways: [
      [
        'ends|ended|finished|finishes|over|received|saved|uploaded|closed|closes|completed|submitted|filed|arrives|arrived|created|recorded|published|left|posted|wraps_up|hung_up|hangs_up $',
        'voice note received',
      ],
    ],
    not: ['voice command'],
  },
  {
    starter: 'person',
    ways: [
      [
        'PERSON|user|customer|client turn|input|command|question|utterance|prompt|action|gesture|selection|speech|session|dialogue|query|search',
        'Advisor query',
      ],
      [
        'click|clicks|clicked|double_click|press|pressed|tap|taps|tapped|keystroke|keystrokes|keypress|button|hotkey|shortcut|typing|typed|types|type|ontype|hover|hovers|cursor|selection|highlight|swipe|drag|drags|drop_zone|drag_and_drop|gesture|mic|microphone|push_to_talk|wake_word|slash|slash_command|voice|spoken|speech|utterance|dictation|dictates|camera|viewfinder|lens|gaze|joystick|controller_input|steering_wheel',
        'button in the workbench',
      ],
      [
        'page|screen|form|product|profile|dashboard|tab|app|map|menu|cart|basket|checkout|file|view|editor|panel|site|home|record|thread|sidebar|dialog|results load|loads|loaded|view|views|viewed|open|opens|opened|opening|render|renders|rendered|visit|visits|launch|launched|focus|shown|scroll|screen $',
        'page view',
      ],
      ['ticket|case|thread|file|record view|views|viewed|open|opens|load|loads', 'ticket view'],
      ['page|screen load|view|open|render|visit', 'page view'],
      [
        'question|questions|asks|asked|asking|ask|prompted|interactive|interactively|on_demand|ondemand|self_service|in_session|session_start|session_open|login|logs_in|log_in|sign_in|first_login|first_visit|conversation|conversational|chat|chats|chatting|websocket|ws|socket|synchronous|synchronously|sync_call|blocking_call|inline|in_line|real_time|realtime|live|interaction|dialogue|dialog|turn|turns|prompt|prompts|copilot|ide|editor|terminal|cli_prompt|search|searches|search_box|searching|lookup|looks_up|query_typed',
        'customer asks',
      ],
      ['inbound|incoming|phone|telephone|live|video|voice|active|customer|emergency|in call|calls', 'inbound call'],
      [
        'call|phone|telephone|line starts|begins|connects|connected|rings|in_progress|answered|picked_up|ringing|comes_in|active|ongoing|live',
        'call starts',
      ],
      ['^ call|phone|telephone|caller|telefon|anruf|anrufe|appel|llamada|ligacao|chiamata|voice|speech $', 'caller'],
      [
        'visit|session|meeting|game|ride|stream|consultation|lesson|match|shift|interview|exam|flight|drive|conversation in_progress|underway|running|ongoing|active|starts|begins',
        'visit in progress',
      ],
      [
        'barcode|badge|card|qr|nfc|rfid|code|tag|passport|boarding_pass|item scan|swipe|tap|read|scanned|tapped',
        'tag read',
      ],
      [
        'needs_an_answer|wants_to_know|needs_help|asks_for_help|gets_stuck|presses_help|help_button|for_an_answer',
        'pupil presses help',
      ],
      [
        'before_the_page|before_sending|on_submit_of_the_form|on_type|on_search|on_focus|on_hover|on_open|on_view|on_select|on_ask|on_click|on_tap|on_press|on_keypress|on_change_of_selection',
        'onType',
      ],
      [
        'empty_search|search_result|no_results|zero_results|address_entered|postcode|enters|typed_in',
        'customer enters postcode',
      ],
      [
        'kunde|kundin|nutzer|anrufer|gast|cliente|usuario|utilisateur|utente|klant|gebruiker fragt|ruft|tippt|klickt|demande|clique|pregunta|escribe|pergunta|chiede|vraagt|belt|typt',
        'Kunde fragt',
      ],
    ],
    not: ['page proofs'],
  },
  {
    starter: 'hand',
    ways: [
      [
        'manual|manually|by_hand|hand_started|hand_run|workflow_dispatch|dispatch_by_hand|script|scripted|notebook|jupyter|cli|command_line|makefile|argo|slurm|sbatch|kubectl|spark_submit|launched_from|kicked_off|kick_off|run_by|started_by|triggered_by_hand|ops_runs|someone_runs|analyst_runs|ad_hoc|adhoc|as_needed|when_needed|if_needed|when_required|occasionally|now_and_then|from_time_to_time|rarely|irregular|irregularly|as_required|submit_job|job_submit',
        'started by an analyst',
      ],
    ],
    not: ['the hand scanner'],
  },
  {
    starter: 'event',
    ways: [
      [
        'webhook|webhooks|hook|event|events|eventbridge_event|kafka|sqs|sns|kinesis|rabbitmq|amqp|nats|pulsar|pubsub|pub_sub|queue|queued|bucket|topic|callback|s3|gcs|blob|lambda|cdc|trigger_fires|mqtt|zapier|n8n|imap|smtp|outbox',
        'webhook from the card processor',
      ],
      ['ITEM ..1 HAPPENS $', 'claim filed'],
      ['new|fresh|incoming|inbound|another|first|next ..1 ITEM|PERSON', 'new mail'],
      [
        'as_soon_as|the_moment|whenever|each_time|every_time|on_every|for_every|for_each|on_receipt|on_arrival|upon ..',
        'whenever a training finishes',
      ],
    ],
    not: ['the clock strikes two'],
  },
  {
    starter: 'clock',
    ways: [
      [
        'cron*|schedul*|timer|timed|clock|calendar|recurring|periodic*|hourly|nightly|overnight|night|nights|daily|weekly|biweekly|fortnight*|monthly|bimonthly|quarterly|yearly|annual*|seasonal*|midnight|noon|morning*|evening*|weekend*|weekday*|WEEKDAY|MONTH|TIME|dag|airflow|batch*|bulk|backfill|eod|eom|eoq|eow|eoy|dbt|etl|night_audit',
        'Monday 06:00',
      ],
      [
        'every|each|once|twice|thrice|times|NUMBER_times a|an|per|every|each|in? NUMBER|other|few|business|working|half|full|second|NTH? HOUR|MINUTE|LONG|PERIOD|MEETING|release|sprint|WEEKDAY',
        'twice a year',
      ],
      ['per HOUR|LONG|PERIOD|release|sprint', 'once per day'],
      [
        'end|start|first|last|beginning|close|NTH|middle ..2 of DET? PERIOD|day|month|MONTH',
        'first working day of the month',
      ],
      [
        'PERIOD|semester|year|fiscal_year|half_year end|ends|ended|close|closes|closed|over|start|starts|change|changes|cut|cutoff|begins|turn|rollover|reset',
        'month end',
      ],
      ['HOUR|LONG|NUMBER_HOUR|NUMBER_LONG before|after|ahead|prior|into', 'day after the meeting'],
      [
        'after|before|at|once|when the|our|each|every? ..1 close|closing|hours|business|PERIOD|opening|shutdown|shop_closes|store_closes|market_closes',
        'after closing',
      ],
      [
        'before|ahead_of|prior_to|pre|for|during|in DET|next? ..1 MEETING|release|launch|audit|event|PERIOD|board|filing|exam|season|conference|merger|rollout',
        'before each release',
      ],
      [
        'project|projects|programme|program|initiative|phase|migration|campaign|planning|planned|audit|review_cycle|budget|freeze|lock|pre_lock|cut|cutover|rollout|one_off|oneoff|one_time|once_only|once|one_exercise|exercise|backlog|archive|when_there_is_time|when_there_is_capacity|spare_capacity|idle|quiet|low_load|low_traffic|when_cheap|cheap|off_peak|term|annual_review|model_launch|product_introduction|new_season|season_change|harvest|rc|release_candidate|survey_closes|survey_closed|period_closed|consultation_closes|poll_closes|exam_closed|training|experiment|evaluation|benchmark|study|upgrade|retrain|retraining|revision|restock|stocktake|inventory_count|kick_off|sprint|iteration|milestone|new_version|schema_change|policy_change|law_changes|deadline',
        'one-off',
      ],
      [
        'after|post|following|once DET? ..2 run|load|import|export|job|pipeline|etl|sync|batch|crawl|refresh|build|dbt|ingest|migration',
        'after the dbt run',
      ],
      ['run|load|cycle|job|print_run|pass|sweep|window|slot|round|wave', 'weekly print run'],
      ['NUMBER am|pm|oclock|uhr|h', "scanned at 8 and 13 o'clock"],
      ['shift|semester|month|week|quarter|season|term change|handover|end|planning', 'term planning'],
      [
        'jede|jeden|taglich*|wochentlich*|monatlich*|nachts|chaque|cada|diario|diaria|semanal|mensual|mensal|ogni|elke|dagelijks*|wekelijks*|maandelijks*|quotidien|hebdomadaire|mensuel',
        'jede Nacht 23 Uhr',
      ],
    ],
    not: ['each new ticket'],
  },
  {
    starter: 'event',
    ways: [
      ['HAPPENS', 'parcel docks'],
      ['comes|come|came in|through|back|out|online', 'mail comes in'],
      ['goes|go|going off|out|down|live|over|under|missing', 'server goes down'],
      [
        'arriv*|receiv*|receipt|submit*|submission|upload*|incoming|inbound|intake|ingress|ingest|new|post|put|insert|update|delete|stream|feed|message|notification|trigger|signal|sensor|threshold|breach|alert*|alarm*|detect*|detection|flag|flagged|mention|reply|response|hit|match|anomaly|change|changes|delta|diff|drop|dropped|hot_folder|watch_folder|watched_folder|folder|inbox|mailbox|sftp|ftp|smtp|mail|email|commit|push|merge|deploy|ci|pipeline_fails|build_fails|pr|pullrequest|gps|telemetry|heartbeat|firmware|position|reading|plug',
        'sensor',
      ],
      ['ED|DOES $', 'kiln fired'],
      ['ED by|from|in|on|at|via|for|into|with|as|over|under|out', 'stock booked in'],
      ['PERSON|ITEM DOES', 'parcel docks'],
      ['ITEM $', 'incoming voicemail'],
      ['^ DET? ITEM', 'review by a customer'],
      [
        'sobald|neue|neuer|neues|eingang|reception|nouveau|nouvelle|nuevo|nueva|novo|nova|nuovo|nuova|nieuw|nieuwe|llega|chega|arriva|arrive|entrant|entrante|binnenkomst',
        'neue Mail',
      ],
    ],
    not: ['shop floor'],
  },
  {
    starter: 'person',
    ways: [
      ['PERSON', 'the dispatcher'],
      ['PRONOUN', 'they'],
    ],
    not: ['the shop'],
  },
];
