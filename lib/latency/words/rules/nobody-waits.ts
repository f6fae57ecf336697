/** Nobody waits, it can wait, or it comes of itself. These deny what the rules after them say, so they are read before those. */
export const NOBODY_WAITS_RULES = `
[nearly-real-time] word-minutes
by-the-time: by_the_time DET? ..1 PERSON|PRONOUN DOES|ED|has|had|get|gets|are|is|have|pick|come|comes|look|opens|reach
near-real-time: near|nearly|almost|quasi|soft realtime|live|instant|instantly

[told-by-note] word-notified
hears-of-it: hear|hears of|from_us|back_from
at-once-by-mail: straight_away|right_away|at_once|immediately|instantly by|via text|sms|email|mail|message|push|phone|slack
owner-gets-note: gets|get|receives|receive|see|sees DET? ..1 note|task|ticket|brief|notice|line|heads_up

[nobody-there] word-nobody-waits
nobody-waiting: nobody|no_one|none|no_human|no_person|no_user|no_customer|no_live BE|will|ever|actually|really? BE|ever|actually|really? waiting|waits|wait|watching|watches|looking|looks|reading|reads|sees|notices|cares|staring|there|involved|blocked|affected|needs|on|in
no-user-waiting: no|zero PERSON waits|waiting|wait|watching|there|present|involved|interaction|impact|facing|blocked|affected
nobody-looks: nobody|no_one|none_of_PERSON|no1 ..1 waits|waiting|reads|looks|watches|sees|staring|notices

[not-urgent] word-nobody-waits
is-not-urgent: not|never|nothing|hardly|non|without|isnt|rather_than|instead_of at_all? very|really|particularly|especially|a|in|so? urgent|time_critical|time_sensitive|latency_sensitive|latency_critical|in_a_hurry|realtime|real_time|live|interactive|synchronous|user_facing|customer_facing|client_facing|blocking|visible|on_the_critical_path|in_the_critical_path|in_the_request_path

[can-wait] word-later
whenever-alone: ^ whenever $
no-deadline: no|without|not_any|little|zero|minimal particular|real|great|hard|fixed|tight|strict? rush|hurry|urgency|deadline|time_pressure|pressure|sla|time_limit|time_constraint|hard_deadline
low-priority: low|lowest|background priority|prio
best-effort: best_effort|at_leisure|at_our_leisure|eventually|in_due_course|some_day|someday|sooner_or_later|when_convenient|sometime|some_time_this|some_time_next|sometime_next
when-there-is-time: when|once|whenever|if there_is|we_have|somebody_has|someone_has|PERSON_have spare|free|idle|some|the|enough? time|capacity|budget|quota|slack
a-week-is-fine: overnight|tomorrow|next_day|later|a_day|days|hours|a_week is|are|would_be|will_be? fine|ok|okay|acceptable|enough|early_enough|soon_enough|good_enough
when-they-get-to-it: when|whenever|once|as PERSON|PRONOUN get|gets|find|finds|have|has|can|feel|feels to_it|to_them|to_that|round_to|around_to|time|the_time|a_moment|a_gap|like_it
at-their-own-pace: in|at their|his|her|our|your|its|own own? time|pace|leisure|convenience
when-traders-get-to-desks: before|when|as|once DET? PERSON get|gets|come|comes|sit|sits|arrive|arrives|are|is ..2 desk|desks|up|work|office|in_the_morning|shift
auditors-ask: printer|printers|publisher|auditors|auditor|regulator|regulators|inspector|inspectors|court|ministry|board|committee|accountant|authorities|authority ask|asks|request|requests|want|wants|need|needs|expect|expects|require|requires|demand|demands|meets|meet
before-staff-start: before DET? PERSON start|starts|arrive|arrives|come|comes|clock|clocks at|in|on|work|back|their|the

[enters-system] word-arrival
person-has-finished: as_soon_as|the_moment|the_minute|right_after|once|after|when DET? ..1 PERSON|PRONOUN has|have|is? hangs_up|hang_up|hung_up|leaves|left|logs_off|signs_off|finishes|finished|ends|done|closed|submits|submitted|uploads|uploaded
comes-by-mail: arrive|arrives|come|comes|sent|received|land|lands in? by|via mail|email|post|fax|edi|sftp
`;
