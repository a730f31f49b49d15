copy unit from '${units}' (format csv, header);
copy item from '${items}' (format csv, header);
