-- One call commits one batch of commands, at most one per case. Arrays that share a prefix are the columns of one table;
-- *_cmd is the number of the command in the batch, from 1. Answers per command:
-- 1 written, 0 a lane is not where expected, 2 this key was answered before, 3 a register number is not the next one.
create function append_batch(
  c_case bigint[], c_actor text[], c_key text[], c_request bytea[], c_answer jsonb[],
  l_cmd int[], l_lane smallint[], l_exp int[], l_seq int[], l_hash bytea[],
  e_cmd int[], e_lane smallint[], e_seq int[], e_entry bytea[], e_hash bytea[], e_body bytea[], e_salt bytea[],
  n_cmd int[], n_kind text[], n_year int[], n_number int[],
  s_cmd int[], s_new boolean[], s_number text[], s_agency text[], s_power text[], s_definition int[], s_title text[], s_applicant text[],
  s_created timestamptz[], s_stage text[], s_status text[], s_exit text[], s_due timestamptz[], s_wake timestamptz[],
  s_updated timestamptz[], s_version int[], s_handler text[], s_lamp text[], s_extra jsonb[],
  r_cmd int[], r_key text[],
  t_cmd int[], t_key text[], t_post text[], t_person text[], t_kind text[], t_due timestamptz[], t_title text[],
  p_signals jsonb, p_notices jsonb
) returns int[]
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  ans int[] := array_fill(1, array[cardinality(c_case)]);
  i int;
  fresh boolean := 0 = any (l_exp);
