-- The hash (SHA-256, hexadecimal) of a file as it was first read. A file that is replaced after its check is not imported.

alter table upload add sha256 text;
