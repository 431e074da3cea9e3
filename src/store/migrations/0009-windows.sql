-- Windows that applicants come to, and who was on duty there: the department's own record, added to and never altered.
create table service_window (
  key text primary key,
  data jsonb not null
);
create table window_attendance (
  id bigint generated always as identity primary key,
  window_key text not null references service_window (key),
  person_id text not null,
  on_duty boolean not null,
  at timestamptz not null,
  day date not null
);
create index window_attendance_day on window_attendance (window_key, day, id);
revoke all on service_window, window_attendance from hengjian_app;
grant select, insert, update, delete on service_window to hengjian_app;
grant select, insert on window_attendance to hengjian_app;
