/** What starts by the clock or the calendar. */
export const CLOCK_RULES = `
[by-the-clock] word-schedule
bill-run: bill|billing|payroll|print|printing|mail|mailing|invoice|dunning|MONTH run|runs|cycle|cycles|issue|edition
every-night: every|each|once|twice|once_a|once_per|once_every|twice_a|per|thrice|times_a|times_per|NUMBER_times_a|NUMBER_times_per|on_every|over|by|at|during_the|through_the|in_the|all|on a|an|per|every|other|single|second|third|NUMBER|business|working|full|half|fiscal|financial|school|trading? few? night|nights|nightfall|evening|evenings
every-period: every|each|once_a|once_per|once_an|once_every|once_each|twice_a|twice_per|thrice_a|times_a|times_an|times_per|on_every|x_a|x_per|per a|an|other|single|second|third|NUMBER|business|working|full|half|fiscal|financial|school|trading|calendar|new|first|last? few|NUMBER? HOUR|LONG|PERIOD|WEEKDAY|NTH|MONTH|release|build|sprint|issue|edition|audit
like-clockwork: on_schedule|by_schedule|batch_window|temporal_schedule|calendar_driven|like_clockwork|day_end|half_yearly|semi_annual
night-run: evening|morning|night|WEEKDAY run|job|batch|load|build|cycle|refresh|sweep|pass|process|task|crawl|shift|rebuild|reload
tuesday-morning: on|each|every|from? WEEKDAY|WEEKDAY_s|mo|tu|we|th|fr|sa|su morning|afternoon|evening|night|nights|mornings|afternoons|evenings|noon|before|after|at|TIME|early|NUMBER
on-weekday: on WEEKDAY
fridays: mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|weekdays|workdays
end-of-working-day: end|close|start|beginning|first|last|middle|NTH|turn|close_of|opening|eve business|working|trading|financial|fiscal|calendar? day|week|WEEKDAY|days|hour|hours|month? of DET? PERIOD|month|MONTH|business|trading|play
month-end: month|quarter|year|week|day|shift|period|term|season|semester|end_of_day|fiscal_year|financial_year|half_year|night|payroll|accounting end|close|closing|ends|s_end|audit|start|turn|roll
eod: eod|eom|eow|eoq|eoy|cob|eob|ytd|qtd|mtd
after-hours: off|after|outside|outside_of|before office|business|working|opening|school|trading|peak|store|shop|service|market|clinic|banking|bank? hours|close|closing|closing_time|the_bell|the_close|the_market_closes|the_shop_closes|the_store_closes
small-hours: off_peak|quiet_hours|small_hours|wee_hours|dead_of_night|late_at_night|night_time|nighttime|while_everyone_sleeps|while_everybody_sleeps|while_people_sleep|while_the_city_sleeps|while_the_office_sleeps|while_customers_sleep|when_nobody_is_around|when_everybody_has_gone_home|when_the_office_is_empty|once_everyone_has_gone_home|once_the_shop_is_shut|in_the_night|after_dark|during_the_night|through_the_night|at_night|by_night|graveyard_shift|night_shift
starts-at-time: at|around|from|about|after|past|by|until|runs|run|runs_at|starts_at|starting_at|daily|nightly|mornings|evenings TIME
time-first: ^ TIME
time-daily: TIME am|pm|daily|sharp|utc|cet|est|gmt|local|each|every|on|uhr|and
days-before-departure: NUMBER LONG|HOUR? before|prior_to|ahead_of|after DET? ..1 MEETING|delivery|visit|hearing|event|PERIOD|departure|renewal
cron-job: cron job|schedule|expression|trigger|run|line
written-at: written|done|made|sent|runs|compiled|produced|delivered|refreshed at NUMBER|TIME
runs-by-scheduler: runs|run|scheduled|rerun|executed|computed|calculated|refreshed|recomputed|regenerated|precomputed|produced|compiled|created|made|generated|rebuilt|built for|for_all|as|by|on|in|during|over|via a|the? night|overnight|batch|weekend|schedule|cron|timer|clock|scheduler|weekends|lunch
`;
