/** Much at once, or what has long been there: known before the work is done. */
export const STOCK_RULES = `
[bulk] word-bulk
all-we-hold: every|all ..3 we|they|it|i hold|have|own|ever|keep|possess
forty-boxes: NUMBER|LARGE|MANY boxes|binders|shelves|reels|drawers|crates|folders|volumes|cabinets|hours of?
one-off: one_off|one_time|one_shot|once_only|once_and_for_all|one_go|in_one_go|in_one_pass|single_pass|one_pass|one_big|single_run|one_exercise|one_project|a_project|as_a_project|ad_hoc_project|first_pass|just_once|only_once|a_single_time|one_and_done
whole-archive: the|our|an|its|their? whole|entire|full|complete|existing|old|back|total|remaining|historic|historical|legacy|long|big|huge|large|vast ..1 catalog|catalogue|archive|archives|corpus|library|history|backlog|database|collection|inventory|codebase|code_base|knowledge_base|knowledgebase|dataset|estate|portfolio|stock|catalogues|holdings|register|fleet|base|back_catalogue|site|website|wiki|ledger|pile|heap|warehouse|range|assortment|list|set|file|repository|repo|monorepo|census|book|store|fonds|records|files|documents|letters|contracts|tickets|photos|papers
thousands-of: LARGE|thousands_of|millions_of|hundreds_of|tens_of_thousands_of|hundreds_of_thousands_of million|thousand|hundred|k|mio|of|old|historical|historic? ..2 STOCK|PLURAL
large-number-last: LARGE $
all-old: all|every the|our|of_the|of_our|their|these|those? ..1 past|old|existing|historical|historic|open|archived|previous|remaining|current|closed|former|live|active|outstanding
years-of: NUMBER|many|several|some|over|for|decades|of? years|months|decades|yrs|year|century|centuries of|worth|back
last-years: last|past|previous|preceding NUMBER|few|several|many|couple_of years|yrs|decades
going-back: years_of|decades_of|months_of|weeks_of|hours_of|centuries_of|going_back|dating_back|lookback|look_back|back_to|since YEAR?
legacy-documents: legacy|historical|historic|archival ..1 PLURAL
year-by-year: YEAR YEAR
of-a-year: of|from YEAR $
years-from-to: from|between|of|in|since|years? YEAR to|and|until|through|up YEAR|today|now
since-year: since|from|before|until YEAR|the_sixties|the_seventies|the_eighties|the_nineties|the_beginning
recorded-calls: recorded|archived|historical|past|yesterday_s|old calls|call|chats|chat|conversations|sessions|meetings|interviews|streams|searches|questions|lectures|phone_calls
batch-said: bulk|batch|batches|batched|en_masse|mass|wholesale|in_lots|by_the_thousand|by_the_thousands|by_the_hundred|by_the_truckload|binders|boxes_of|shoebox|pile_of|piles_of|stack_of|heap_of|mountain_of|backlog|backlogs|back_catalogue|catch_up|catching_up|worked_off|works_off|bulk_job|job_array|spark_job|map_reduce|mapreduce|argo|slurm|dask|array_job
digitises: migrates|migrated|migrating|migration|digitise|digitises|digitize|digitised|digitization|digitisation
random-sample: random_sample|spot_check|spot_checks|sampled|sampling
training-set: golden_set|test_set|test_suite|eval_set|evaluation_set|training_set|training_data|model_training|training_examples|for_training|held_out_set|validation_set|benchmark_suite|regression_suite|ground_truth|gold_standard|teacher_outputs|synthetic_data|preference_data|reward_model|fine_tune|fine_tuning|finetuning|pre_training|llm_as_judge|llm_as_a_judge|llm_judge|judge_model|red_team|red_teaming|model_selection|bake_off|prompt_variants|candidate_model|release_candidate|a_b_analysis

[many] word-many
all-our: all the|our|of_the|of_our|their|its|these|my? ..1 STOCK|PLURAL
many-items: MANY ..1 STOCK|PLURAL

[past] word-past
this-year: this|current year|quarter|season|term|semester
last-month: last|past|previous|prior|preceding|bygone NUMBER? night|day|week|month|quarter|year|season|term|sprint|decade|shift|days|weeks|months|years|quarters|seasons|winter|summer|autumn|spring
yesterday: yesterday|the_day_before|that_came_in_today|of_yesterday|day_before|from_overnight

[at-rest] word-data
of-the-quarter: of the|that|this|each|last|a day|week|month|quarter|year|night|season|shift|term|semester
the-days: the|this|that day|week|month|quarter|year|season|semester s
closed-cases: closed|completed|finished|stored|resolved|dead|expired|retired|pending|recorded|lapsed|settled|delivered STOCK|ITEM|TALK
old-material: past|old|older|archived|historical|historic|former|legacy|dormant|obsolete|outdated|accumulated|unprocessed|untouched|unread|leftover|existing|yesterday_s ..1 STOCK|ITEM|data|material|content|stuff|paper|paperwork|systems|wikis
during-the-week: during|over|in|across|throughout the|this|that|a|last|past ..1 day|week|month|quarter|year|night|season
`;
