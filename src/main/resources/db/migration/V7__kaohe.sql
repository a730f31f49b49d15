-- A pack of findings fits into a page: it stands in the table itself, not in pieces beside it with an index of their own.
alter table feed_pack set (toast_tuple_target = 8160);