begin
  -- 1 Repeated requests. First, so that a wait for another process's same key is never made with a head locked.
  if array_length(array_remove(c_key, null), 1) > 0 then
    for i in
      with c as (select * from unnest(c_actor, c_key, c_request, c_answer) with ordinality c(actor, key, request, answer, cmd) where c.key is not null),
      k as (insert into public.idempotency as x (actor, key, request_hash, answer)
        select c.actor, c.key, c.request, c.answer from c order by c.actor, c.key on conflict do nothing returning x.actor, x.key)
      select c.cmd from c left join k on k.actor = c.actor and k.key = c.key where k.key is null
    loop
      ans[i] := 2;
    end loop;
  end if;

  -- 2 Locks, always in the same order. All lanes of a case, so that its read models have one writer.
  perform 1 from public.case_head h where h.case_id = any (c_case) order by h.case_id, h.lane for update;

  -- 3 Every lane where its command expects it?
  for i in
    select l.cmd from unnest(l_cmd, l_lane, l_exp) l(cmd, lane, exp)
    left join public.case_head h on h.case_id = c_case[l.cmd] and h.lane = l.lane
    where coalesce(h.seq, 0) <> l.exp and ans[l.cmd] = 1
  loop
    ans[i] := 0;
  end loop;
  if fresh then
    for i in
      with l as (select * from unnest(l_cmd, l_lane, l_exp, l_seq, l_hash) l(cmd, lane, exp, seq, hash) where l.exp = 0 and ans[l.cmd] = 1),
      n as (insert into public.case_head as h (case_id, lane, seq, hash)
        select c_case[l.cmd], l.lane, l.seq, l.hash from l order by 1, 2 on conflict do nothing returning h.case_id, h.lane)
      select l.cmd from l left join n on n.case_id = c_case[l.cmd] and n.lane = l.lane where n.case_id is null
    loop
      ans[i] := 4;
    end loop;
  end if;

  -- 4 Register numbers: the next one or none, so that there is never a gap.
  if cardinality(n_cmd) > 0 then
    insert into public.register_number (kind, year, next)
      select distinct n.kind, n.year, 1 from unnest(n_kind, n_year) n(kind, year) order by 1, 2 on conflict do nothing;
    perform 1 from public.register_number x join (select distinct * from unnest(n_kind, n_year) n(kind, year)) n using (kind, year)
      order by x.kind, x.year for update of x;
    for i in select distinct n from unnest(n_cmd) n order by n loop
      continue when ans[i] <> 1;
      if exists (select from unnest(n_cmd, n_kind, n_year, n_number) n(cmd, kind, year, number)
          join public.register_number x using (kind, year) where n.cmd = i and x.next <> n.number) then
        ans[i] := 3;
      else
        update public.register_number x set next = x.next + 1
          from unnest(n_cmd, n_kind, n_year) n(cmd, kind, year) where n.cmd = i and x.kind = n.kind and x.year = n.year;
      end if;
    end loop;
  end if;

  -- 5 Rare: take back what the losers have already put down.
  if 0 = any (ans) or 3 = any (ans) or 4 = any (ans) then
    delete from public.idempotency x using unnest(c_actor, c_key) with ordinality c(actor, key, cmd)
      where x.actor = c.actor and x.key = c.key and ans[c.cmd] in (0, 3, 4);
    -- A head of a 4 may be another's: only the ones with our own hash are taken back.
    delete from public.case_head h using unnest(l_cmd, l_lane, l_exp, l_hash) l(cmd, lane, exp, hash)
      where l.exp = 0 and ans[l.cmd] in (3, 4) and h.case_id = c_case[l.cmd] and h.lane = l.lane and h.hash = l.hash;
    for i in 1 .. cardinality(ans) loop
      if ans[i] = 4 then ans[i] := 0; end if;
    end loop;
    if not 1 = any (ans) then return ans; end if;
  elsif not 1 = any (ans) then
    return ans;
  end if;

  -- 6 The record.
  update public.case_head h set seq = l.seq, hash = l.hash
    from unnest(l_cmd, l_lane, l_exp, l_seq, l_hash) l(cmd, lane, exp, seq, hash)
    where l.exp > 0 and ans[l.cmd] = 1 and h.case_id = c_case[l.cmd] and h.lane = l.lane;
  insert into public.event (case_id, lane, seq, entry, hash, body, salt)
    select c_case[e.cmd], e.lane, e.seq, e.entry, e.hash, e.body, e.salt
    from unnest(e_cmd, e_lane, e_seq, e_entry, e_hash, e_body, e_salt) e(cmd, lane, seq, entry, hash, body, salt) where ans[e.cmd] = 1;
  insert into public.tlog_queue (case_id, lane, seq, hash)
    select c_case[e.cmd], e.lane, e.seq, e.hash from unnest(e_cmd, e_lane, e_seq, e_hash) e(cmd, lane, seq, hash) where ans[e.cmd] = 1;

  -- 7 Read models.
  if cardinality(s_cmd) > 0 then
    if true = any (s_new) then
      insert into public.case_summary (case_id, number, agency, power, definition_version, title, applicant, created_at,
          stage, status, exit, due_at, wake_at, updated_at, version, handler, lamp, extra)
        select c_case[s.cmd], s.number, s.agency, s.power, s.definition, s.title, s.applicant, s.created,
          s.stage, s.status, s.exit, s.due, s.wake, s.updated, s.version, s.handler, s.lamp, s.extra
        from unnest(s_cmd, s_new, s_number, s_agency, s_power, s_definition, s_title, s_applicant, s_created, s_stage, s_status, s_exit,
          s_due, s_wake, s_updated, s_version, s_handler, s_lamp, s_extra)
          s(cmd, new, number, agency, power, definition, title, applicant, created, stage, status, exit,
          due, wake, updated, version, handler, lamp, extra)
        where s.new and ans[s.cmd] = 1;
    end if;
    update public.case_summary x set title = s.title, stage = s.stage, status = s.status, exit = s.exit, due_at = s.due,
        wake_at = s.wake, updated_at = s.updated, version = s.version, handler = s.handler, lamp = s.lamp, extra = s.extra
      from unnest(s_cmd, s_new, s_title, s_stage, s_status, s_exit, s_due, s_wake, s_updated, s_version, s_handler, s_lamp, s_extra)
        s(cmd, new, title, stage, status, exit, due, wake, updated, version, handler, lamp, extra)
      where not s.new and ans[s.cmd] = 1 and x.case_id = c_case[s.cmd];
  end if;
  if cardinality(r_cmd) > 0 then
    delete from public.task x using unnest(r_cmd, r_key) r(cmd, key)
      where ans[r.cmd] = 1 and x.case_id = c_case[r.cmd] and x.key = r.key;
  end if;
  if cardinality(t_cmd) > 0 then
    insert into public.task as x (case_id, key, post, person, kind, due_at, title)
      select c_case[t.cmd], t.key, t.post, t.person, t.kind, t.due, t.title
      from unnest(t_cmd, t_key, t_post, t_person, t_kind, t_due, t_title) t(cmd, key, post, person, kind, due, title) where ans[t.cmd] = 1
      on conflict (case_id, key) do update set post = excluded.post, person = excluded.person, kind = excluded.kind,
        due_at = excluded.due_at, title = excluded.title;
  end if;
  if p_signals is not null then
    insert into public.signal (case_id, key, kind, audience, raised_at, subject, data, state)
      select c_case[g.cmd], g.key, g.kind, g.audience, g."raisedAt", g.subject, g.data, g.state
      from jsonb_to_recordset(p_signals) g(cmd int, key text, kind text, audience text[], "raisedAt" timestamptz, subject text, data jsonb, state text)
      where ans[g.cmd] = 1
      on conflict (case_id, key) do update set kind = excluded.kind, audience = excluded.audience, raised_at = excluded.raised_at,
        subject = excluded.subject, data = excluded.data, state = excluded.state;
  end if;
  if p_notices is not null then
    insert into public.notice (person, at, kind, data)
      select g.person, g.at, g.kind, g.data from jsonb_to_recordset(p_notices) g(cmd int, person text, at timestamptz, kind text, data jsonb)
      where ans[g.cmd] = 1;
  end if;
  return ans;
end $$;
