/** What is read on a later day, for a date or a meeting. */
export const LATER_RULES = `
[later-day] word-later
takes-weeks: takes|take|needs|need weeks|months|days|ages|forever
allows-a-night: allow|allows|give|gives|have|has|leave|leaves us|it|them|you|him|her|one? a|the NTH? night|day|weekend|week|month
next-spring: next|this|coming|last|that spring|summer|autumn|fall|winter|easter|christmas|harvest
over-coffee: with|over my|their|his|her|the? ..1 coffee|tea|breakfast|lunch
by-next-morning: in_time_for|by|before|until|till|for|ready_by|ready_for|ready_at|at|in|from|on the|a|each|every|that? next|following|same? NUMBER? morning|mornings|breakfast|market_open|start_of_day|start_of_business|start_of_shift|WEEKDAY|tomorrow|month_end|tonight|dawn|evening|lunch|lunchtime|afternoon|night
before-they-wake: first_thing|early_morning|early_in_the_morning|overnight_for|over_breakfast|with_their_coffee|when_they_wake_up|before_they_wake|wake_up|wakes_up|before_work|before_the_doors_open|before_opening|before_market_open|before_the_open|before_school
next-day: the|our|his|her|their|its|that? next|following|coming|upcoming day|days|morning|week|month|quarter|year|business_day|working_day|workday|sprint|issue|edition|release|meeting|season|term|shift|round|payroll|cycle|newsletter|run|semester|working_week|board|committee|planning|school_year|trading_day|session
tomorrow: tomorrow|tomorrow_s|day_after|a_day_later|the_day_after|next_day|days_later|weeks_later|months_later|hours_later|some_hours_later|a_week_later|later_today|later_on|later_that|later_the_same|later_in_the|some_time_later|much_later|long_after|afterwards_in_the|hours_after|days_after|weeks_after|in_retrospect|retrospectively|retroactively|after_the_fact|in_hindsight
later-last: later $
backlog-of-days: backlog|behind|delay ..3 NUMBER LONG
business-days: NUMBER business|working day|days|weeks
must-be-there-by: must|has_to|have_to|should|needs_to|need_to be there|ready|done|finished|in_place by|before|for|until
within-the-day: within the|one|a|this|same business|working|calendar|same? day|shift|week|fortnight|month|quarter|sprint
with-tonight-s-run: with|in|into|for|on|by tonight|tomorrow|tonight_s|tomorrow_s|the_nightly|the_weekly|the_daily|the_evening|the_next|the_following ..1 batch|bundle|mailing|run|dispatch|edition|export|sync|file|send_out
same-day: same|that business|working? day|afternoon|evening|night|week
over-weekend: over|during|across|at|by the|a|this? weekend|weekends|summer|holidays|winter|break|christmas
collected-for-later: read|reviewed|used|looked_at|opened|checked|needed|discussed|consumed|due|seen|wanted|required|picked_up|collected|processed|approved|worked|acted|studied|assessed|handled|worked_off|printed|presented|tabled|expected|signed_off only|usually|typically|mostly? later|afterwards|days|the_next|next|weekly|monthly|in_batches|when_convenient|once|hours|at_the|by_the|in_the|tomorrow|on WEEKDAY|a|day|week|month|end|morning|office|evening|in?
in-three-weeks: in|within|over|takes|take|after|up_to|give_it|has|have|needs about|around|roughly|up_to|the_next|a? NUMBER business|working|calendar|few|more|or_two? LONG
a-week-out: NUMBER business|working|calendar? LONG turnaround|sla|deadline|later|window|is|to|out|ahead|notice|before|after|in_advance|early|time|long|from_now|of_time|lead_time|lead|tat|cycle|limit
statutory-days: turnaround|deadline|sla|tat|time_limit|lead_time|due|statutory is|of|within|in|date|are? ..1 LONG|days|tomorrow|next
in-may: in|by|until|before|each|every|next|last may
in-december: for|come|in|by|until|till|before|each|every|around|during the|this|next? MONTH|spring|summer|autumn|winter|january|christmas|easter|ramadan|year_end

[for-meeting] word-later
for-board: for|before|ahead_of|in_time_for|prior_to|into|feeds|feeds_into|at|goes_into|ready_for|in_advance_of|in_preparation_for|to_prepare|prepares|preparing|preparation_for|prep_for|input_to|input_for|discussed_at|discussed_in|reviewed_in|reviewed_at|presented_at|presented_to|towards|by|until|for_use_in|used_in|used_by|used_at|goes_to DET|next|last|annual? ..2 WEEKDAY|weekly|monthly|quarterly|annual|yearly|daily|morning|PERIOD|leadership|TIME? ..2 MEETING
before-term-starts: before|by_the_time|until|by|ahead_of the|a|next|each|every|this|any? ..1 week|month|term|season|year|quarter|billing|release|audit|campaign|inspection|exam|launch|migration|rollout|conference|event|holidays|invoices|go_live|cutover|filing|print_run|production|fair|show|harvest|peak|deadline|shift|month_end|winter|summer|kick_off|start|change|changeover|renewal|exhibition|opening|ends|switch|move|merger|sale
`;
