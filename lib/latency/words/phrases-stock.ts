import { type Phrase, phrase } from './phrase';

/** Much at once, or what has long been there: known before the work is done. */
export const STOCK: readonly Phrase[] = [
  phrase(
    'word-bulk',
    [
      ['every|all ..3 we|they|it|i hold|have|own|ever|keep|possess', 'every catalogue we hold'],
      [
        'NUMBER|LARGE|MANY boxes|binders|shelves|reels|drawers|crates|folders|volumes|cabinets|hours of?',
        'statements from forty boxes',
      ],
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
        'years_of|decades_of|months_of|weeks_of|hours_of|centuries_of|going_back|dating_back|lookback|look_back|back_to|since YEAR?',
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
        'bulk|batch|batches|batched|en_masse|mass|wholesale|in_lots|by_the_thousand|by_the_thousands|by_the_hundred|by_the_truckload|binders|boxes_of|shoebox|pile_of|piles_of|stack_of|heap_of|mountain_of|backlog|backlogs|back_catalogue|catch_up|catching_up|worked_off|works_off|bulk_job|job_array|spark_job|map_reduce|mapreduce|argo|slurm|dask|array_job|altbestand|ruckstand|massen*|stapel*|batchlauf|por_lotes|em_lote|en_lote|par_lots|a_lotti|in_blocco|achterstand|arriere|en_bloc',
        'batch',
      ],
      [
        'migrates|migrated|migrating|migration|digitise|digitises|digitize|digitised|digitization|digitisation',
        'digitisation of 12 lakh old loan files is going on branch wise',
      ],
      ['random_sample|spot_check|spot_checks|sampled|sampling', 'compliance sampling'],
      ['NUMBER percent|pct sample|of', 'two percent of yesterday calls are scored'],
      [
        'golden_set|test_set|test_suite|eval_set|evaluation_set|training_set|training_data|model_training|training_examples|for_training|held_out_set|validation_set|benchmark_suite|regression_suite|ground_truth|gold_standard|teacher_outputs|synthetic_data|preference_data|reward_model|fine_tune|fine_tuning|finetuning|pre_training|llm_as_judge|llm_as_a_judge|llm_judge|judge_model|red_team|red_teaming|model_selection|bake_off|prompt_variants|candidate_model|release_candidate|a_b_analysis',
        'training set',
      ],
    ],
    ['Reads one contract'],
  ),
  phrase(
    'word-many',
    [
      ['every|all ..2 ever', 'every part ever fitted'],
      ['all the|our|of_the|of_our|their|its|these|my? ..1 STOCK|PLURAL', 'all our suppliers'],
      ['MANY ..1 STOCK|PLURAL', '2,000 variants per issue'],
      ['^ MANY|LARGE ..2 PLURAL', '2,300 streets'],
    ],
    ['All day long'],
  ),
  phrase(
    'word-past',
    [
      ['this|current year|quarter|season|term|semester', 'selected this year'],
      [
        'last|past|previous|prior|preceding|bygone NUMBER? night|day|week|month|quarter|year|season|term|sprint|decade|shift|days|weeks|months|years|quarters|seasons|winter|summer|autumn|spring',
        'coding of last month s cases',
      ],
      [
        'yesterday|the_day_before|that_came_in_today|of_yesterday|day_before|from_overnight',
        'labels the reason of yesterday calls',
      ],
    ],
    ['It lasts a week'],
  ),
  phrase(
    'word-data',
    [
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
      [
        'during|over|in|across|throughout the|this|that|a|last|past ..1 day|week|month|quarter|year|night|season',
        'rents from leases that were scanned during the week',
      ],
    ],
    ['Lasts a week'],
  ),
];
