-- whether the integration may be used; one row, from its first change on
create table integration_control (
  provider text primary key,
  enabled boolean not null default true,
  maintenance boolean not null default false,
  message text,
  changed_by uuid,
  changed_at timestamptz,
  sequence bigint not null default 0
);
