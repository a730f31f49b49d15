copy enterprise from '${enterprises}' (format csv, header);
copy finding from '${findings}' (format csv, header);
