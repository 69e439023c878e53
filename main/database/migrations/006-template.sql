-- Empty workbooks of other offices, opened once and filled from then on. The file is kept whole and never changes; it is
-- a table of its own, since the log of changes holds rows as text.
CREATE TABLE template_file (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE template (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  file_id INTEGER NOT NULL REFERENCES template_file,
  -- How each sheet is filled: shared/template/template.ts.
  sheets TEXT NOT NULL CHECK (json_valid(sheets))
) STRICT;
