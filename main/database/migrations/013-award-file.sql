-- A proof may also be of an award of an earlier year: its decision, scanned. A column cannot lose its NOT NULL, so the table
-- is laid anew; ids go on from where they were.
CREATE TABLE evidence_of_award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER REFERENCES case_entry ON DELETE CASCADE,
  past_award_id INTEGER REFERENCES past_award ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  stored_as TEXT NOT NULL UNIQUE CHECK (stored_as <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  -- Milliseconds since 1970, as the disk gave it: while it stands, the file need not be hashed.
  modified_at INTEGER NOT NULL,
  added_on TEXT NOT NULL CHECK (date(added_on) IS added_on),
  CHECK ((case_id IS NULL) <> (past_award_id IS NULL))
) STRICT;
INSERT INTO evidence_of_award
SELECT id, case_id, NULL, name, stored_as, sha256, size, modified_at, added_on FROM evidence;
DELETE FROM sqlite_sequence WHERE name = 'evidence_of_award';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'evidence_of_award', seq FROM sqlite_sequence WHERE name = 'evidence';
DROP TABLE evidence;
ALTER TABLE evidence_of_award RENAME TO evidence;
CREATE INDEX evidence_case ON evidence (case_id);
CREATE INDEX evidence_past_award ON evidence (past_award_id);

-- What the log holds of these rows is compared with them whole when a change is taken back.
UPDATE change_row SET
  before = json_set(before, '$.past_award_id', NULL),
  after = json_set(after, '$.past_award_id', NULL)
WHERE table_name = 'evidence';
