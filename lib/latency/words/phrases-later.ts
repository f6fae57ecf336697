import { type Phrase, phrase } from './phrase';

/** What is read on a later day, for a date or a meeting. */
export const LATER: readonly Phrase[] = [
  phrase(
    'word-later',
    [
      ['NUMBER|NTH of? MONTH|may', 'on 3 May'],
      ['MONTH|may NUMBER|NTH', 'due January 12'],
      ['takes|take|needs|need weeks|months|days|ages|forever', 'the city takes weeks'],
      [
        'allow|allows|give|gives|have|has|leave|leaves us|it|them|you|him|her|one? a|the NTH? night|day|weekend|week|month',
        'editors allow it a night',
      ],
      [
        'next|this|coming|last|that spring|summer|autumn|fall|winter|easter|christmas|harvest',
        'for the rehang next spring',
      ],
      ['with|over my|their|his|her|the? ..1 coffee|tea|breakfast|lunch', 'read with their coffee'],
      [
        'in_time_for|by|before|until|till|for|ready_by|ready_for|ready_at|at|in|from|on the|a|each|every|that? next|following|same? NUMBER? morning|mornings|breakfast|market_open|start_of_day|start_of_business|start_of_shift|WEEKDAY|tomorrow|month_end|tonight|dawn|evening|lunch|lunchtime|afternoon|night',
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
      [
        'for|come|in|by|until|till|before|each|every|around|during MONTH|spring|summer|autumn|winter|january|christmas|easter|ramadan|year_end',
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
];
