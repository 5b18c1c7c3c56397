-- Which secret an entry is about, where it is nobody's credential: its path or its context.
alter table audit_entry add column subject text;
