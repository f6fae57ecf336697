import { type Phrase, phrase } from './phrase';

/** That nobody waits, that it can wait, or that it comes of itself. These deny what the phrases after them say, so they are taken before those. */
export const NOBODY_WAITS: readonly Phrase[] = [
  phrase(
    'word-minutes',
    [['near|nearly|almost|quasi|soft realtime|live|instant|instantly', 'near real-time scoring']],
    ['A shop near the station'],
  ),
  phrase(
    'word-notified',
    [
      ['hear|hears from|back_from', 'the patient hears from us'],
      [
        'gets|get|receives|receive|see|sees DET? ..1 note|task|ticket|brief|notice|line|heads_up',
        'the owner gets a note',
      ],
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
      ['^ whenever $', 'whenever'],
      ['whenever it|we|they|capacity BE? suits|is_cheap|can|like|convenient|possible', 'whenever it suits'],
      [
        'when|while|whenever nobody|no_one|no_one_else|nobody_else BE? using|uses|needs|need|works|around|on',
        'when nobody is using the cluster',
      ],
      ['whatever BE left|over|outstanding|pending', 'whatever is left'],
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
        'best_effort|at_leisure|at_our_leisure|eventually|in_due_course|some_day|someday|sooner_or_later|when_convenient|sometime|some_time_this|some_time_next|sometime_next',
        'sometime next month',
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
        'before|when|as|once DET? PERSON get|gets|come|comes|sit|sits|arrive|arrives|are|is ..2 desk|desks|up|work|office|in_the_morning|shift',
        'ready when traders get to their desks at 7',
      ],
      [
        'printer|printers|publisher|auditors|auditor|regulator|regulators|inspector|inspectors|court|ministry|board|committee|accountant|authorities|authority ask|asks|request|requests|want|wants|need|needs|expect|expects|require|requires|demand|demands|meets|meet',
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
    'word-arrival',
    [['when|as|once|after they|it|these enter|enters|reach|reaches|hit|hits DET', 'when they enter the CRM']],
    ['The clerk enters the weight'],
  ),
];
