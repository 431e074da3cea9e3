-- Cases under way, counted from the index alone: by power, and when they began.
create index case_summary_under_way on case_summary (power, created_at, case_id) where status = 'open';
drop index case_summary_open_power;

-- Cards by when they were judged, as a month's report asks. Moments are stored in one form, so that they sort as text.
create index signal_judged on signal ((data ->> 'judgedAt')) where kind = 'card' and data ->> 'judgedAt' is not null;
