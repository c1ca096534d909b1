-- The SHA-256 of a file as it was first read, hexadecimal. A file that is replaced after its check is not imported.

alter table upload add sha256 text;
