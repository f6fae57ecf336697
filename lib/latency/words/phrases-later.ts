import { type Phrase, phrase } from './phrase';

/** A later day, a clock, or much at once: work that is known before it is done. */
export const LATER: readonly Phrase[] = [
  phrase(
    'word-schedule',
    [
      [
        'every|each|once|twice|once_a|once_per|once_every|twice_a|per|thrice|times_a|times_per|NUMBER_times_a|NUMBER_times_per|on_every|over|by|at|during_the|through_the|in_the|all|on a|an|per|every|other|single|second|third|NUMBER|business|working|full|half|fiscal|financial|school|trading? few? night|nights|nightfall|evening|evenings',
        'every single night',
      ],
      [
        'every|each|once_a|once_per|once_an|once_every|once_each|twice_a|twice_per|thrice_a|times_a|times_an|times_per|on_every|x_a|x_per|per a|an|other|single|second|third|NUMBER|business|working|full|half|fiscal|financial|school|trading|calendar|new|first|last? few|NUMBER? HOUR|LONG|PERIOD|WEEKDAY|NTH|MONTH|release|build|sprint|issue|edition|audit',
        'twice a day',
      ],
      [
        'on_schedule|by_schedule|batch_window|temporal_schedule|calendar_driven|like_clockwork|day_end|half_yearly|semi_annual',
        'runs like clockwork',
      ],
      [
        'evening|morning|night|WEEKDAY run|job|batch|load|build|cycle|refresh|sweep|pass|process|task|crawl|shift|rebuild|reload',
        'night run embeddings',
      ],
      [
        'on|each|every|from? WEEKDAY|WEEKDAY_s|mo|tu|we|th|fr|sa|su morning|afternoon|evening|night|nights|mornings|afternoons|evenings|noon|before|after|at|TIME|early|NUMBER',
        'each Tuesday at 9:00',
      ],
      ['on WEEKDAY', 'on Fridays'],
      ['mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|weekdays|workdays', 'mailed fridays'],
      [
        'end|close|start|beginning|first|last|middle|NTH|turn|close_of|opening|eve business|working|trading|financial|fiscal|calendar? day|week|WEEKDAY|days|hour|hours|month? of DET? PERIOD|month|MONTH|business|trading|play',
        'end of quarter',
      ],
      [
        'month|quarter|year|week|day|shift|period|term|season|semester|end_of_day|fiscal_year|financial_year|half_year|night|payroll|accounting end|close|closing|ends|s_end|audit|start|turn|roll',
        'night audit commentary',
      ],
      [
        'end_of|start_of|beginning_of|close_of day|week|month|quarter|year|business|play|shift|term|season|semester|sprint|trading|the_day|the_week|the_month|the_quarter|the_year|the_shift|the_season|the_term|the_sprint|each_day|each_week|each_month|each_quarter|each_sprint',
        'end of quarter',
      ],
      ['eod|eom|eow|eoq|eoy|cob|eob|ytd|qtd|mtd', 'eow'],
      ['no particular|fixed|set|specific time|date|day|timing', 'no particular time'],
      [
        'out_of|off|after|outside|outside_of|before office|business|working|opening|school|trading|peak|store|shop|service|market|clinic|banking|bank? hours|close|closing|closing_time|the_bell|the_close|the_market_closes|the_shop_closes|the_store_closes',
        'answers the phone out of hours',
      ],
      [
        'off_peak|quiet_hours|small_hours|wee_hours|dead_of_night|late_at_night|night_time|nighttime|while_everyone_sleeps|while_everybody_sleeps|while_people_sleep|while_the_city_sleeps|while_the_office_sleeps|while_customers_sleep|when_nobody_is_around|when_everybody_has_gone_home|when_the_office_is_empty|once_everyone_has_gone_home|once_the_shop_is_shut|in_the_night|after_dark|during_the_night|through_the_night|at_night|by_night|graveyard_shift|night_shift',
        'in the small hours',
      ],
      [
        'at|around|from|about|after|past|by|until|runs|run|runs_at|starts_at|starting_at|daily|nightly|mornings|evenings TIME',
        'starting at 2:30',
      ],
      ['^ TIME', '17:40'],
      ['TIME am|pm|daily|sharp|utc|cet|est|gmt|local|each|every|on|uhr|and', 'lands 4am local'],
      [
        'at|around|from|about|daily|runs_at|runs|starts_at|lands|lands_at NUMBER am|pm|oclock|uhr|o_clock|in_the_morning|at_night|in_the_evening|each_night|every_night|each_morning|every_morning|each_day|every_day|a_day',
        'starts at 3 in the morning',
      ],
      ['NUMBER times|x? a|per|an|each|every day|week|month|year|shift|season|night|hour', 'three times a day'],
      [
        'twice|thrice|once|NUMBER_times daily|weekly|monthly|yearly|hourly|nightly|annually|a_day|a_week|a_month|a_year|per_day|an_hour',
        'twice a day',
      ],
      ['change|turn of DET? PERIOD|watch|guard|crew|month|year|season', 'they send new ones at the turn of the month'],
      [
        'NUMBER LONG|HOUR? before|prior_to|ahead_of|after DET? ..1 MEETING|delivery|visit|hearing|event|PERIOD|departure|renewal',
        'two days before departure',
      ],
      ['cron job|schedule|expression|trigger|run|line', 'k8s cron job'],
      [
        'runs|run|scheduled|rerun|executed|computed|calculated|refreshed|recomputed|regenerated|precomputed|produced|compiled|created|made|generated|rebuilt|built for|for_all|as|by|on|in|during|over|via a|the? night|overnight|batch|weekend|schedule|cron|timer|clock|scheduler|weekends|lunch',
        'computed by the scheduler',
      ],
      ['on a|the|its? timer|clock|calendar|schedule|cadence|interval', 'on a timer'],
    ],
    ['Every guest gets an answer'],
  ),
  phrase(
    'word-schedule',
    [
      [
        'uber_nacht|ueber_nacht|jede_nacht|in_der_nacht|nachts|nachtlauf|nachtjob|nachtverarbeitung|jeden_tag|jeden_morgen|jeden_abend|taglich*|tagesabschluss|tagesbericht|morgens|abends|jede_woche|wochentlich*|wochenbericht|wochenende|jeden_montag|jeden_freitag|jeden_sonntag|monatlich*|monatsende|monatsabschluss|quartalsende|quartalsabschluss|jahresende|jahresabschluss|stundlich*|stuendlich*',
        'nachtlauf rechnungen',
      ],
      [
        'chaque|toutes_les|tous_les|la|pendant_la|de nuit|nuits|jour|jours|matin|matins|soir|soirs|semaine|semaines|mois|lundi|mardi|mercredi|jeudi|vendredi|heure|heures|trimestre',
        'la nuit',
      ],
      [
        'cada|todas_as|todas_las|toda|todos_os|todos_los|por_la|a noche|noches|noite|noites|dia|dias|manana|manha|semana|semanas|mes|meses|lunes|martes|miercoles|jueves|viernes|hora|horas|trimestre',
        'cada noche',
      ],
      [
        'diario|diaria|diarios|semanal|semanais|semanales|mensual|mensal|mensuel|hebdomadaire|quotidien*|trimestral|trimestriel|annuel|anual|settimanale|mensile|giornaliero|trimestrale',
        'resumen semanal',
      ],
      [
        'fin|fim|cierre|fechamento|fine|final|einde_van|cloture de|do|del|di|van|du|le|la? mes|ano|trimestre|dia|mois|semaine|journee|annee|mese|giornata|anno|maand|kwartaal|week|dag',
        'fin de mes',
      ],
      [
        'ogni|elke|iedere notte|giorno|mattina|settimana|mese|sera|nacht|dag|ochtend|week|maand|maandag|vrijdag|lunedi|venerdi|ora|uur',
        'elke ochtend 6u',
      ],
      ['dagelijks*|wekelijks*|maandelijks*|maandeinde|kwartaaleinde|s_nachts|di_notte|la_nuit', 'la nuit'],
    ],
    ['Die Nacht der Museen'],
  ),
  phrase(
    'word-later',
    [
      [
        'in_time_for|by|before|until|till|for|ready_by|ready_for|ready_at|at|in|from|on the|a|each|every|that? next|following|same? NUMBER? morning|mornings|breakfast|opening|market_open|start_of_day|start_of_business|start_of_shift|WEEKDAY|tomorrow|month_end|tonight|dawn|evening|lunch|lunchtime|afternoon|night',
        'by the next morning',
      ],
      [
        'first_thing|early_morning|early_in_the_morning|overnight_for|over_breakfast|with_their_coffee|when_they_wake_up|before_they_wake|wake_up|wakes_up|before_work|before_the_doors_open|before_opening|before_market_open|before_the_open|before_school',
        'computed for every reader before they wake up',
      ],
      [
        'the|our|his|her|their|its|that? next|following|coming|upcoming day|days|morning|week|month|quarter|year|business_day|working_day|workday|sprint|issue|edition|release|meeting|season|term|shift|round|payroll|cycle|newsletter|run|semester|working_week|board|committee|planning|school_year|trading_day|session',
        'next day',
      ],
      [
        'tomorrow|tomorrow_s|day_after|a_day_later|the_day_after|next_day|days_later|weeks_later|months_later|hours_later|some_hours_later|a_week_later|later_today|later_on|later_that|later_the_same|later_in_the|some_time_later|much_later|long_after|afterwards_in_the|hours_after|days_after|weeks_after|in_retrospect|retrospectively|retroactively|after_the_fact|in_hindsight',
        'next day',
      ],
      [
        'later|sometime|some_time|some_point that|the|the_same|same|in|on|this day|week|shift|afternoon|month|evening|morning|quarter|year|day',
        'later that week',
      ],
      ['later $', 'not later'],
      ['same|that day|afternoon|evening|night|week', 'same day'],
      [
        'over|during|across|at|by the|a|this? weekend|weekends|summer|holidays|winter|break|christmas',
        'my nephew runs it at christmas',
      ],
      [
        'read|reviewed|used|looked_at|opened|checked|needed|discussed|consumed|due|seen|wanted|required|picked_up|collected|processed|approved|worked|acted|studied|assessed|handled|worked_off|printed|presented|tabled|expected|signed_off only|usually|typically|mostly? later|afterwards|days|the_next|next|weekly|monthly|in_batches|when_convenient|once|hours|at_the|by_the|in_the|tomorrow|on WEEKDAY|a|day|week|month|end|morning|office|evening|in?',
        'codes open answers of surveys collected on paper',
      ],
      [
        'read|reviewed|used|looked_at|opened|checked|needed|discussed|due|wanted|required|picks|picked|collected|handed|presented|tabled|ready|delivered|mailed|sent|goes|go|goes_out|go_out|out|published|printed|released|shipped|posted|lands|land|arrives|distributed|circulated|released up? out? on|every|each|for|by|before|at|around the|a|next? WEEKDAY|TIME|NTH|morning|week|month|quarter|day|night|evening',
        'needed by Thursday',
      ],
      [
        'by|before|no_later_than|not_later_than|around|until|at|about|from|after|past|due TIME|NUMBER_am|NUMBER_pm|noon|midnight am|pm|oclock|uhr|cet|utc|est|local?',
        'before noon',
      ],
      [
        'by|before|around|until|at|at_about|from|after|due NUMBER am|pm|oclock|uhr|heures|o_clock|in_the',
        'by 9 oclock',
      ],
      ['by|before|on|until|around|due the NTH', 'at the printer by the 15th'],
      [
        'in|within|over|takes|take|after|up_to|give_it|has|have|needs about|around|roughly|up_to|the_next|a? NUMBER business|working|calendar|few|more|or_two? LONG',
        'before promo start in 3 wks',
      ],
      [
        'NUMBER business|working|calendar? LONG turnaround|sla|deadline|later|window|is|to|out|ahead|notice|before|after|in_advance|early|time|long|from_now|of_time|lead_time|lead|tat|cycle|limit',
        'goes to the broker a week out from the sale',
      ],
      [
        'turnaround|deadline|sla|time_limit|lead_time|due|statutory is|of|within|in|date|are? ..1 LONG|days|tomorrow|next',
        'statutory 20 days',
      ],
      ['in|by|until|before|each|every|next|last may', 'renewals go out in may'],
      ['morning|day|days|week|weeks|month after', 'the morning after'],
      [
        'in|by|until|till|before|each|every|around|during MONTH|spring|summer|autumn|winter|january|christmas|easter|ramadan|year_end',
        'shown in december',
      ],
      [
        'over|across|for|through several|some|many|NUMBER|the_coming|the_next days|weeks|months|nights|hours',
        'over several weeks',
      ],
      ['in|within|up_to|takes 24|36|48|72|96 HOUR', 'within 48 hours'],
    ],
    ['The day of the week'],
  ),
  phrase(
    'word-later',
    [
      [
        'for|before|ahead_of|in_time_for|prior_to|into|feeds|feeds_into|at|goes_into|ready_for|in_advance_of|in_preparation_for|to_prepare|prepares|preparing|preparation_for|prep_for|input_to|input_for|discussed_at|discussed_in|reviewed_in|reviewed_at|presented_at|presented_to|towards|by|until|for_use_in|used_in|used_by|used_at|goes_to DET|next|last|annual? ..2 WEEKDAY|weekly|monthly|quarterly|annual|yearly|daily|morning|PERIOD|leadership|TIME? ..2 MEETING',
        'commentary for the board pack',
      ],
      [
        'well_before|long_before|weeks_before|days_before|in_preparation_for|in_good_time_for|ahead_of_time',
        'well before the deadline',
      ],
      [
        'board|committee|council|briefing|meeting|review|budget|tender|pitch|trial|court|hearing|audit pack|packs|papers|bundle|bundles|paper|book|deck|binder',
        'monthly board pack',
      ],
      [
        'read|seen|reviewed|looked_at|used|checked|approved|discussed|considered by|in|at DET ..2 board|committee|council|management|auditors|leadership|regulator|accountant|directors|trustees|governors|steering',
        'discussed in the steering committee',
      ],
      [
        'committee|board|regulator|regulators|auditor|auditors|ministry|inspectorate|accountant|governors|trustees|shareholders|parliament need|needs|wants|meets|asks_for|asked_for|requires|require|expects|sees|reads|looks|gets|need',
        'the trustees need it',
      ],
      [
        'ordered|requested|required|demanded by the|our? regulator|court|auditor|auditors|authority|board|ministry',
        'ordered by the court',
      ],
      [
        'before|by_the_time|until|by|ahead_of the|a|next|each|every|this|any? ..1 week|month|term|season|year|quarter|billing|release|audit|campaign|inspection|exam|launch|migration|rollout|conference|event|holidays|invoices|go_live|cutover|filing|print_run|production|fair|show|harvest|peak|deadline|shift|month_end|winter|summer|kick_off|start|change|changeover|renewal|exhibition|opening|ends|switch|move|merger|sale',
        'before promo start in 3 wks',
      ],
      [
        'queued|saved|stored|kept|held|left|gathered|collected|piled|batched|parked for|until|up|over|together the? night|nightly|evening|later|weekend|next|morning|week|overnight',
        'gathered until the evening',
      ],
    ],
    ['Books the meeting room'],
  ),
  phrase(
    'word-bulk',
    [
      [
        'one_off|one_time|one_shot|once_only|once_and_for_all|one_go|in_one_go|in_one_pass|single_pass|one_pass|one_big|single_run|one_exercise|one_project|ad_hoc_project|first_pass|just_once|only_once|a_single_time|one_and_done|einmalig|una_sola_vez|une_seule_fois|eenmalig|una_tantum',
        'einmalig 300k artikel',
      ],
      [
        'the|our|an|its|their? whole|entire|full|complete|existing|old|back|total|remaining|historic|historical|legacy|long|big|huge|large|vast ..1 catalog|catalogue|archive|archives|corpus|library|history|backlog|database|collection|inventory|codebase|code_base|knowledge_base|knowledgebase|dataset|estate|portfolio|stock|catalogues|holdings|register|fleet|base|back_catalogue|site|website|wiki|ledger|pile|heap|warehouse|range|assortment|list|set|file|repository|repo|monorepo|census|book|store|fonds|records|files|documents|letters|contracts|tickets|photos|papers',
        'old loan files',
      ],
      [
        'LARGE|thousands_of|millions_of|hundreds_of|tens_of_thousands_of|hundreds_of_thousands_of million|thousand|hundred|k|mio|of|old|historical|historic? ..2 STOCK|PLURAL',
        '45k contracts',
      ],
      ['NUMBER hundred|thousand|million|billion|k|mio ..2 STOCK|PLURAL|of', 'two hundred scripts come in each season'],
      ['LARGE $', 'marks relevant documents among two million'],
      [
        'all|every the|our|of_the|of_our|their|these|those? ..1 past|old|existing|historical|historic|open|archived|previous|remaining|current|closed|former|live|active|outstanding',
        'adds key words to all old drawings',
      ],
      [
        'NUMBER|many|several|some|over|for|decades|of? years|months|decades|yrs|year|century|centuries of|worth|back',
        'summarises 30 years of radio',
      ],
      [
        'years_of|decades_of|months_of|centuries_of|going_back|dating_back|lookback|look_back|back_to|since YEAR?',
        'sanctions lookback',
      ],
      ['legacy|historical|historic|archival ..1 PLURAL', 'conversion of the legacy technical publications to s1000 d'],
      [
        'from|between|of|in|since|years? YEAR to|and|until|through|up YEAR|today|now',
        'scanned correspondence of the years 2008 to 2019 is indexed',
      ],
      [
        'since|from|before|until YEAR|the_sixties|the_seventies|the_eighties|the_nineties|the_beginning',
        'all lines since 2019',
      ],
      [
        'recorded|archived|historical|past|yesterday_s|old calls|call|chats|chat|conversations|sessions|meetings|interviews|streams|searches|questions|lectures|phone_calls',
        'summarises recorded meetings',
      ],
      [
        'bulk|batch|batches|batched|en_masse|mass|wholesale|in_lots|by_the_thousand|by_the_thousands|by_the_hundred|by_the_truckload|binders|boxes_of|shoebox|pile_of|piles_of|stack_of|heap_of|mountain_of|backlog|backlogs|back_catalogue|worklist_of_old|catch_up|catching_up|work_through|worked_off|works_through|works_off|bulk_job|job_array|spark_job|map_reduce|mapreduce|argo|slurm|dask|array_job|altbestand|ruckstand|massen*|stapel*|batchlauf|por_lotes|em_lote|en_lote|par_lots|a_lotti|in_blocco|achterstand|arriere|en_bloc',
        'batch',
      ],
      [
        'migrates|migrated|migrating|migration|digitise|digitises|digitize|digitised|digitization|digitisation',
        'digitisation of 12 lakh old loan files is going on branch wise',
      ],
      ['random_sample|spot_check|spot_checks|sampled|sampling', 'compliance sampling'],
      ['NUMBER percent|pct sample|of', 'two percent of yesterday calls are scored'],
      [
        'golden_set|test_set|test_suite|eval_set|evaluation_set|training_set|training_data|held_out_set|validation_set|benchmark_suite|regression_suite|ground_truth|gold_standard|teacher_outputs|synthetic_data|preference_data|reward_model|fine_tune|fine_tuning|finetuning|pre_training|llm_as_judge|llm_as_a_judge|llm_judge|judge_model|red_team|red_teaming|model_selection|bake_off|prompt_variants|candidate_model|release_candidate|a_b_analysis',
        'training set',
      ],
    ],
    ['Reads one contract'],
  ),
  phrase(
    'word-data',
    [
      [
        'last|past|previous|prior|preceding|bygone NUMBER? night|day|week|month|quarter|year|season|term|sprint|decade|shift|days|weeks|months|years|quarters|seasons|winter|summer|autumn|spring',
        'coding of last month s cases',
      ],
      [
        'yesterday|the_day_before|that_came_in_today|of_yesterday|day_before|from_overnight',
        'labels the reason of yesterday calls',
      ],
      [
        'of the|that|this|each|last|a day|week|month|quarter|year|night|season|shift|term|semester',
        'themes of the quarter',
      ],
      ['the|this|that day|week|month|quarter|year|season|semester s', 'sums up the day s photos'],
      [
        'closed|completed|finished|stored|resolved|dead|expired|retired|pending|recorded|lapsed|settled|delivered STOCK|ITEM|TALK',
        'suggests billing codes for closed cases',
      ],
      [
        'past|old|older|archived|historical|historic|former|legacy|dormant|obsolete|outdated|accumulated|unprocessed|untouched|unread|leftover|existing|yesterday_s ..1 STOCK|ITEM|data|material|content|stuff|paper|paperwork|systems|wikis',
        'old emails',
      ],
      ['all the|our|of_the|of_our|their|its|these|my? ..1 STOCK|PLURAL', 'all teams'],
      ['MANY ..1 STOCK|PLURAL', '2,000 variants per issue'],
      [
        'during|over|in|across|throughout the|this|that|a|last|past ..1 day|week|month|quarter|year|night|season',
        'rents from leases that were scanned during the week',
      ],
    ],
    ['Lasts a week'],
  ),
];
