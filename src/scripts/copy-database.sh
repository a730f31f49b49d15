#!/usr/bin/env bash
# Copies everything of one Kaohe database into another, of the same or another major version of PostgreSQL. Needs psql
# (of any version) and nothing else: dump programs refuse servers that are newer than they are.
#   copy-database.sh FROM TO       both as psql takes them: postgresql://user:password@host:port/database
# Before: nothing else uses either; the same Kaohe has made its tables in TO (`runs --spring.datasource.url=…`), which are empty.
set -euo pipefail
[ $# -eq 2 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 2; }
from=$1
to=$2
ask() { psql -X -q -A -t -v ON_ERROR_STOP=1 -d "$1" -c "$2"; }
tables="select quote_ident(relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history' order by 1"
history="select string_agg(version || ':' || checksum, ',' order by installed_rank) from flyway_schema_history where success"
[ "$(ask "$from" "$history")" = "$(ask "$to" "$history")" ] || { echo "两个数据库的结构版本不同：请用同一版本的程序各执行一次 runs" >&2; exit 3; }
[ "$(ask "$to" 'select count(*) from run')" = 0 ] || { echo "目标数据库不是空的，没有复制" >&2; exit 3; }
{
  echo 'begin; set session_replication_role = replica;'   # neither triggers nor references on the way: all comes whole
  ask "$from" "$tables" | while read -r table; do
    columns=$(ask "$from" "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = '$table'::regclass and attnum > 0 and not attisdropped")
    echo "delete from $table;"
    echo "copy $table ($columns) from stdin;"
    ask "$from" "copy $table ($columns) to stdout"
    echo '\.'
  done
  ask "$from" "select format('select setval(%L, %s, true);', schemaname || '.' || sequencename, last_value) from pg_sequences where schemaname = 'public' and last_value is not null"
  echo 'commit;'
} | psql -X -q -v ON_ERROR_STOP=1 -d "$to" > /dev/null
ask "$from" "$tables" | while read -r table; do
  [ "$(ask "$from" "select count(*) from $table")" = "$(ask "$to" "select count(*) from $table")" ] || { echo "$table 行数不符" >&2; exit 4; }
done
echo "已复制，各表行数一致"
