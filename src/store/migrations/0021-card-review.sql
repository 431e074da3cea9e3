-- A card whose judgement is under review waits for somebody too.
drop index signal_waiting;
create index signal_waiting on signal (kind, case_id)
  where kind in ('card', 'register:orders', 'register:tips', 'register:checks')
    and state in ('raised', 'answered', 'upheld', 'lowered', 'reviewing', 'open', 'drawn');
