/** Work in the presence of a person: at once, in a talk, on a screen, at a click. */
export const LIVE_RULES = `
[somebody-present] word-person-present
during-call: during|throughout|in_the_middle_of|amid DET? live|video|phone|sales|support|ongoing|open|active|customer|client? call|calls|chat|consultation|consultations|meeting|game|gameplay|match|visit|exam|interview|operation|surgery|lesson|stream|broadcast|checkout|conversation|conversations|ride|drive|flight|hearing|session|sessions|deposition|negotiation|negotiations|shift|play|battle|race|set|class|round|walk|tour|ceremony|auction|talk|typing|playback|onboarding|setup|booking|login
in-the-chat: in|within DET? live|ongoing|open|active|same? chat|call|conversation|consultation|dialogue|session|game|meeting|lesson
live-captions: captions|subtitles|translation|translations on|in|for|during DET? ..1 call|consult|consultation|stream|meeting|lecture|broadcast|speech|talk
in-the-editor: in|inside|within|from|into the|their|our|your|a|an? app|game|product|editor|ide|browser|cockpit|sidebar|toolbar|composer|terminal|search_box|search_bar|text_box|chat_window|live_chat|chat|compose_window|checkout_flow|booking_flow|sign_up_flow|signup_flow|wizard|headset|glasses|earpiece|earbud|side_panel|side_pane|code_editor|workbench|pos
in-the-wizard: in|inside|within|during DET? ..2 wizard|checkout|sign_up|signup|sign_up_flow|signup_flow|booking_flow
what-person-is-on: that|which DET? PERSON|PRONOUN BE on|at|reading|viewing|looking|editing|writing
has-it-open: PERSON|PRONOUN has|have|having|keeps ..4 open|in_hand|in_front|on_screen|on_the_screen
opens-beside: opens|pops|appears|comes|shows|shown up? below|under|above|over|beside|next_to|alongside|with_the_ticket|at_the_side|under_the_cursor|in_the_margin|above_the
next-to-field: next_to_the cursor|field|text|message|ticket
live-talk: live meeting|event|audience|broadcast|match|game|call|chat|talk|speech|show|captions|captioning|subtitles|subtitling|translation|transcript|feed|stream|page|blog|ticker|score|odds|conversation|session|coaching|guidance|assist|help|support|demo|class|debate|hearing|auction|show|tv|radio|concert|performance|question|answers|prompter|caption

[at-once] word-realtime
real-time-said: realtime|real_time|low_latency|ultra_low_latency|latency_critical|latency_sensitive|time_critical|ttft|lag_free|no_lag|snappy|instantaneous|instantaneously|split_second|time_to_first_token
immediately: right_away|straight_away|straightaway|at_once|on_the_fly|in_the_flow|immediate|immediately|right_now|in_the_blink|in_no_time|ipso_facto
within-a-second: sub|under_a|less_than_a|below_a|within_a|within_one|in_a|in_one|in_under_a|half_a|a_fraction_of_a|fraction_of_a|tenths_of_a|in_a_few|in_a_couple_of|within|within_a_few|in|a_few|couple_of|few|within_a_couple_of SECOND
in-few-seconds: in|under|within|below|than|about|around|of|usually|typically|max|at_most|to|every|p50|p90|p95|p99|takes SHORT SECOND
in-milliseconds: in|under|within|below|than|about|around|of|usually|typically|max|at_most|to|every|p50|p90|p95|p99|takes NUMBER|LARGE ms|millisecond|milliseconds
latency-budget: NUMBER|LARGE ms|millisecond|milliseconds budget|latency|target|max|or_less|p95?
streams-answer: streams|stream|streaming|streamed ..1 answer|answers|reply|replies|token|tokens|response|responses|text|audio|back|out|to_the_browser|to_the_screen|to_the_ui|word_by_word|word
streams-to-screen: streams|stream|streaming|streamed ..4 to|into|onto DET? ..1 SCREEN|browser|client|ui|terminal
word-by-word: word_by_word|token_by_token|sentence_by_sentence|line_by_line|turn_by_turn|letter_by_letter|as_it_happens|as_they_happen|as_it_unfolds|as_it_speaks

[person-acts] word-person-acts
asks-it: ask|asks it|them|anything|whether|how|what|why
person-asks: PERSON|PRONOUN BE|just|can|then|simply|will|may|actually? ACT
tell-us: ^ tell|ask|show|describe us|it|the_app|the_bot|your|what
person-logs-in: PERSON|PRONOUN logs|signs|checks|clocks in|on
person-calls: the|a|an|each|every PERSON ACTS
takes-photo: PERSON|PRONOUN ..1 takes|take|snaps|snap|shoots DET? photo|picture|selfie|screenshot|snapshot
selected-text: selected|highlighted|marked text|paragraph|paragraphs|sentence|passage|cells|lines|code|area|words
as-person-described: that|which DET? PERSON|PRONOUN has|have|just? described|typed|selected|highlighted|asked|dictated|drew
reads-aloud: reads|read|reading|says|thinks|speaks aloud|out_loud
drops-file-in: drops|drop|drags|puts ..3 in|into|onto|on the|a? window|box|page|editor|app|canvas|field
puts-questions: put|puts|pose|poses|has|have a|their|your? question|questions
needs-to-know: needs|need|wants|want to know|see|hear
paste-something: ^ paste|type|snap|speak|draw|hum|record|select|highlight|pick|choose|click url|link|text|your|a|the|in
per-click: on|per|at|with|after|upon DET? button|user|mouse|single|ui? click|tap|keystroke|keypress|key_press|page_view|hover|button|cursor|button_press|button_click|selection|search
hits-send: hits|hit|press|presses|pressing|clicks|click|taps|pushes enter|return|send|submit|go|ok|the|a? ..1 button|key|tab|icon|enter|send|generate|rewrite|summarise|summarize|translate|help|suggest|hint|ask
holds-phone: hold|holds|holding|point|points|pointing ..2 phone|camera|tablet|it|mobile
on-demand: on_demand|ad_hoc|self_service|push_to_talk|wake_word|slash_command|one_click|at_the_click
asks-back: asks|asking|prompts DET? PERSON|you|them|back|back_and_forth|a_follow_up|follow_ups|questions
guides-person: guides|guiding|walks|walking|coaches|talks|takes|leads|helps|helping PERSON|you|them|DET|people ..1 through|fill|choose|pick|find|set_up|decide|navigate|compose|write|complete|step|rebook|book|plan|understand|learn|solve|fix|manage|order|compare|prepare
typed-wish: typed|spoken|dictated|asked|pasted|drawn into|question|questions|query|queries|by_the|command|commands|request|requests|words|input|wish

[conversation] word-conversation
talks-with: talks|talk|talking|speaks|speak|speaking|converses|conversing|negotiates|chats|chatting|interacts|interacting to|with|w
interprets-between: interprets|interpreting|translates|mediates between
answers-phone: answers|answering|takes|taking|picks|fields|handles|handling|screens|greets the|all|our|incoming|inbound|live|their|your? phone|phones|caller|callers|call|calls|visitors|guests|up_the_phone|walk_ins
answers-questions: answers|answering|answer|fields|handles|resolves|ask|asks PERSON|DET|any|their|general|basic|simple|routine|common|typed|spoken|everyday|tax|hr|it|legal? ..1 questions|queries|enquiries|question
back-and-forth: back_and_forth|to_and_fro|two_way
speaks-warning: speaks|says|speak|say|whispers|announces|utters|murmurs|calls_out DET|it|them
in-the-ear: in|into|over the|his|her|their ear|ears|earpiece|headphones|headset|loudspeaker
answers-aloud: asks|speaks|talks|answers|writes|replies|responds back|aloud|out_loud|to_visitors|to_people|to_guests
gets-answer: gets|get|getting|want|wants|expect|expects|need|needs|given|receives DET? ..1 answer|answers|reply|advice|replies|response|hint|hints
in-plain-english: in|as|over DET? conversation|dialogue|dialog|chat|plain_english|natural_language|conversational
conversational-interface: conversational interface|agent|assistant|ui|ai|search|bot|experience|commerce
looks-up: looks|look|looking things_up|up
voice-agent: q_a|q_and_a|question_answering|virtual_agent|virtual_assistant|voice_agent|voice_assistant|phone_agent|digital_human|answer_bot|help_bot|agent_assist|call_assist|support_agent|service_agent|role_play|role_playing|drive_through|drive_thru|smart_reply|smart_replies|suggested_reply|suggested_replies|quick_reply|auto_suggest|in_app_help|live_help

[shown] word-shown
person-sees: ^ sees|hears
on-page: on ..1 SCREEN|page_itself|checkout_page|product_page|landing_page
shown-on-screen: is|are|gets|get|be|and? shown|displayed|rendered|presented|visible|offered|suggested|read_out|spoken|played|whispered|announced on|at|in|beside|next_to|to|above|below|under|inside|as|during|aloud ..2 SCREEN|PERSON|side|field|margin|cursor|results|ear|them|text|price|result|item
on-the-next-screen: the|on|same next|following|same screen|step|page
shows-it: shows|displays|renders|pops|prompts|puts_up|overlays|reads_out|whispers|hears|hear up|a|an|the|them|it
suggests-while: suggests|offers|proposes|shows|completes|corrects|autofills|fills|prefills|recommends ..3 as|while|when|during|inline|in_place|live|beside|at_the_side
search-box: search_box|search_bar|search_results|chat_box|chat_bar|chat_bubble|chat_window|chat_widget|at_the_bottom_of|bottom_right|sidebar|side_panel|tooltip|overlay|heads_up|ghost_text|squiggle|type_ahead|typeahead|auto_complete|code_completion|tab_completion|next_word
`;
