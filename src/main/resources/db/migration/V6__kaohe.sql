-- Ratings, packs and hashes of keys come in by the million: the server looked for their run once for each of them. Whoever writes
-- them looks for it once in a transaction now, and they go with it here.
alter table enterprise_rating drop constraint enterprise_rating_run_fkey;
alter table feed_pack drop constraint feed_pack_run_fkey;
alter table feed_keys drop constraint feed_keys_run_fkey;
create function run_goes() returns trigger language plpgsql as $$
begin
    delete from enterprise_rating where run = old.id;
    delete from feed_pack where run = old.id;
    delete from feed_keys where run = old.id;
    return null;
end $$;
create trigger run_goes after delete on run for each row execute function run_goes();

-- What comes in at once and is then only read need not be gone through for what it lacks: the server did so in the middle of a run.
alter table enterprise_rating set (autovacuum_vacuum_insert_threshold = -1);
alter table feed_pack set (autovacuum_vacuum_insert_threshold = -1, toast.autovacuum_vacuum_insert_threshold = -1);
alter table feed_keys set (autovacuum_vacuum_insert_threshold = -1, toast.autovacuum_vacuum_insert_threshold = -1);
alter table content_part set (autovacuum_vacuum_insert_threshold = -1, toast.autovacuum_vacuum_insert_threshold = -1);
