import { type Phrase, phrase } from './phrase';

/** Work in the presence of a person: at once, in a talk, on a screen, at a click. */
export const LIVE: readonly Phrase[] = [
  phrase(
    'word-person-present',
    [
      [
        'through|via|over the|our|an|their? app|chat|widget|website|web_chat|webchat|whatsapp|messenger|kiosk',
        'rebooks flights through the app',
      ],
      ['on the phone|telephone', 'on the phone'],
      [
        'during|throughout|in_the_middle_of|amid DET? live|video|phone|sales|support|ongoing|open|active|customer|client? call|calls|chat|consultation|consultations|meeting|game|gameplay|match|visit|exam|interview|operation|surgery|lesson|stream|broadcast|checkout|conversation|conversations|ride|drive|flight|hearing|session|sessions|deposition|negotiation|negotiations|shift|play|battle|race|set|class|round|walk|tour|ceremony|auction|talk|typing|playback|onboarding|setup|booking|login',
        'during the sales call',
      ],
      [
        'in|within DET? live|ongoing|open|active|same? chat|call|conversation|consultation|dialogue|session|game|meeting|lesson',
        'get the answer back in the chat',
      ],
      [
        'captions|subtitles|translation|translations on|in|for|during DET? ..1 call|consult|consultation|stream|meeting|lecture|broadcast|speech|talk',
        'captions on the video consult',
      ],
      [
        'in|inside|within|from|into the|their|our|your|a|an? app|game|product|editor|ide|browser|cockpit|sidebar|toolbar|composer|terminal|search_box|search_bar|text_box|chat_window|live_chat|chat|compose_window|checkout_flow|booking_flow|sign_up_flow|signup_flow|wizard|headset|glasses|earpiece|earbud|side_panel|side_pane|code_editor|workbench|pos',
        'in the ide',
      ],
      [
        'PERSON|PRONOUN has|have|having|keeps ..4 open|in_hand|in_front|on_screen|on_the_screen',
        'qa clerk has it open',
      ],
      [
        'with the|a ticket|case|thread|file|record|chat|document|page|customer|patient open|in_front|on_screen|present',
        'with the ticket open',
      ],
      [
        'opens|pops|appears|comes|shows|shown up? below|under|above|over|beside|next_to|alongside|with_the_ticket|at_the_side|under_the_cursor|in_the_margin|above_the',
        'opens with the ticket',
      ],
      ['next_to_the cursor|field|text|message|ticket', 'next to the field'],
      [
        'live meeting|event|audience|broadcast|match|game|call|chat|talk|speech|show|captions|captioning|subtitles|subtitling|translation|transcript|feed|stream|page|blog|ticker|score|odds|conversation|session|coaching|guidance|assist|help|support|demo|class|debate|hearing|auction|show|tv|radio|concert|performance|question|answers|prompter|caption',
        'live odds text',
      ],
    ],
    ['Suggests questions for calls that were recorded'],
  ),
  phrase(
    'word-realtime',
    [
      [
        'realtime|real_time|echtzeit|temps_reel|tiempo_real|tempo_reale|tempo_real|low_latency|ultra_low_latency|latency_critical|latency_sensitive|time_critical|ttft|lag_free|no_lag|snappy|instantaneous|instantaneously|split_second|time_to_first_token',
        'realtime evaluation suite',
      ],
      [
        'right_away|straight_away|straightaway|at_once|on_the_fly|in_the_flow|al_momento|al_instante|en_vivo|ao_vivo|dal_vivo|en_direct|tout_de_suite|immediat*|sofort|unmittelbar|meteen|subito|na_hora|enseguida|right_now|in_the_blink|in_no_time|ipso_facto',
        'antwort sofort',
      ],
      [
        'sub|under_a|less_than_a|below_a|within_a|within_one|in_a|in_one|in_under_a|half_a|a_fraction_of_a|fraction_of_a|tenths_of_a|in_a_few|in_a_couple_of|within|within_a_few|in|a_few|couple_of|few|within_a_couple_of SECOND',
        'customer gets a reply within a second or two',
      ],
      [
        'in|under|within|below|than|about|around|of|usually|typically|max|at_most|to|every|p50|p90|p95|p99|takes NUMBER|LARGE ms|millisecond|milliseconds|s|sec|secs|second|seconds',
        'usually about 2 s',
      ],
      [
        'milliseconds|millisecond|subsecond|sub_second|seconds_matter|seconds_count|seconds_at_most|every_second_counts|every_millisecond|ms_budget|latency_budget',
        '150 ms budget',
      ],
      ['NUMBER|LARGE ms|millisecond|milliseconds budget|latency|target|max|or_less|p95?', '300 ms'],
      ['user|customer|client|guest|patient|public|consumer|citizen|shopper facing|visible|facing_api', 'user facing'],
      [
        'streams|stream|streaming|streamed ..1 answer|answers|reply|replies|token|tokens|response|responses|text|audio|back|out|to_the_browser|to_the_screen|to_the_ui|word_by_word|word',
        'streams tokens',
      ],
      [
        'word_by_word|token_by_token|sentence_by_sentence|line_by_line|turn_by_turn|letter_by_letter|as_it_happens|as_they_happen|as_it_unfolds|as_it_speaks',
        'turn by turn',
      ],
    ],
    ['A second opinion on the draft'],
  ),
  phrase(
    'word-person-acts',
    [
      ['PERSON|PRONOUN BE|just|can|then|simply|will|may|actually? ACT', 'cust asks'],
      [
        'you|they|we|i|users|customers|people|PERSON ..1 tell|ask|type|say|give|send|show|point|describe|pick|paste|snap it|us|the_bot|the_assistant|the_app|the_tool|the_system|the_model|the_agent',
        'i give it my notes',
      ],
      ['^ tell|ask|show|describe us|it|the_app|the_bot|your|what', 'tell us what you have'],
      [
        'PERSON|PRONOUN logs|signs|checks|clocks in|on',
        'generates the tip displayed on the dashboard when a new user logs in',
      ],
      ['the|a|an|each|every PERSON ACTS', 'the customer calls'],
      ['reads|read|reading|says|thinks|speaks aloud|out_loud', 'the kid reads aloud'],
      [
        'drops|drop|drags|puts ..3 in|into|onto|on the|a? window|box|page|editor|app|canvas|field',
        'drops a file in the window',
      ],
      ['put|puts|pose|poses|has|have a|their|your? question|questions', 'guests put questions'],
      ['needs|need|wants|want to know|see|hear', 'the technician needs to know'],
      [
        '^ paste|type|snap|speak|draw|hum|record|select|highlight|pick|choose|click url|link|text|your|a|the|in',
        'paste url',
      ],
      [
        'on|per|at|with|after|upon DET? button|user|mouse|single|ui? click|tap|keystroke|keypress|key_press|page_view|hover|button|cursor|button_press|button_click|selection|search',
        'answer per click',
      ],
      ['push|press|touch|click|tap of|on|the|a DET? button|key|icon|link|mic', 'at the touch of a button'],
      [
        'hits|hit|press|presses|pressing|clicks|click|taps|pushes enter|return|send|submit|go|ok|the|a? ..1 button|key|tab|icon|enter|send|generate|rewrite|summarise|summarize|translate|help|suggest|hint|ask',
        'hits send',
      ],
      ['hold|holds|holding|point|points|pointing ..2 phone|camera|tablet|it|mobile', 'we hold the phone between us'],
      [
        'on_demand|ad_hoc|self_service|auf_knopfdruck|a_la_demande|bajo_demanda|sob_demanda|op_aanvraag|push_to_talk|wake_word|slash_command|one_click|at_the_click',
        'svc intake dialog freq on demand',
      ],
      [
        'asks|asking|prompts DET? PERSON|you|them|back|back_and_forth|a_follow_up|follow_ups|questions',
        'takes the claim report by voice and asks back',
      ],
      [
        'guides|guiding|walks|walking|coaches|talks|takes|leads|helps|helping PERSON|you|them|DET|people ..1 through|fill|choose|pick|find|set_up|decide|navigate|compose|write|complete|step|rebook|book|plan|understand|learn|solve|fix|manage|order|compare|prepare',
        'guides the customer step by step',
      ],
      [
        'typed|spoken|dictated|asked|pasted|drawn into|question|questions|query|queries|by_the|command|commands|request|requests|words|input|wish',
        'turns the typed wish into filters',
      ],
    ],
    ['The editor is paid by the word'],
  ),
  phrase(
    'word-conversation',
    [
      ['with the|a|an|our bot|chatbot|machine|ai|avatar|twin|robot|computer', 'members riff with the bot'],
      [
        'talks|talk|talking|speaks|speak|speaking|converses|conversing|negotiates|chats|chatting|interacts|interacting to|with|w',
        'talks with learners',
      ],
      [
        'answers|answering|takes|taking|picks|fields|handles|handling|screens|greets the|all|our|incoming|inbound|live|their|your? phone|phones|caller|callers|call|calls|visitors|guests|up_the_phone|walk_ins',
        'answers the phone out of hours',
      ],
      [
        'answers|answering|answer|fields|handles|resolves|ask|asks PERSON|DET|any|their|general|basic|simple|routine|common|typed|spoken|everyday|tax|hr|it|legal? ..1 questions|queries|enquiries|question',
        'answers questions on the town site',
      ],
      ['back_and_forth|to_and_fro|two_way', 'patient pass the tablet back and forth'],
      [
        'speaks|says|speak|say|whispers|announces|utters|murmurs|calls_out DET|it|them',
        'driver cabin speaks a warning',
      ],
      [
        'in|into|over the|his|her|their ear|ears|earpiece|headphones|headset|loudspeaker',
        'an actor who is stuck gets the next line in the ear',
      ],
      [
        'asks|speaks|talks|answers|writes|replies|responds back|aloud|out_loud|to_visitors|to_people|to_guests',
        'it answers back',
      ],
      [
        'gets|get|getting|want|wants|expect|expects|need|needs|given|receives DET? ..1 answer|answers|reply|advice|replies|response|hint|hints',
        'gets reply in thread',
      ],
      [
        'in|as|over DET? conversation|dialogue|dialog|chat|plain_english|natural_language|conversational',
        'hunter asks in plain english',
      ],
      [
        'conversational interface|agent|assistant|ui|ai|search|bot|experience|commerce',
        'provides employees with a conversational interface to hr policies',
      ],
      ['natural_language query|queries|question|interface|search', 'a natural language query'],
      ['looks|look|looking things_up|up', 'junior doctors look up doses at the bedside'],
      [
        'q_a|q_and_a|question_answering|virtual_agent|virtual_assistant|voice_agent|voice_assistant|phone_agent|digital_human|answer_bot|help_bot|agent_assist|call_assist|support_agent|service_agent|role_play|role_playing|drive_through|drive_thru|smart_reply|smart_replies|suggested_reply|suggested_replies|quick_reply|auto_suggest|in_app_help|live_help',
        'drive through',
      ],
    ],
    ['Talks of the conference are transcribed'],
  ),
  phrase(
    'word-shown',
    [
      ['^ sees|hears', 'sees word counts'],
      ['on ..1 SCREEN|page_itself|checkout_page|product_page|landing_page', 'on each product page'],
      [
        'is|are|gets|get|be|and? shown|displayed|rendered|presented|visible|offered|suggested|read_out|spoken|played|whispered|announced on|at|in|beside|next_to|to|above|below|under|inside|as|during|aloud ..2 SCREEN|PERSON|side|field|margin|cursor|results|ear|them|text|price|result|item',
        'shown to the doctor while she prescribes',
      ],
      [
        'shows|displays|renders|pops|prompts|puts_up|overlays|reads_out|whispers|hears|hear up|a|an|the|them|it',
        'reads out the next check',
      ],
      [
        'suggests|offers|proposes|shows|completes|corrects|autofills|fills|prefills|recommends ..3 as|while|when|during|inline|in_place|live|beside|at_the_side',
        'suggests a reply while the agent has the case open',
      ],
      [
        'search_box|search_bar|search_results|chat_box|chat_bar|chat_bubble|chat_window|chat_widget|at_the_bottom_of|bottom_right|sidebar|side_panel|tooltip|overlay|heads_up|ghost_text|squiggle|type_ahead|typeahead|auto_complete|code_completion|tab_completion|next_word',
        'red squiggle',
      ],
    ],
    ['A film about a show'],
  ),
];
