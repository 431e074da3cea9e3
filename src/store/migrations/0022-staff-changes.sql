-- Changes by two are made again from the department's record: their moments are those of its entries.
update staff_change c set proposed_at = e.at from department_entry e
  where e.kind = 'change-proposed' and (e.data ->> 'change')::bigint = c.id;
update staff_change c set decided_at = e.at from department_entry e
  where e.kind in ('change-approved', 'change-refused', 'change-withdrawn') and (e.data ->> 'change')::bigint = c.id;
grant delete on staff_change to hengjian_app;
grant select, update on sequence staff_change_id_seq to hengjian_app;
