-- Rows of old changes, deflated (main/database/change-pack.ts): nothing of them is lost.
CREATE TABLE change_pack (
  change_id INTEGER PRIMARY KEY REFERENCES change ON DELETE CASCADE,
  rows BLOB NOT NULL
) STRICT;

-- What the log's search looks in first (main/history/change-words.ts); made anew whenever it is missing.
CREATE TABLE change_words (
  change_id INTEGER PRIMARY KEY REFERENCES change ON DELETE CASCADE,
  -- The words of its sentences, each once, without marks and in small letters.
  words TEXT NOT NULL,
  -- The rows whose names stand in them: "|department 3|indicator 7|".
  named TEXT NOT NULL,
  -- The version of the program that put it into words.
  version TEXT NOT NULL
) STRICT;
