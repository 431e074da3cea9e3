-- Which cases hold a file (cross-check), and whose they are: both in the summary's extra, which rarely changes.
create index case_summary_files on case_summary using gin ((extra -> 'files'));
