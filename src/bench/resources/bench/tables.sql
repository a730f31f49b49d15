create table unit (code text, name text, kind text, aliases text);
create table item (item text, name text, points numeric(8,2));
create table enterprise (credit_code text, name text, county text, industry text);
create table finding (finding_no text, credit_code text, found_on date, confirmed_on date, item text, authority text, document text);
