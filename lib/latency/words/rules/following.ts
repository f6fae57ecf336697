/** What comes within minutes, who is told of it, and what it follows: an event that nobody stands there for. */
export const FOLLOWING_RULES = `
[once-closed] word-schedule
morning-after: morning|day|days|week|weeks|month after
once-classes-are-over: once|when|after DET? PERIOD s ..1 BE over|done|finished|in|closed
days-after: NUMBER LONG after
at-end-of-each: at the end|close of each|every|a
once-season-is-over: once|when|after DET? PERIOD s|is|has? done|over|ended|closed|finished|behind_us

[within-minutes] word-minutes
shortly: shortly|presently
in-ten-minutes: inside|under|in|within|after|about|around|roughly about|roughly|around|under|the_next|the|a|another? NUMBER|few|next MINUTE
within-ninety-seconds: in|under|within|about|around|usually|typically|max|at_most|takes NUMBER secs|seconds
every-few-minutes: every|each few|FEWER? MINUTE
minute-or-two: in|within|about? a|one MINUTE or_two|or_so later|after|afterwards?
minutes-later: NUMBER|few MINUTE later|after|afterwards|afterward|is|are|at_most|max|delay|old|on|ok|fine|or_so|or_two|tops|before|window|sla|behind|turnaround|past|from_now
seconds-later: NUMBER|few SECOND later|after|afterwards
soon-after: minutes|moments|shortly|soon|right|directly|immediately|straight later|after|afterwards|afterward|following|thereafter|thereupon
in-minutes: a_short_while_later|a_short_while_after|a_little_while_later|not_long_after|moments_later|a_moment_later|a_little_later|a_bit_later|a_while_later|a_little_after|a_bit_after|a_few_moments_later|soon_after|in_minutes|within_minutes|not_seconds|in_a_bit|promptly|asap|before_long|pretty_soon|quickly_enough|in_a_minute|in_a_moment|minutes_count|minutes_matter|up_to_the_minute|minute_by_minute
within-the-hour: within|under|inside|in_under|less_than|in the|an|one|half_an|half_the|quarter_of_an|a_quarter_of_an|the_quarter|a_quarter hour
before-they-have: before DET? ..1 PERSON|PRONOUN have|has|had|even ED
before-person-opens: before|until DET? ..2 PERSON|PRONOUN|tier_1|l1|anyone|somebody opens|open|looks|look|picks|pick|takes|take|gets|get|reads|read|starts|start|touches|touch|reviews|sees|see|sits|calls|call|accepts|claims|visits|next
between-customers: between customers|customer|patients|calls|guests|jobs|tasks|meetings|appointments|visits|clients|rounds|lessons|orders|services|other
sees-it-on-list: sees|see|gets|get|finds|find ..3 on|in DET? ..1 INBOX

[told] word-notified
pages-on-call: page|pages|paging DET? on_call|duty|engineer|sre|team
emails-person: emails|mails|texts|messages|notifies DET? ..1 PERSON|PRONOUN|them
is-alerted: get|gets|is|are|BE notified|informed|alerted|pinged|paged|called_up|warned|messaged|emailed|texted
gets-told: get|gets told
duty-officer-gets: duty|on_call|standby PERSON gets|get|receives|sees|is|has
gets-call: gets|get|receives|receive DET? ..2 call|text|letter_back
person-is-notified: PERSON|PRONOUN|team|desk|channel|shift BE|gets|get|will_be|can_be|then|and? notified|alerted|told|informed|pinged|emailed|e_mailed|mailed|messaged|paged|texted|warned|flagged|prompted_by_mail|advised
notifies-person: notify|notifies|notifying|alert|alerts|alerting|ping|pings|pinging|warn|warns|inform|informs|nudge|nudges|tip_off|tips_off|let|lets DET|the? ..2 PERSON|them|me|us|you|on_call|team|desk|channel|know|press|owner|shift
gets-push: gets|get|getting|receives|receive|sends|send|sent|by|via|as|shoots|fires_off|triggers|posts DET? ..1 push|notification|notifications|alert|email|mail|sms|whatsapp|message|ping|nudge|heads_up|dm|text_message|reminder|push_message|push_notification|notice|text
mailed-to-person: mailed|emailed|messaged|sent|texted|pushed|forwarded|handed|passed|routed|assigned|escalated|dispatched|directed|delivered back? to|by|into|onto|on|over DET? ..2 PERSON|INBOX|team|department|desk|phone|device|owner|departments|teams|customers|crews|crew|queue|line|handset
lands-in-inbox: lands|land|landing|appears|appear|shows_up|show_up|turns_up|turn_up|turning_up|arrives|ends_up|end_up|goes|go|drops|drop|dropped|pops_up|placed|put|puts|filed|stored|is_there|sits|sit|added|adds|attached|attaches|written|saved|logged|waiting|found|posted|posts|post|comes_up|slots|entered|enters|boiled_down|written_back|recorded|left|leaves|queued|moved|moves in|on|onto|into|to|at|under|as DET? ..2 INBOX|ticket|pull_request|pr|commit|order_screen|wall|diary
comments-on-ticket: posts|comments|leaves|adds|replies ..3 on|to|in|under pullrequest|pullrequests|pr|prs|mr|commit|commits|ticket|tickets|issue|issues|thread|channel
can-close-page: can|may|free_to leave|close the|this? page|screen|tab|window|app
status-is-polled: progress_bar|status_page|please_check_back|you_will_hear|we_will_let_you_know|lets_you_know|let_you_know|is_polled|polls_for|poll_for|polls_until|polls_status|status_polled|polling
review-queue: work|task|case|call|review|triage|approval|analyst|handler|moderation|agent|agents|analysts queue|queues|worklist|list|inbox|tray
opens-case: follow_up|follows_up|following_up|hand_off|hand_over|opens|opening|creates|raises|cuts|open|create|raise|draft_of ..1 ticket|tickets|case|cases|incident|work_order|task|tasks

[on-arrival] word-arrival
every-ticket: on|for|to|of|in|from every|each pullrequest|pr|mr|commit|ticket|email|message|bug|issue|alert|incident|form|submission|enquiry|inquiry|complaint|claim|lead|upload|voicemail|review
if-it-fails: if DET? ..2 HAPPENS|acts_up|goes_wrong|is_late|threatens
when-it-happens: as|when|whenever|once|after|each_time|every_time|as_soon_as|the_moment|the_minute|the_second|the_instant|for_each|for_every|for_any|on_each|on_every|upon|immediately_after|soon_after|right_after DET? ..4 HAPPENS|comes_in|come_in|came_in|comes_through|comes_back|is_over|shows_up|signs_up|hangs_up|checks_in|checks_out|goes_off|goes_out|goes_down|goes_live|rolls_in|pops_up|turns_up
when-it-is-late: as|when|whenever|once|as_soon_as|the_moment|each_time|every_time|after DET? ..3 BE|has_been|gets|get|have ED|in|ready|available|out|back|due|over|late|low|missing|stuck|full|down|different|wrong|delayed
comes-in: comes|come|coming|came|pours|flows|streams|trickles|rolls|filters in|through
new-item: new|fresh|incoming|inbound|newly|latest|freshly ED? ..1 ITEM
item-arrives: ITEM|PERSON arrives|arrive|arrived|lands|land|comes_in|come_in|came_in|drops|drop|is_received|are_received|created|uploaded|received|submitted|filed|logged|raised|posted|opened|closed|merged|scanned|booked|completed|finished|ended|ends|published|signed|placed
on-receipt: on|upon|after|following DET? ..1 receipt|arrival|upload|creation|submission|completion|detection|insert|push|merge|create|signup|sign_up|sign_off|close|closure|publication|publish|intake|registration|delivery|change|approval|hang_up|hangup|ingest|ingestion|commit|release|departure|cancellation|failure|update|escalation|handover|ingress
item-created: ITEM|TALK|PERSON created|ended|added|uploaded|received|flagged|opened|closed|submitted|updated|changed|published|posted|signed|scanned|arrived|merged|landed|detected
after-call: after|following|post call|meeting|visit|chat|purchase|session|trip|stay|interview|appointment|event|incident|submission|upload|delivery|game|consultation|flight|checkout
after-match-ends: after|following|once|when DET TALK over|ends|finishes|ended?
`;
