/** What is read on a later day, for a date or a meeting. */
export const LATER_RULES = `
[later-day] word-later
day-of-month: NUMBER|NTH of? MONTH|may
month-and-day: MONTH|may NUMBER|NTH
takes-weeks: takes|take|needs|need weeks|months|days|ages|forever
allows-a-night: allow|allows|give|gives|have|has|leave|leaves us|it|them|you|him|her|one? a|the NTH? night|day|weekend|week|month
next-spring: next|this|coming|last|that spring|summer|autumn|fall|winter|easter|christmas|harvest
over-coffee: with|over my|their|his|her|the? ..1 coffee|tea|breakfast|lunch
by-next-morning: in_time_for|by|before|until|till|for|ready_by|ready_for|ready_at|at|in|from|on the|a|each|every|that? next|following|same? NUMBER? morning|mornings|breakfast|market_open|start_of_day|start_of_business|start_of_shift|WEEKDAY|tomorrow|month_end|tonight|dawn|evening|lunch|lunchtime|afternoon|night
before-they-wake: first_thing|early_morning|early_in_the_morning|overnight_for|over_breakfast|with_their_coffee|when_they_wake_up|before_they_wake|wake_up|wakes_up|before_work|before_the_doors_open|before_opening|before_market_open|before_the_open|before_school
next-day: the|our|his|her|their|its|that? next|following|coming|upcoming day|days|morning|week|month|quarter|year|business_day|working_day|workday|sprint|issue|edition|release|meeting|season|term|shift|round|payroll|cycle|newsletter|run|semester|working_week|board|committee|planning|school_year|trading_day|session
tomorrow: tomorrow|tomorrow_s|day_after|a_day_later|the_day_after|next_day|days_later|weeks_later|months_later|hours_later|some_hours_later|a_week_later|later_today|later_on|later_that|later_the_same|later_in_the|some_time_later|much_later|long_after|afterwards_in_the|hours_after|days_after|weeks_after|in_retrospect|retrospectively|retroactively|after_the_fact|in_hindsight
later-that-week: later|sometime|some_time|some_point that|the|the_same|same|in|on|this day|week|shift|afternoon|month|evening|morning|quarter|year|day
later-last: later $
same-day: same|that day|afternoon|evening|night|week
over-weekend: over|during|across|at|by the|a|this? weekend|weekends|summer|holidays|winter|break|christmas
collected-for-later: read|reviewed|used|looked_at|opened|checked|needed|discussed|consumed|due|seen|wanted|required|picked_up|collected|processed|approved|worked|acted|studied|assessed|handled|worked_off|printed|presented|tabled|expected|signed_off only|usually|typically|mostly? later|afterwards|days|the_next|next|weekly|monthly|in_batches|when_convenient|once|hours|at_the|by_the|in_the|tomorrow|on WEEKDAY|a|day|week|month|end|morning|office|evening|in?
needed-by-thursday: read|reviewed|used|looked_at|opened|checked|needed|discussed|due|wanted|required|picks|picked|collected|handed|presented|tabled|ready|delivered|mailed|sent|goes|go|goes_out|go_out|out|published|printed|released|shipped|posted|lands|land|arrives|distributed|circulated|released up? out? on|every|each|for|by|before|at|around the|a|next? WEEKDAY|TIME|NTH|morning|week|month|quarter|day|night|evening
before-noon: by|before|no_later_than|not_later_than|around|until|at|about|from|after|past|due TIME|NUMBER_am|NUMBER_pm|noon|midnight am|pm|oclock|uhr|cet|utc|est|local?
by-nine-oclock: by|before|around|until|at|at_about|from|after|due NUMBER am|pm|oclock|uhr|heures|o_clock|in_the
by-the-nth: by|before|on|until|around|due the NTH
in-three-weeks: in|within|over|takes|take|after|up_to|give_it|has|have|needs about|around|roughly|up_to|the_next|a? NUMBER business|working|calendar|few|more|or_two? LONG
a-week-out: NUMBER business|working|calendar? LONG turnaround|sla|deadline|later|window|is|to|out|ahead|notice|before|after|in_advance|early|time|long|from_now|of_time|lead_time|lead|tat|cycle|limit
statutory-days: turnaround|deadline|sla|time_limit|lead_time|due|statutory is|of|within|in|date|are? ..1 LONG|days|tomorrow|next
in-may: in|by|until|before|each|every|next|last may
in-december: for|come|in|by|until|till|before|each|every|around|during MONTH|spring|summer|autumn|winter|january|christmas|easter|ramadan|year_end
over-several-weeks: over|across|for|through several|some|many|NUMBER|the_coming|the_next days|weeks|months|nights|hours
within-48-hours: in|within|up_to|takes 24|36|48|72|96 HOUR

[for-meeting] word-later
for-board: for|before|ahead_of|in_time_for|prior_to|into|feeds|feeds_into|at|goes_into|ready_for|in_advance_of|in_preparation_for|to_prepare|prepares|preparing|preparation_for|prep_for|input_to|input_for|discussed_at|discussed_in|reviewed_in|reviewed_at|presented_at|presented_to|towards|by|until|for_use_in|used_in|used_by|used_at|goes_to DET|next|last|annual? ..2 WEEKDAY|weekly|monthly|quarterly|annual|yearly|daily|morning|PERIOD|leadership|TIME? ..2 MEETING
well-before: well_before|long_before|weeks_before|days_before|in_preparation_for|in_good_time_for|ahead_of_time
board-pack: board|committee|council|briefing|meeting|review|budget|tender|pitch|trial|court|hearing|audit pack|packs|papers|bundle|bundles|paper|book|deck|binder
discussed-in-committee: read|seen|reviewed|looked_at|used|checked|approved|discussed|considered by|in|at DET ..2 board|committee|council|management|auditors|leadership|regulator|accountant|directors|trustees|governors|steering
trustees-need: committee|board|regulator|regulators|auditor|auditors|ministry|inspectorate|accountant|governors|trustees|shareholders|parliament need|needs|wants|meets|asks_for|asked_for|requires|require|expects|sees|reads|looks|gets|need
ordered-by-court: ordered|requested|required|demanded by the|our? regulator|court|auditor|auditors|authority|board|ministry
before-term-starts: before|by_the_time|until|by|ahead_of the|a|next|each|every|this|any? ..1 week|month|term|season|year|quarter|billing|release|audit|campaign|inspection|exam|launch|migration|rollout|conference|event|holidays|invoices|go_live|cutover|filing|print_run|production|fair|show|harvest|peak|deadline|shift|month_end|winter|summer|kick_off|start|change|changeover|renewal|exhibition|opening|ends|switch|move|merger|sale
gathered-until-evening: queued|saved|stored|kept|held|left|gathered|collected|piled|batched|parked for|until|up|over|together the? night|nightly|evening|later|weekend|next|morning|week|overnight
`;
