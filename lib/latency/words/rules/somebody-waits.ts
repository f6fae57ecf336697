/** Somebody waits, or something is held up until the answer is there. */
export const SOMEBODY_WAITS_RULES = `
[waits-or-watches] word-person-waits
person-while-doing: PERSON|PRONOUN ..7 while|whilst ING
can-not-until: can|may ..1 not ..4 until|unless|before
person-waits: PERSON|PRONOUN|who|that BE|just|and|then|still|there|actively|actually|simply|literally? BE? wait|waits|waiting for|on|until|till|while|at|in|to?
person-stuck: PERSON|PRONOUN|who BE? watching|watches|staring|stares|stands|standing|sits|sitting|stuck|blocked|hanging for|on|at|by|there|in|over|until|till|before|with|around|next|beside
waits-for-answer: wait|waits|waiting|waited for|on|until|till the|an|its|their? answer|answers|reply|response|result|outcome|decision|verdict|output|it|this|them|green
waits-for: ^ waits|watches|stares|stands for|on|at|until|there|by|beside
waits-at-gate: stands|stand|waits|wait|stopped|idles|idle|queue|queues|held before|at|in_front_of|outside|in_front
cars-queue: VEHICLE|cars|people|traffic queue|queues|line|lines|back_up|backs_up|stand|stands|wait|waits|idle|idles|stands_still up|at|before|until|while?
until-light-is-green: until|till DET? ..2 shows|turns|goes|says|lights green|ok|done|red|up
reads-along: reads|read along|as_it_comes|as_it_appears|as_it_is_written|while_it_is_written|as_it_streams
sees-spinner: impatient|spinner|loading_spinner|spinning_wheel|hourglass|loading_screen|loading_indicator|loading_state|progress_spinner|typing_indicator|beachball

[meanwhile] word-person-waits
while-person-does: while|whilst DET? ..1 PERSON|PRONOUN BE|sits|stands? still|there|already|busy? ING|LIVEACT|on|at|in|there|LOOK|WAIT
while-at-counter: while|whilst DET? ..2 is|are at|in|on DET? COUNTER|terminal|line|phone
while-typing: while|whilst still? LIVEACT|talking|typing|shopping|driving|browsing|on_the
while-call-is-on: while|whilst DET? ..1 call|chat|conversation|meeting|visit|customer|client|caller|session|game|match|stream|game|interview|form|ticket|window|page|tab|doc|document|consultation BE|keeps|goes? still|in|on|open|live|running|going|active|ongoing|underway|connected|there|happening
as-person-writes: as DET? ..1 PERSON|PRONOUN LIVEACT|ING|DOES|type|write|go|speak|read|drive|talk|shop|browse|draft|edit|code|scroll
as-words-are-sung: as DET? ..1 BE sung|spoken|said|typed|written|played|performed|read|dictated|announced|delivered|shown|made|drawn|uttered|keyed
keeps-pace: as_you_type|as_they_type|as_typed|as_it_is_typed|search_as_you_type|in_step_with|keeps_up_with_the|keep_pace_with|keep_up_with
before-person-leaves: before DET? PERSON|PRONOUN finishes|finish|hangs|hang|leaves|leave|walks|drives|pulls|moves|loses|lose|scrolls|pays|pay|presses|hits|sends|submits|notices|reaches|speaks|replies
before-saving: before|prior_to saving|submitting|sending|confirming|paying|checkout|display|displaying|continuing|proceeding|answering|responding|showing|rendering|returning|committing_to|signing|hanging_up|closing_the_form|the_next_step|the_next_question|the_next_turn|the_next_one

[held-up] word-person-waits
blocks-the-merge: hold|holds|holding|held|block|blocks|blocking|blocked|pauses|paused|stops|gates|gating|delays|delaying|freezes|suspends DET? ..1 merge|checkout|page|payment|user|request|response|form|screen|order|login|transaction|call|upload|booking|sale|line|conversation|customer|next_step|payout|transfer|pipeline_stage|screen|sign_up|signup|submit|release|message|thread|ui
payment-on-hold: payment|transfer|checkout|merge|upload|order|login|line|machine|truck|lorry|train|belt|cell|transaction|door|sale|withdrawal|booking|quote|call|pymt is|are|stays|stay|remains|gets|sits|stands? on_hold|held|blocked|paused|frozen|halted|stopped|suspended|still|until|pending|waiting|locked
in-hot-path: on_hold|hold_music|in_the_request_path|in_the_critical_path|in_the_hot_path|hot_path|critical_path|request_path|in_the_path_of|in_the_loop_of|synchronously|in_line_with_the_request|inline_with_the_request
before-it-is-posted: before DET? message|comment|reply|answer|prompt|query|it is|are|gets posted|executed|answered
before-page-is-shown: before DET? ..1 page|screen|form|cart|basket|window|order|payment|transfer|message|reply|answer|response|prompt|query|text|post|sale|line|call|checkout|it|card|button|bet|ad|slide|scene|turn|token is|are|gets|may|can be? shown|loads|loaded|renders|rendered|opens|opened|displayed|released|goes_through|placed|accepted|confirmed|connected|answered|spoken|returned|served|passed|appears
page-loads: page|screen|app|form|ui|site BE? load|loads|loading|renders|rendered|rendering|opens|opened|opening|view|refresh
greyed-until: stays|stay|remains|is|are|kept grey|gray|greyed_out|grayed_out|disabled|locked|blank until|till|while
blocks-until: blocks|block|stalls|freezes|stands|hangs|pauses|paused|waits|halts|halted|stopped|locked until|while|meanwhile

[face-to-face] word-person-waits
by-phone: over|down|by|via the|a? live? phone|telephone
person-on-line: PERSON|PRONOUN|while|still|busy BE? still? on the|a? phone|line|telephone|mobile
over-headset: on|over|down|by|via the|a? live|other|second? line|headset|radio|intercom|blower|video_call|voice_call with|now|right_now|while?
patient-in-room: PERSON|customer|caller|patient|guest|client ..1 on|in|at the|a|our? line|phone|call|spot|room|chair|counter|desk|till|front|door|gate|other_end|table|bedside|scene|scale|kiosk|wheel|pump|terminal|store|shop|car|cab|video|window|barrier|hold
in-front-of: in_front_of|in_person|face_to_face|in_the_presence_of|side_by_side_with|next_to_them|standing_by|stands_by|looking_on|eyes_on|on_the_other_end|stood_at|sat_at|sat_in_front
at-counter: at|to|behind the|a|an|our|any COUNTER|self_checkout|bar|table|desk|reception_desk
on-the-spot: on_the_spot|then_and_there|there_and_then|right_there|right_then|in_the_moment|in_the_heat_of|at_the_wheel|behind_the_wheel|at_the_bedside|bedside|roadside|in_cab|in_car|hands_free|handsfree|point_of_sale|point_of_care
`;
