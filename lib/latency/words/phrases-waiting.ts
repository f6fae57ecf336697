import { type Phrase, phrase } from './phrase';

/** Who waits for the answer, or that nobody does. What denies it comes first: the first phrase that matches takes the words. */
export const WAITING: readonly Phrase[] = [
  phrase(
    'word-minutes',
    [['near|nearly|almost|quasi|soft realtime|live|instant|instantly', 'near real-time scoring']],
    ['A shop near the station'],
  ),
  phrase(
    'word-notified',
    [
      [
        'text|texts|message|push|note|sms|notification|alert|mail|email|ping|line|reminder ..2 on|to DET? phone|phones|mobile|telephone|handset|watch|pager',
        'we get a plain english text on the phone',
      ],
    ],
    ['He is on the phone with the client'],
  ),
  phrase(
    'word-nobody-waits',
    [
      [
        'nobody|no_one|none|no_human|no_person|no_user|no_customer|no_live BE|will|ever|actually|really? BE|ever|actually|really? waiting|waits|wait|watching|watches|looking|looks|reading|reads|sees|notices|cares|staring|there|involved|blocked|affected|needs|on|in',
        'no one is waiting',
      ],
      [
        'no|zero PERSON waits|waiting|wait|watching|there|present|involved|interaction|impact|facing|blocked|affected',
        'no user waiting',
      ],
      [
        'nobody|no_one|none_of_PERSON|no1 ..1 waits|waiting|reads|looks|watches|sees|staring|notices',
        'no one is waiting',
      ],
      [
        'without a|any|DET? live? PERSON waiting|watching|there|present|in_the_loop|involved|interaction',
        'without a person watching',
      ],
    ],
    ['Customers are waiting for it'],
  ),
  phrase(
    'word-nobody-waits',
    [
      [
        'not|never|nothing|hardly|non|without|isnt|rather_than|instead_of at_all? very|really|particularly|especially|a|in|so? urgent|time_critical|time_sensitive|latency_sensitive|latency_critical|in_a_hurry|realtime|real_time|live|interactive|synchronous|user_facing|customer_facing|client_facing|blocking|visible|on_the_critical_path|in_the_critical_path|in_the_request_path',
        'not urgent',
      ],
      [
        'latency does_not_matter|is_not_important|is_irrelevant|is_unimportant|tolerant|insensitive|is_no_concern|is_no_issue',
        'latency does not matter',
      ],
      [
        'speed|latency|timing does_not_matter|is_not_important|is_irrelevant|is_secondary|is_not_a_concern|is_not_critical|is_not_an_issue',
        'speed is not important',
      ],
      [
        'fire_and_forget|headless|unattended|unmanned|hands_off|lights_out|behind_the_scenes|behind_the_curtain',
        'a fire-and-forget call',
      ],
      ['not read|seen|shown|watched|looked_at by PERSON|anyone|a', 'not read by anyone'],
      [
        'user|customer|sender|author|writer|submitter|applicant PERSON? has|have|is|are already|long? left|gone|moved_on|closed|away|offline|asleep',
        'the writer has left the page',
      ],
      [
        'PERSON has|have|is|are already|long|then left|gone|moved_on|on_the_next|offline|asleep',
        'the agent is already on the next one',
      ],
    ],
    ['It is time critical'],
  ),
  phrase(
    'word-later',
    [
      [
        'can|could|may|might|will|happy_to|fine_to|able_to|is_allowed_to easily|safely|happily|also? wait',
        'it can easily wait',
      ],
      [
        'no|without|not_any|little|zero|minimal particular|real|great|hard|fixed|tight|strict? rush|hurry|urgency|deadline|time_pressure|pressure|sla|time_limit|time_constraint|hard_deadline',
        'no deadline',
      ],
      ['in_no hurry|rush', 'in no hurry'],
      ['low|lowest|background priority', 'low priority'],
      [
        'best_effort|at_leisure|at_our_leisure|eventually|in_due_course|some_day|someday|sooner_or_later|when_convenient|whenever|sometime|some_time_this|some_time_next|sometime_next',
        'whenever',
      ],
      [
        'when|once|whenever|if there_is|we_have|somebody_has|someone_has|PERSON_have spare|free|idle|some|the|enough? time|capacity|budget|quota|slack',
        'answered when somebody has time',
      ],
      ['spare|idle|leftover|cheap|off_peak capacity|cycles|compute|quota|rates|hours|tokens', 'uses spare capacity'],
      [
        'when|whenever|once ..2 is|are cheap|cheaper|cheapest|idle|quiet|free|low',
        'pile is worked off when quota is cheap',
      ],
      [
        'overnight|tomorrow|next_day|later|a_day|days|hours|a_week is|are|would_be|will_be? fine|ok|okay|acceptable|enough|early_enough|soon_enough|good_enough',
        'a week is fine',
      ],
      ['does_not_matter|no_matter|do_not_care|does_not_care when|if_it|how_long', 'it does not matter when'],
      [
        'before|when|as|once DET? PERSON get|gets|come|comes|sit|sits|arrive|arrives|are|is ..2 desk|desks|work|office|in_the_morning|shift',
        'ready when traders get to their desks at 7',
      ],
      [
        'auditors|auditor|regulator|regulators|inspector|inspectors|court|ministry|board|committee|accountant|authorities|authority ask|asks|request|requests|want|wants|need|needs|expect|expects|require|requires|demand|demands|meets|meet',
        'auditors ask for it once a year',
      ],
      [
        'before DET? PERSON start|starts|arrive|arrives|come|comes|clock|clocks at|in|on|work|back|their|the',
        'whatever comments came in after midnight are looked at before the moderators start at 7',
      ],
      ['takes_as_long_as|take_as_long_as|as_long_as_it_takes|takes_all_night|takes_days', 'takes as long as it takes'],
      [
        'keine_eile|hat_zeit|eilt_nicht|am_nachsten_tag|nachste_woche|sin_prisa|pas_urgent|non_urgente|geen_haast|sem_pressa|nao_e_urgente|no_corre_prisa',
        'keine Eile',
      ],
    ],
    ['Tags photos in a rush'],
  ),
  phrase(
    'word-person-waits',
    [
      [
        'can|must|should|will|do|does|could not wait|lag|stall|be_late|be_slow|keep_them_waiting|continue|proceed|go_on|move_on|finish|leave|start|carry_on|submit|send|take_long|pause',
        'he can not go on until it is green',
      ],
      ['keeps|keep|keeping|leave|leaves|leaving|made|makes ..4 waiting|wait', 'keeps the queue of cars waiting'],
      [
        'PERSON|PRONOUN|who|that BE|just|and|then|still|there|actively|actually|simply|literally? BE? wait|waits|waiting for|on|until|till|while|at|in|to?',
        'agent needs a price while the customer waits',
      ],
      [
        'PERSON|PRONOUN|who BE? watching|watches|staring|stares|stands|standing|sits|sitting|stuck|blocked|hanging for|on|at|by|there|in|over|until|till|before|with|around|next|beside',
        'user is stuck on the payment page',
      ],
      [
        'wait|waits|waiting|waited for|on|until|till the|an|its|their? answer|answers|reply|response|result|outcome|decision|verdict|output|it|this|them|green',
        'waits for the reply',
      ],
      ['^ waits|watches|stares|stands for|on|at|until|there|by|beside', 'waits for the name of the pest'],
      [
        'stands|stand|waits|wait|stopped|idles|idle|queue|queues|held before|at|in_front_of|outside|in_front',
        'wait at the gate',
      ],
      [
        'VEHICLE|cars|people|traffic queue|queues|line|lines|back_up|backs_up|stand|stands|wait|waits|idle|idles|stops|is_stopped|stands_still up|at|before|until|while?',
        'cars queue up otherwise',
      ],
      ['who is|are|gets stuck|lost', 'an actor who is stuck gets the next line in the ear'],
      ['^ who|and ..1 watches|waits|looks_on|reads_along|watch|wait', 'who watches'],
      [
        'before other|any PERSON see|sees|hear|hears|read|reads',
        'each chat line is checked before other players see it',
      ],
      [
        'before_their_eyes|before_your_eyes|before_his_eyes|before_her_eyes|in_front_of_their_eyes',
        'the page is rewritten before their eyes',
      ],
      [
        'until|till DET? ..2 shows|turns|goes|says|lights green|ok|done|red|up',
        'foreman holds the tablet out to the crew until the permit shows green',
      ],
      [
        'stands|stand|stays|sits still|around|idle|there|at|by|in_front',
        'stands at the shelf until the app says what is missing',
      ],
      [
        'reads|read along|as_it_comes|as_it_appears|as_it_is_written|while_it_is_written|as_it_streams',
        'they read along',
      ],
      [
        'angry|impatient|annoyed|complain|complains|give_up|gives_up|hangs_up|hang_up|abandon|abandons|leave|walk_away|close_the_tab ..1 if|when|after ..3 slow|late|lag|seconds|delay|takes',
        'people get angry if slow',
      ],
      [
        'impatient|spinner|loading_spinner|spinning_wheel|hourglass|loading_screen|loading_indicator|loading_state|progress_spinner|typing_indicator|beachball',
        'the customer sees a spinner',
      ],
      ['if ..3 takes|took|is|are|has too_long|slow|slowly|to_wait', 'sales drop if the hint takes too long'],
      [
        'wartet|warten|wartend|attend_la|attendent|espera|esperan|esperando|aguarda|aguardam|aspetta|aspettano|attende|attendono|wacht_op|wachten_op|wacht_tot',
        'el cliente escribe y espera',
      ],
    ],
    ['Waiting lists are merged'],
  ),
  phrase(
    'word-person-waits',
    [
      [
        'while|whilst DET? ..1 PERSON|PRONOUN BE|sits|stands? still|there|already|busy? ING|LIVEACT|on|at|in|there|LOOK|WAIT',
        'spoken hint while the rider is moving',
      ],
      [
        'while|whilst still? LIVEACT|talking|typing|shopping|driving|browsing|on_the',
        'cashier sees 1 line while scanning',
      ],
      [
        'while|whilst DET? ..1 call|chat|conversation|meeting|visit|customer|client|caller|session|game|match|stream|game|interview|form|ticket|window|page|tab|doc|document|consultation BE|keeps|goes? still|in|on|open|live|running|going|active|ongoing|underway|connected|there|happening',
        'shown to the agent while the customer is on the phone',
      ],
      [
        'as DET? ..1 PERSON|PRONOUN LIVEACT|ING|DOES|type|write|go|speak|read|drive|talk|shop|browse|draft|edit|code|scroll',
        'as the associate drafts',
      ],
      [
        'as DET? ..1 BE sung|spoken|said|typed|written|played|performed|read|dictated|announced|delivered|shown|made|drawn|uttered|keyed',
        'projected above the stage as the words are sung',
      ],
      [
        'as|while you type|go|speak|write|talk|read|work|drive|edit|draft|code|shop|browse',
        'while you type a title it shows lookalikes',
      ],
      [
        'as_you_type|as_they_type|as_typed|as_it_is_typed|search_as_you_type|in_step_with|keeps_up_with_the|keep_pace_with|keep_up_with',
        'has to keep pace with events',
      ],
      [
        'before DET? PERSON|PRONOUN can|may|could|is_allowed_to|are_allowed_to|get_to|gets_to',
        'tells applicants what is missing before they can send the form',
      ],
      [
        'before DET? PERSON|PRONOUN finishes|finish|hangs|hang|leaves|leave|walks|drives|pulls|moves|loses|lose|scrolls|pays|pay|presses|hits|sends|submits|notices|reaches|speaks|replies',
        'retake before he pulls out',
      ],
      [
        'until|till it|they|light|line|screen|status|card|row|rows is|are|turns|turn|goes green',
        'he can not go on until it is green',
      ],
      [
        'before|prior_to saving|submitting|sending|confirming|paying|checkout|display|displaying|continuing|proceeding|answering|responding|showing|rendering|returning|committing_to|signing|hanging_up|closing_the_form|the_next_step|the_next_question|the_next_turn|the_next_one',
        'upon entry of a defect the probable ata chapter is proposed to the technician prior to saving',
      ],
    ],
    ['Summarises books while keeping the style'],
  ),
  phrase(
    'word-person-waits',
    [
      [
        'hold|holds|holding|held|block|blocks|blocking|blocked|pauses|paused|stops|gates|gating|delays|delaying|freezes|suspends DET? ..1 merge|checkout|page|payment|user|request|response|form|screen|order|login|transaction|call|upload|booking|sale|line|conversation|customer|next_step|payout|transfer|pipeline_stage|screen|sign_up|signup|submit|release|message|thread|ui',
        'blocks the merge until the policy check has passed',
      ],
      [
        'payment|transfer|checkout|merge|upload|order|login|line|machine|truck|lorry|train|belt|cell|transaction|door|sale|withdrawal|booking|quote|call|pymt is|are|stays|stay|remains|gets|sits|stands? on_hold|held|blocked|paused|frozen|halted|stopped|suspended|still|until|pending|waiting|locked',
        'payment on hold until done',
      ],
      [
        'on_hold|hold_music|in_the_request_path|in_the_critical_path|in_the_hot_path|hot_path|critical_path|request_path|in_the_path_of|in_the_loop_of|synchronously|in_line_with_the_request|inline_with_the_request',
        'sits in the hot path of every turn',
      ],
      [
        'before DET? ..1 page|screen|form|cart|basket|window|order|payment|transfer|message|reply|answer|response|prompt|query|text|post|sale|line|call|checkout|it|card|button|bet|ad|slide|scene|turn|token is|are|gets|may|can be? shown|loads|loaded|renders|rendered|opens|opened|displayed|released|goes_through|placed|accepted|confirmed|connected|answered|spoken|returned|served|passed|appears',
        'try again before the page is shown',
      ],
      [
        'page|screen|app|form|ui|site BE? load|loads|loading|renders|rendered|rendering|opens|opened|opening|view|refresh',
        'reranks results before the results page renders',
      ],
      [
        'without delay|lag|a_delay|any_delay|making_them_wait|noticeable_delay|a_pause|friction|breaking_the_flow|interrupting',
        'without noticeable delay',
      ],
      [
        'must|has_to|have_to|should|needs_to feel|be|seem|look|respond|come|react instant|instantly|instantaneous|immediate|snappy|fast|quick|quickly|fluid|live|realtime|natural|seamless|responsive|in_real_time',
        'must feel instant',
      ],
      [
        'blocks|block|stalls|freezes|stands|hangs|pauses|paused|waits|halts|halted|stopped|locked until|while|meanwhile',
        'quote blocks until done',
      ],
    ],
    ['It fixes blocks of text in the archive'],
  ),
  phrase(
    'word-person-waits',
    [
      ['over|down|by|via the|a? live? phone|telephone', 'talks to farmers by phone'],
      ['PERSON|PRONOUN|while|still|busy BE? still? on the|a? phone|line|telephone|mobile', 'rm has client on line'],
      [
        'on|over|down|by|via the|a? live? line|headset|radio|intercom|blower|video_call|voice_call with|now|right_now|while?',
        'questions are answered over the headset',
      ],
      [
        'PERSON|customer|caller|patient|guest|client ..1 on|in|at the|a|our? line|phone|call|spot|room|chair|counter|desk|till|front|door|gate|other_end|table|bedside|scene|scale|kiosk|wheel|pump|terminal|store|shop|car|cab|video|window|barrier|hold',
        'patient in room',
      ],
      [
        'in_front_of|in_person|face_to_face|in_the_presence_of|side_by_side_with|next_to_them|standing_by|stands_by|looks_on|look_on|looking_on|eyes_on|on_the_other_end|stood_at|sat_at|sat_in_front|devant|delante_de|davanti|gegenuber',
        'client devant lui',
      ],
      [
        'mid call|sentence|conversation|chat|game|meeting|consultation|visit|flow|shift|flight|match|session|lesson',
        'mid sentence',
      ],
      ['at|to|behind the|a|an|our|any COUNTER|self_checkout|bar|table|desk|reception_desk', 'translate at the counter'],
      [
        'on_the_spot|then_and_there|there_and_then|right_there|right_then|in_the_moment|in_the_heat_of|at_the_wheel|behind_the_wheel|at_the_bedside|bedside|roadside|in_cab|in_car|hands_free|handsfree|point_of_sale|point_of_care',
        'in cab',
      ],
      [
        'PERSON|patient|customer|caller present|in_the_room|in_the_chair|on_the_line|on_the_phone|standing_there|at_hand|live',
        'dispatcher on the phone with broker',
      ],
      [
        'am_telefon|am_schalter|am_apparat|am_bildschirm|au_telephone|au_guichet|au_comptoir|en_caja|en_el_mostrador|al_telefono|aan_de_telefoon|aan_de_lijn|aan_de_balie|no_balcao|na_linha|in_der_leitung|al_banco|allo_sportello',
        'am Telefon',
      ],
      [
        'kunde|kundin|nutzer|anrufer|gast|client|utilisateur|appelant|usager|usuario|cliente|paciente|utente|klant|beller|gebruiker|vendeur fragt|schaut|tippt|attend|regarde|tape|demande|espera|pregunta|escribe|pergunta|chiede|aspetta|vraagt|typt|wacht',
        'kunde fragt im shop',
      ],
    ],
    ['Phone numbers are moved to the new table'],
  ),
  phrase(
    'word-person-present',
    [
      ['on the phone|telephone', 'on the phone'],
      [
        'during|throughout|in_the_middle_of|amid|in|within DET? live|video|phone|sales|support|ongoing|open|active|customer|client? call|calls|chat|consultation|consultations|meeting|game|gameplay|match|visit|exam|interview|operation|surgery|lesson|stream|broadcast|checkout|conversation|conversations|ride|drive|flight|hearing|session|sessions|deposition|negotiation|negotiations|shift|play|battle|race|set|class|round|walk|tour|ceremony|auction|talk|typing|playback|onboarding|setup|booking|login',
        'get the answer back in the chat',
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
        'opens|pops|appears|comes|shows up? beside|next_to|alongside|with_the_ticket|at_the_side|under_the_cursor|in_the_margin|above_the',
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
        'sub|under_a|less_than_a|below_a|within_a|within_one|in_a|in_one|in_under_a|half_a|a_fraction_of_a|fraction_of_a|tenths_of_a|in_a_few|in_a_couple_of|within|within_a_few|in|a_few|couple_of|few|within_a_couple_of|in_the SECOND',
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
        'guides|guiding|walks|walking|coaches|talks|takes|leads|helps|helping PERSON|you|them|DET|people ..1 through|fill|choose|pick|find|set_up|decide|navigate|compose|write|complete|step',
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
      [
        'talks|talk|talking|speaks|speak|speaking|converses|conversing|negotiates|chats|chatting|texts|interacts|interacting|messages to|with|w',
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
      ['speaks|says|whispers|announces|utters|murmurs|calls_out DET', 'driver cabin speaks a warning'],
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
