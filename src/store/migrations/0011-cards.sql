-- Cards stand among the signals (kind 'card'); their queue is read newest first.
create index signal_cards on signal (raised_at desc, case_id desc, key desc) where kind = 'card';
