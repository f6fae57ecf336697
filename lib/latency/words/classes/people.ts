/** Persons by what they do or whom they are with. Collected by hand from lists of workflows that were read (tests/evaluate/workflows.csv) and from their synonyms; sorted. */
export const CLASSES_OF_PEOPLE = `
[PERSON] with plurals
academic accountant actor actress adjuster admin administrator adviser advisor ae agent agronomist am analyst
anybody anyone applicant approver archaeologist architect archivist artist assistant associate athlete
attendee attorney auditor author baker banker barista bartender bdr beekeeper bellhop bettor bidder biologist
bishop bookkeeper borrower boss breeder brewer broker butcher buyer cabbie caller candidate captain caregiver
carer caretaker carpenter cashier chef chemist child children citizen claimant clerk client clinician coach
coder colleague collector committer commuter composer concierge conductor conservator constable consultant
contractor contributor controller cook coordinator copywriter councillor counsel counsellor counselor courier
crew croupier csm csr curator cust customer cyclist dancer dealer deckhand delegate dentist designer detective
dev developer diner diplomat director dispatcher docent docker doctor donor dramaturge draughtsman driver
eater economist editor electrician employee engineer estimator everybody everyone exec execs executive expert
family fan farmer father firefighter fisherman fitter florist folk foreman forester founder gamer gardener
geologist glazier golfer gp groomer grower guard guest guy hairdresser handler headteacher hiker hire
historian homeowner host householder housekeeper human hunter imam inspector installer intern interpreter
interviewer investigator janitor jeweller jockey joiner journalist judge juror kid lad lads landlord lawyer
lead learner lecturer lender librarian lifeguard listener loader machinist maintainer man manager marketeer
marketer marshal mason mayor mechanic medic member men merchant midwife miner minister moderator mother
motorist musician nanny navigator nephew newcomer niece notary nurse officer oncall operator ops optician
owner packer painter paralegal paramedic parent participant partner passenger pastor pathologist patient
patrol patron pax payee payer pedestrian people person pharmacist photographer physician physicist picker
pilot planner player plumber pm police policeholder policyholder porter ppl practitioner presenter priest
producer professional professor programmer prosecutor psychiatrist psychologist punter pupil rabbi radiologist
ranger reader receptionist recruiter referee registrar rep reporter representative requester researcher
resident responder reviewer rider roofer sailor scheduler scientist scout scribe sdr secretary seller senator
sergeant shopper signaller singer skier skipper soldier solicitor somebody someone sommelier speaker
specialist staff starter statistician stenographer stevedore steward strategist student stylist subscriber
supervisor supplier surgeon surveyor swimmer tailor teacher team technician telephonist teller tenant tester
therapist tourist trader trainee trainer translator traveler traveller treasurer trucker tsr tutor typist
umpire underwriter user usher vendor vet vicar viewer vintner visitor volunteer waiter waitress welder witness
woman women worker writer

[PERSONABROAD] as written
agent agente alumno anrufer anwender appelant arzt atendente bediener beller benutzer berater besucher client
cliente clientes clients conductor conseiller conseillere eleve empleado empleados employe employes fahrer
funcionario gast gaste gebruiker infirmiere klant kunde kunden kundin lehrer medecin medewerker medico
mitarbeitende mitarbeiter mitarbeiterin nutzer nutzerin operador operatore paciente patient pflegekraft
sachbearbeiter salarie schuler technicien techniker usager usuario usuarios utente utilisateur utilisateurs
vendedor vendeur verkaufer visitante visiteur visiteurs

[PRONOUN] as written
he i she they we you
`;
