/** Words of work that the clock starts, that handles much at once, or whose result is read hours or days later. */
export const SCHEDULED_WORDS = `
[word-schedule] qualifier
nightly overnight nightjob nightrun midnight
hourly
daily
weekly biweekly fortnightly weekend
monthly
quarterly
yearly annual annually
cron cronjob crontab
scheduled scheduler schedule
endofperiod eod eom
attime
offhours
periodic periodically recurring timed
seasonal seasonally
airflow dag

[word-bulk] qualifier
batch batches batched batching batchable
bulk mass massive
offline
oneoff onetime
wholestock
backlog pile heap catchup
reprocess reprocessing recalc rebuild
dump sweep

[word-job] noun
backfill backfills backfilling
benchmark benchmarking
digest
newsletter
reindex reindexing reindexer
reembed reembedding
etl elt
migration migrate
archive archiver archival archiving
ablation
distillation finetune finetuning pretraining
dedupe deduplication dedup
regression
postmortem retrospective
reconciliation reconcile
syntheticdata
warehouse lakehouse
clustering
precompute precomputed prefill
loadtest fixture testdata

[word-job-one-by-one] noun
eval evaluation evals evaluator
judge autograder llmjudge
crawler crawl scraper

[word-job] verb
backfilled
distill distills
deduplicate deduplicates
reindexes
reembeds

[word-job-weak] noun
enrichment enricher
sync synchronisation synchronization
report reporting
embed embedding embeddings embedder
index indexing indexer
ingest ingestion
pipeline
import csv spreadsheet
campaign
essay assignment
export exporter
importer
labeling labelling labeler
annotation
extraction extractor
ocr
transcription
forecast forecasting
job jobs
scrape scraping
briefing bulletin roundup recap
letter leaflet brochure
scorecard dashboard
cleanup cleansing cleaning normalisation normalization
taxonomy
localisation localization
rescore rescoring rerun recompute refresh
survey
audit
analysis
metadata
mining
payroll
statement

[word-job-weak] verb
enrich enriches enriched
embeds
annotate annotates labels
transcribe transcribes
ingests crawls scrapes
compile compiles collate collates aggregate aggregates
recalculates recomputes refreshes regenerate regenerates
forecasts
cleans normalises normalizes
archives

[word-data] noun
history histories historic historical
log logs
transcript
dataset corpus corpora
telemetry metric
analytics
catalogue catalog
record row everyrecord
portfolio
inventory
yesterday lastweek lastmonth lastyear lastquarter
product sku listing
literature
knowledgebase
trend
seo

[word-later] qualifier
canwait
norush
nextday
readlater
`;
