/** Nobody waits, it can wait, or it comes of itself. These deny what the rules after them say, so they are read before those. */
export const NOBODY_WAITS_RULES = `
[nearly-real-time] word-minutes
near-real-time: near|nearly|almost|quasi|soft realtime|live|instant|instantly

[told-by-note] word-notified
hears-from-us: hear|hears from|back_from
owner-gets-note: gets|get|receives|receive|see|sees DET? ..1 note|task|ticket|brief|notice|line|heads_up
text-on-phone: text|texts|message|push|note|sms|notification|alert|mail|email|ping|line|reminder ..2 on|to DET? phone|phones|mobile|telephone|handset|watch|pager

[nobody-there] word-nobody-waits
nobody-waiting: nobody|no_one|none|no_human|no_person|no_user|no_customer|no_live BE|will|ever|actually|really? BE|ever|actually|really? waiting|waits|wait|watching|watches|looking|looks|reading|reads|sees|notices|cares|staring|there|involved|blocked|affected|needs|on|in
no-user-waiting: no|zero PERSON waits|waiting|wait|watching|there|present|involved|interaction|impact|facing|blocked|affected
nobody-looks: nobody|no_one|none_of_PERSON|no1 ..1 waits|waiting|reads|looks|watches|sees|staring|notices
without-person-watching: without a|any|DET? live? PERSON waiting|watching|there|present|in_the_loop|involved|interaction

[not-urgent] word-nobody-waits
is-not-urgent: not|never|nothing|hardly|non|without|isnt|rather_than|instead_of at_all? very|really|particularly|especially|a|in|so? urgent|time_critical|time_sensitive|latency_sensitive|latency_critical|in_a_hurry|realtime|real_time|live|interactive|synchronous|user_facing|customer_facing|client_facing|blocking|visible|on_the_critical_path|in_the_critical_path|in_the_request_path
latency-tolerant: latency does_not_matter|is_not_important|is_irrelevant|is_unimportant|tolerant|insensitive|is_no_concern|is_no_issue
speed-unimportant: speed|latency|timing does_not_matter|is_not_important|is_irrelevant|is_secondary|is_not_a_concern|is_not_critical|is_not_an_issue
fire-and-forget: fire_and_forget|headless|unattended|unmanned|hands_off|lights_out|behind_the_scenes|behind_the_curtain
not-read-by-anyone: not read|seen|shown|watched|looked_at by PERSON|anyone|a
writer-has-left: user|customer|sender|author|writer|submitter|applicant PERSON? has|have|is|are already|long? left|gone|moved_on|closed|away|offline|asleep
agent-moved-on: PERSON has|have|is|are already|long|then left|gone|moved_on|on_the_next|offline|asleep

[can-wait] word-later
whenever-alone: ^ whenever $
whenever-it-suits: whenever it|we|they|capacity BE? suits|is_cheap|can|like|convenient|possible
when-nobody-needs-it: when|while|whenever nobody|no_one|no_one_else|nobody_else BE? using|uses|needs|need|works|around|on
whatever-is-left: whatever BE left|over|outstanding|pending
may-wait: can|could|may|might|will|happy_to|fine_to|able_to|is_allowed_to easily|safely|happily|also? wait
no-deadline: no|without|not_any|little|zero|minimal particular|real|great|hard|fixed|tight|strict? rush|hurry|urgency|deadline|time_pressure|pressure|sla|time_limit|time_constraint|hard_deadline
low-priority: low|lowest|background priority
best-effort: best_effort|at_leisure|at_our_leisure|eventually|in_due_course|some_day|someday|sooner_or_later|when_convenient|sometime|some_time_this|some_time_next|sometime_next
when-there-is-time: when|once|whenever|if there_is|we_have|somebody_has|someone_has|PERSON_have spare|free|idle|some|the|enough? time|capacity|budget|quota|slack
spare-capacity: spare|idle|leftover|cheap|off_peak capacity|cycles|compute|quota|rates|hours|tokens
when-quota-is-cheap: when|whenever|once ..2 is|are cheap|cheaper|cheapest|idle|quiet|free|low
a-week-is-fine: overnight|tomorrow|next_day|later|a_day|days|hours|a_week is|are|would_be|will_be? fine|ok|okay|acceptable|enough|early_enough|soon_enough|good_enough
no-matter-when: does_not_matter|no_matter|do_not_care|does_not_care when|if_it|how_long
when-traders-get-to-desks: before|when|as|once DET? PERSON get|gets|come|comes|sit|sits|arrive|arrives|are|is ..2 desk|desks|up|work|office|in_the_morning|shift
auditors-ask: printer|printers|publisher|auditors|auditor|regulator|regulators|inspector|inspectors|court|ministry|board|committee|accountant|authorities|authority ask|asks|request|requests|want|wants|need|needs|expect|expects|require|requires|demand|demands|meets|meet
before-staff-start: before DET? PERSON start|starts|arrive|arrives|come|comes|clock|clocks at|in|on|work|back|their|the
as-long-as-it-takes: takes_as_long_as|take_as_long_as|as_long_as_it_takes|takes_all_night|takes_days
no-hurry-abroad: keine_eile|hat_zeit|eilt_nicht|am_nachsten_tag|nachste_woche|sin_prisa|pas_urgent|non_urgente|geen_haast|sem_pressa|nao_e_urgente|no_corre_prisa

[enters-system] word-arrival
when-they-enter: when|as|once|after they|it|these enter|enters|reach|reaches|hit|hits DET
`;
