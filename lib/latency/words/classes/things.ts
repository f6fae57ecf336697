/** What work is done on, and what holds it up. Collected by hand from lists of workflows that were read (tests/evaluate/workflows.csv) and from their synonyms; sorted. */
export const CLASSES_OF_THINGS = `
[ITEM] with plurals
account admission alarm alert anomaly answer application appointment article attachment ballot batch bid bill
booking bug build call cancellation case certificate chargeback chat claim clip comment commit complaint
consignment container contract conversation crash cv cve data dataset deal delivery deployment detection
device diff discharge dispute document e-mail email enquiry entry episode error event exception fault fax feed
feedback file finding form game id image incident inquiry invoice issue item job lead lease letter licence
license listing log lot mail match measurement memo mention merge message mr note offer opportunity order
package packet page pallet parcel passport payload payment pdf permit petition photo picture policy post pr
prescription product proposal prospect purchase push query quotation quote rating reading receipt record
recording referral refund release reply report request reservation response result resume return review row
sale sample scan screenshot sensor session shipment signal signup sms song specimen spreadsheet story
submission survey tender text thread ticket trace track transaction transcript transfer truck tweet upload
vehicle video visit voicemail vulnerability warranty

[ITEMABROAD] as written
aanvraag anfrage angebot antrag auftrag beleg beschwerde bestelling bestellung brief colis commande contrat
contrato correo courrier demande devis documento dokument dossier expediente factura facture factuur fattura
fatura formulaire formular formulario klacht melding meldung mensaje nachricht ordine pedido queja rechnung
reclamacao reclamacion reclamation reclamo reklamation richiesta ruckmeldung schaden solicitacao solicitud
vertrag vorgang

[STOCK] with plurals
abstract account address answer article artifact asset attack bone book call caption case cassette certificate
chat chunk claim clause coin column comment commit contract control conversation customer deed description
document domain donor drawing email embedding employee entitlement entry episode example exercise exhibit file
finding form fossil image invoice item label lead lease letter line listing manuscript map member message
minute molecule name negative node note order page painting pair paper patent patient permit photo photograph
plant player policy post print product profile prompt property prospect quest question reader recipe record
recording reel registration report repository response review row sample sentence sequence site sku slide song
species specimen stamp story string study subscriber supplier table tape term test text ticket title track
transcript url user vector vendor video word

[VEHICLE] as written
aircraft ambulance belt bike bus car cars conveyor crane ferry forklift line lorries lorry machine plane robot
ship taxi tractor train truck trucks van vans vessel wagon
`;
